// The whole tour with nothing but a keyboard, on a desktop and at the size of a phone: every stop has a ring that is seen
// and nothing lies over it (WCAG 2.4.7, 2.4.11); what opens takes the reader's place and gives it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { reader } from './keys.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

const PHONE = { viewport: { width: 390, height: 844 } };

async function started(t, size, hash = '') {
  const { page, wrongs } = await app.newPage(t, site, { reducedMotion: 'reduce', ...size });
  await page.goto(`${site.origin}/${hash}`);
  await app.there(page);
  await app.settled(page);
  return { page, wrongs, keys: reader(page) };
}

const shown = (page, selector) => page.locator(selector).locator('visible=true').first().waitFor();
const hash = (page) => page.evaluate(() => location.hash);

/** The parts of the page in which stops follow each other. */
const parts = (stops) => stops.map((stop) => stop.where).filter((part, i, all) => part !== all[i - 1]);

for (const [device, size] of [['desktop', app.desktop], ['phone', PHONE]]) {
  const isPhone = size === PHONE;

  test(`the list: skip link, order, filters and search by keyboard, on a ${device}`, async (t) => {
    const { page, wrongs, keys } = await started(t, size);
    keys.at('start');
    assert.equal((await keys.press('Tab')).words, 'Hoppa till innehållet');
    await keys.press('Enter');
    await shown(page, '.card');
    assert.equal((await keys.press('Tab')).where, 'main', 'the skip link leads past the bar');

    await page.reload();
    await app.cases(page);
    keys.at('all stops');
    const stops = await keys.rest();
    assert.deepEqual(parts(stops), ['skip', 'header', 'main', 'footer']);
    assert.equal(stops.filter((stop) => stop.role === null && stop.tag === 'A' && /^Motion 7-2025|Smart virke/.test(stop.words)).length >= 2, true);

    keys.at('filter');
    if (isPhone) {
      await keys.tabTo(/^Filter/);
      const close = await keys.press('Enter');
      assert.match(close.words, /Stäng filter/);
      await keys.tabTo(/^Avslag/);
      await keys.press('Space');
      await keys.tabTo(/^Visa 2\s+ärenden/);
      await keys.press('Enter');
      assert.match((await keys.here()).words, /^Filter/, 'the place returns');
      await keys.press('Enter');
      await keys.press('Escape');
      assert.match((await keys.here()).words, /^Filter/, 'Escape closes');
    } else {
      await keys.tabTo(/^Avslag/);
      await keys.press('Space');
    }
    await page.locator('.list-head').getByText(/2\s+av\s+12\s+ärenden/).waitFor();
    await keys.tabTo('Rensa');
    await keys.press('Enter');
    await page.locator('.list-head').getByText(/^12\s+ärenden/).waitFor();

    keys.at('sökning');
    await page.locator('h1').click();
    await keys.press('/');
    await page.keyboard.type('virke');
    await page.locator('.list-head').getByText(/av\s+12\s+ärenden/).waitFor();
    await keys.tabTo(/Smart virke/);
    await keys.press('Enter');
    await shown(page, '.case h2');
    assert.deepEqual(keys.wrongs, []);
    assert.deepEqual(wrongs, []);
  });

  test(`a case, its words, its original and back, by keyboard, on a ${device}`, async (t) => {
    const { page, wrongs, keys } = await started(t, size);
    await keys.tabTo(/^Motion 7-2025/);
    const card = await keys.here();
    await keys.press('Enter');
    await shown(page, '.case h2');
    assert.equal((await keys.here()).tag, 'H2', 'a case begins at its heading');
    keys.at('ett ärende');
    await keys.tabTo(/Vad betyder/);
    await keys.press('Enter');
    await shown(page, '.term-panel:popover-open');
    await keys.press('Escape');
    assert.match((await keys.here()).words, /Vad betyder/);
    assert.equal(await page.locator('.case').count(), 1, 'the case stays');

    await keys.tabTo(/^Visa i originalet, s. 11/);
    await keys.press('Enter');
    await shown(page, '.original');
    assert.equal((await keys.here()).tag, 'H2', 'the original begins at its heading');
    keys.at('originalet');
    await keys.tabTo('Nästa sida');
    await keys.tabTo('Läs i protokollet');
    await keys.tabTo('Sidan i original');
    await keys.press('Escape');
    await page.locator('.original').waitFor({ state: 'hidden' });
    assert.match((await keys.here()).words, /^Visa i originalet/, 'the place returns');

    keys.at('hela ärendet');
    const stops = await keys.rest();
    assert(stops.some((stop) => /^Kopiera med källa/.test(stop.words)));
    await page.locator('.case h2').focus();
    await keys.press('Escape');
    await page.locator('.case').waitFor({ state: 'detached' });
    assert.equal((await keys.here()).id, card.id, 'the place returns to the card');
    assert.deepEqual(keys.wrongs, []);
    assert.deepEqual(wrongs, []);
  });

  test(`charts by arrow keys and as tables, by keyboard, on a ${device}`, async (t) => {
    const { page, wrongs, keys } = await started(t, size);
    await keys.tabTo('Pengar');
    await keys.press('Enter');
    await shown(page, '#payers .bar-row');
    keys.at('pengar');
    await keys.tabTo('Andel');
    await keys.press('Space');
    await page.waitForFunction(() => location.hash.includes('enhet=andel'));
    const bars = page.locator('#payers > .bar-row > button');
    await keys.tabTo(new RegExp(`^${(await bars.first().locator('.bar-label').innerText()).split('\n')[0].trim()}`));
    await keys.press('ArrowDown');
    assert(await bars.nth(1).evaluate((bar) => bar === document.activeElement));
    await keys.press('End');
    await keys.press('Home');
    await keys.press('Enter');
    await shown(page, '.chart-foot');
    keys.at('en vald stapel');
    await keys.tabTo(/^Visa som tabell/);
    await keys.press('Enter');
    assert(await page.locator('.chart-table[open]').count() > 0);
    await keys.rest();
    keys.at('reservationer');
    await page.locator('h1').click();
    await keys.press('3');
    await shown(page, '.dissent-card');
    await page.locator('#innehall').focus();
    await keys.tabTo(/^Vänsterpartiet|^Socialdemokraterna|^Sverigedemokraterna/);
    await keys.press('Enter');
    await shown(page, '.chart-foot');
    await keys.rest();
    assert.deepEqual(keys.wrongs, []);
    assert.deepEqual(wrongs, []);
  });

  test(`the whole protocol by keyboard, on a ${device}`, async (t) => {
    const { page, wrongs, keys } = await started(t, size, '#/protokollet');
    keys.at('protokollet');
    await page.locator('#innehall').focus();
    if (isPhone) {
      await keys.tabTo(/^Innehåll/);
      await keys.press('Enter');
    }
    await keys.tabTo(/^§ 52/);
    await keys.press('Enter');
    const heading = await keys.here();
    assert.match(heading.words, /^§ 52/, 'the text goes on at the case that was chosen');
    const covered = await page.evaluate(() => {
      const { left, top, height } = document.activeElement.getBoundingClientRect();
      return !document.activeElement.contains(document.elementFromPoint(left + 8, top + height / 2));
    });
    assert.equal(covered, false, 'nothing lies over the heading');
    await keys.press('/');
    await page.keyboard.type('beslut');
    // The text goes to its first hit when the typing rests.
    await page.locator('.hit-bar').waitFor();
    await app.settled(page);
    await keys.tabTo('Nästa träff');
    await keys.press('Enter');
    await keys.rest();
    assert.deepEqual(keys.wrongs, []);
    assert.deepEqual(wrongs, []);
  });

  test(`dialogs, help and opening by keyboard, on a ${device}`, async (t) => {
    const { page, wrongs, keys } = await started(t, size);
    keys.at('dela');
    await keys.tabTo('Dela och spara');
    await keys.press('Enter');
    await shown(page, '#dela h2');
    assert.equal((await keys.here()).where, 'dialog');
    for (let n = 0; n < 30; n++) {
      const stop = await keys.press('Tab');
      assert(!stop || stop.where === 'dialog', `the tab key leaves the dialog for "${stop?.words}"`);
    }
    await keys.press('Escape');
    await page.locator('#dela[open]').waitFor({ state: 'detached' });
    assert.equal((await keys.here()).words, 'Dela och spara', 'the place returns');

    keys.at('kortkommandon');
    await keys.press('?');
    await shown(page, '#tangenter h2');
    assert.equal((await keys.here()).where, 'dialog');
    await keys.press('Escape');
    assert.equal((await keys.here()).words, 'Dela och spara', 'the place returns');

    if (isPhone) {
      keys.at('mer');
      await page.locator('#innehall').focus();
      await keys.tabTo('Mer');
      await keys.press('Enter');
      await shown(page, '.more-tabs');
      await keys.tabTo('Ordlista', 8);
    } else {
      await keys.tabTo('Ordlista');
    }
    await keys.press('Enter');
    await shown(page, '.entries');
    assert.match(await hash(page), /^#\/ordlista/);
    keys.at('ordlista');
    await keys.tabTo('Om Paragraf');
    await keys.press('Enter');
    await shown(page, '.stored');
    keys.at('om');
    await page.locator('#innehall').focus();
    await keys.rest();

    keys.at('öppna');
    await page.locator('.brand').focus();
    await keys.tabTo('Fler sätt att öppna');
    await keys.press('Enter');
    assert.equal((await keys.here()).id, 'oppna', 'the place goes into the panel');
    await keys.rest();
    await page.locator('.open-buttons .more').focus();
    await keys.press('Escape');
    await page.locator('#oppna').waitFor({ state: 'hidden' });
    assert.deepEqual(keys.wrongs, []);
    assert.deepEqual(wrongs, []);
  });
}

test('a word that can be explained says whether it is', async (t) => {
  const { page } = await started(t, app.desktop, '#/beslut?arende=56');
  await page.locator('.case .term').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const states = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const buttons = nodes.filter((node) => node.role?.value === 'button' && /Vad betyder/.test(node.name?.value ?? ''));
    return buttons.map((node) => node.properties?.find((p) => p.name === 'expanded')?.value.value);
  };
  const before = await states();
  assert(before.length > 0 && before.every((expanded) => expanded === false), `${before}`);
  await page.locator('.case .ask').first().press('Enter');
  assert.deepEqual(await states(), [true, ...before.slice(1)]);
});
