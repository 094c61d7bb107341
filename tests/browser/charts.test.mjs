// Charts as a reader explores them: by keyboard and by tap, linked with each other, read as tables, and kept as files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import * as looks from './looks.mjs';

const small = { ...app.phone, viewport: { width: 360, height: 740 } };

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

const card = (page, name) => page.getByRole('region', { name, exact: true });

async function visit(page, address, shown) {
  await page.goto(`${site.origin}/${address}`);
  await page.locator(shown).first().waitFor();
  await app.settled(page);
}

test('the arrow keys go from bar to bar, and what is pointed at is told', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  await visit(page, '#/pengar', '#payers .bar-row');
  const bars = page.locator('#payers > .bar-row > button');
  await bars.first().focus();
  const detail = card(page, 'Vem betalar?').locator('.chart-detail');
  const first = (await bars.first().locator('.bar-label > span').first().innerText()).trim();
  assert.match(await detail.innerText(), new RegExp(`^${first}`));
  await page.keyboard.press('ArrowDown');
  assert(await bars.nth(1).evaluate((bar) => bar === document.activeElement));
  assert.match(await detail.innerText(), /kr.*%/s);
  await page.keyboard.press('End');
  const seen = await bars.evaluateAll((all) => all.filter((bar) => bar.offsetHeight).length);
  assert(await bars.nth(seen - 1).evaluate((bar) => bar === document.activeElement), 'the last bar that is shown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await app.becomes(() => bars.first().getAttribute('aria-pressed'), 'true');
  await page.locator('.legend button').first().focus();
  await page.keyboard.press('ArrowRight');
  assert(await page.locator('.legend button').nth(1).evaluate((b) => b === document.activeElement), 'the legend too');
  assert.deepEqual(wrongs, []);
});

for (const [device, size] of [['phone', small], ['desktop', app.desktop]]) {
  test(`a payer chosen in one chart is chosen in all, and left with one tap, on a ${device}`, async (t) => {
    const { page, wrongs } = await app.newPage(t, site, size);
    await visit(page, '#/pengar', '#payers .bar-row');
    const press = (locator) => (size.hasTouch ? locator.tap() : locator.click());
    const kind = page.locator('.legend button', { hasText: 'EU' });
    await press(kind);
    await page.locator('#payers > .is-chosen').first().waitFor();
    assert(await page.locator('#decided > .is-beside, #projects > .is-beside').count() > 0, 'other cases step back');
    assert(await page.locator('.stack-bar .beside').count() > 0, 'the other kinds are outlines');
    const foot = page.locator('.money > .chart-foot');
    const n = Number((await foot.innerText()).match(/Visa (\d+)\särenden?/)[1]);
    assert(n > 0);
    await press(foot.getByRole('button', { name: /^Ta bort/ }));
    await foot.waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.is-chosen, .is-beside, .beside').count(), 0);

    const project = page.locator('#projects > .bar-row > button').first();
    await press(project);
    await page.locator('#projects > .is-chosen').waitFor();
    await card(page, 'Vem betalar?').getByText(/kostar enligt protokollet/).waitFor();
    assert.equal(await card(page, 'Vem betalar?').getByRole('combobox').evaluate((s) => s.selectedIndex > 0), true);
    await press(page.locator('.money > .chart-foot').getByRole('button', { name: /^Ta bort/ }));

    await visit(page, '#/reservationer', '#dissenters-bars .bar-row');
    const cards = await page.locator('.dissent-card').count();
    await press(page.locator('#dissenters-bars > .bar-row > button').first());
    await page.locator('.chart-foot').getByText(/^Valt: .*Visar \d+ av/).waitFor();
    assert(await page.locator('.dissent-card').count() < cards);
    assert(await page.locator('.party-roll .is-beside').count() > 0, 'the votes of other parties step back');
    await press(page.getByRole('button', { name: 'Ta bort valet' }));
    await page.waitForFunction((n) => document.querySelectorAll('.dissent-card').length === n, cards);
    assert.deepEqual(wrongs, []);
  });
}

/** Presses a button that gives a file; its name and text. */
async function saved(page, button) {
  const waiting = page.waitForEvent('download');
  await button.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

async function saves(page) {
  const chart = page.locator('section[aria-labelledby=money-payers]');
  const svg = await saved(page, chart.getByRole('button', { name: 'Spara diagrammet som SVG' }));
  assert.equal(svg.name, 'vem-betalar-2025-09-16.svg');
  const text = svg.bytes.toString();
  for (const told of ['>Vem betalar?<', 'Källa: Regionala utvecklingsnämnden, 16 september 2025 · Paragraf', 'kan inte läsas', 'Σ']) {
    assert(text.includes(told), `${told} is not in the picture`);
  }
  assert(!/style=|class=|<script|http(?!:\/\/www\.w3\.org)/.test(text));
  const drawn = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml');
    return { wrong: parsed.querySelectorAll('parsererror').length, rects: parsed.querySelectorAll('rect').length, size: [...'xy'].map((_, i) => Number(parsed.documentElement.getAttribute(['width', 'height'][i]))) };
  }, text);
  assert.equal(drawn.wrong, 0);
  assert(drawn.rects > 20);

  const png = await saved(page, chart.getByRole('button', { name: 'Spara diagrammet som PNG' }));
  assert.equal(png.name, 'vem-betalar-2025-09-16.png');
  assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], drawn.size.map((side) => side * 2), 'twice as sharp');
  assert(png.bytes.length > 20_000, 'something is drawn');

  const csv = await saved(page, chart.getByRole('button', { name: 'Spara diagrammet som CSV' }));
  assert.equal(csv.name, 'vem-betalar-2025-09-16.csv');
  const lines = csv.bytes.toString().split('\r\n');
  assert.equal(lines[0], '\u{feff}Betalare;Slag;Summa (kr);Andel (%);Kan inte läsas');
  assert(lines.slice(1, -1).every((line) => /^[^;]+;[^;]+;\d*;[\d,]*;/.test(line)), lines.join('\n'));
  assert(lines.some((line) => /50 0000 kr$/.test(line)), 'what cannot be read stands as printed');
  const few = await page.locator('#payers > .bar-row').count();
  await chart.getByRole('button', { name: /^Visa alla \d+ betalare/ }).click();
  await app.settled(page);
  assert.equal(await page.locator('#payers > .bar-row').count(), lines.length - 2);
  await chart.getByRole('button', { name: 'Visa färre' }).click();
  assert.equal(await page.locator('#payers > .bar-row').count(), few);
  assert(few < lines.length - 2);
}

test('a chart is kept as SVG, PNG and CSV, with its source', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, { bypassCSP: true });
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await visit(page, '#/pengar', '#payers .bar-row');
    await saves(page);
  }
  assert.deepEqual(wrongs, []);
});

test('a chart is kept from the app in one file too', async (t) => {
  const { page, wrongs } = await app.newPage(t, { ...site, origin: 'file://' }, { bypassCSP: true });
  await page.goto(`${pathToFileURL(path.join(app.dist, 'paragraf.html'))}#/pengar`);
  await page.locator('#payers .bar-row').first().waitFor();
  await saves(page);
  assert.deepEqual(wrongs, []);
});

test('a table that does not add up looks so', async (t) => {
  const { page } = await app.newPage(t, site);
  await visit(page, '#/beslut?arende=52', '.funding');
  const funding = page.locator('.funding').first();
  const gap = funding.locator('.stack-bar .look-unreadable');
  assert(await gap.evaluate((rect) => rect.getBoundingClientRect().width > 2 && /url\(/.test(getComputedStyle(rect).fill)));
  await funding.locator('.legend .is-off', { hasText: 'Kan inte läsas' }).waitFor();
  const row = funding.locator('.bars > .look-unreadable');
  assert.match(await row.innerText(), /50 0000 kr\s+kan inte läsas/);
  assert.match(await funding.locator('.control.is-off').innerText(), /för lite/);
});

test('votes are filled, outlined and dotted, and have no red or green', async (t) => {
  const { page } = await app.newPage(t, site);
  await visit(page, '#/beslut?arende=56', '.party-roll');
  const look = (kind) => page.locator(`.party-roll .bar-track .${kind}`).first().evaluate((rect) => {
    const { fill, stroke, strokeDasharray } = getComputedStyle(rect);
    return { fill, stroke, dashed: strokeDasharray !== 'none' };
  });
  const [yes, no] = [await look('ja'), await look('nej')];
  assert.notEqual(yes.fill, no.fill);
  assert.equal(no.stroke, yes.fill, 'the same blue as an outline');
  assert.equal(no.dashed, false);
});

/** What is wider than the screen, scrolls, or is too small for a finger. */
const unfit = (page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const scrolls = all('.chart-more, .chart-more *, .bars, .legend')
    .filter((e) => e.scrollWidth > e.clientWidth + 1)
    .filter((e) => getComputedStyle(e).overflowX !== 'visible')
    .filter((e) => !e.closest('.visually-hidden, thead'));
  const controls = '.chart button, .chart-more button, .chart-more summary, .legend button';
  const low = innerWidth < 760 ? all(controls).filter((b) => b.offsetHeight) : [];
  return [
    ...wide,
    ...scrolls.map((e) => `scrolls: ${e.className}`),
    ...low.filter((b) => b.offsetHeight < 44).map((b) => `low: ${b.innerText}`),
  ];
});

for (const [device, size] of [['phone', small], ['desktop', app.desktop]]) {
  test(`charts with their tables open and something chosen, on a ${device}`, async (t) => {
    const calm = { ...size, colorScheme: 'light', reducedMotion: 'reduce' };
    const { page, wrongs } = await app.newPage(t, site, calm);
    const all = {};
    for (const [hash, shown, choose] of [
      ['#/pengar', '#payers .bar-row', '#payers > .bar-row > button'],
      ['#/pengar?per=slag&enhet=andel', '#payers .bar-row', '#projects > .bar-row > button'],
      ['#/reservationer', '#dissenters-bars .bar-row', '#dissenters-bars > .bar-row > button'],
      ['#/beslut?arende=52', '.funding .bar-row', '.funding .legend button'],
      ['#/beslut?arende=56', '.party-roll .bar-row', '.party-roll .bar-row > button'],
    ]) {
      await visit(page, hash, shown);
      await page.locator('.chart-table').evaluateAll((tables) => {
        tables.forEach((table) => { table.open = true; });
      });
      await page.locator(choose).first().click();
      // What was chosen is told over the page's lower edge: at its end nothing lies under it.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await app.settled(page);
      const found = [
        ...await unfit(page),
        ...await looks.violations(page, looks.allRules),
        // In the dark all is the same but the colours.
        ...(await looks.contrastInTheDark(page)).map((one) => `dark: ${one}`),
      ];
      if (found.length > 0) all[hash] = found;
    }
    assert.deepEqual(all, {});
    assert.deepEqual(wrongs, []);
  });
}

test('a table reads as a table where it is laid out as a list', async (t) => {
  const { page } = await app.newPage(t, site, small);
  await visit(page, '#/pengar', '#payers .bar-row');
  const card = page.locator('section[aria-labelledby=money-payers]');
  await card.locator('summary').click();
  const table = card.getByRole('table', { name: 'Vem betalar?' });
  assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), ['Betalare', 'Slag', 'Summa', 'Andel', 'Kan inte läsas']);
  const row = table.getByRole('row').nth(1);
  assert.equal(await row.getByRole('rowheader').count(), 1);
  assert.equal(await row.getByRole('cell').count(), 4);
  assert(await table.evaluate((t) => t.scrollWidth <= t.clientWidth));
});
