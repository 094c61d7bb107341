// What readers set in their system or browser: colours of their own. (Less motion, and more room
// between letters and lines, are looked at in every state: accessible.test.mjs.)
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

async function started(t, options) {
  const { page } = await app.newPage(t, site, options);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  return page;
}

/** What an element looks like, as far as forced colours leave anything of it. */
const dress = (page, selector) => page.locator(selector).first().evaluate((one) => {
  const { backgroundColor, color, borderTopColor, borderBottomColor, borderTopWidth, borderBottomWidth, outlineStyle, outlineColor, fill, fillOpacity, stroke, strokeDasharray } = getComputedStyle(one);
  return JSON.stringify({ backgroundColor, color, borderTopColor, borderBottomColor, borderTopWidth, borderBottomWidth, outline: outlineStyle === 'none' ? '' : outlineColor, fill, fillOpacity, stroke, strokeDasharray });
});

/** `[address, what is chosen or marked, what it must differ from]`. */
const pairs = [
  ['#/beslut?utfall=avslag', '.tile[aria-pressed=true]', '.tile:not([aria-pressed=true])'],
  ['#/beslut?utfall=avslag', '.tabs > .tab.current', '.tabs > .tab:not(.current)'],
  ['#/beslut?arende=56', '.card.current', '.card:not(.current)'],
  ['#/beslut?sok=motion', 'mark.hit', '.card-title a'],
  ['#/beslut?arende=56', '.side-bar .ja', '.side-bar .nej'],
  ['#/beslut?arende=56', '.bar-track .ja', '.bar-track .track'],
  ['#/pengar?enhet=andel', '.segmented [aria-pressed=true]', '.segmented [aria-pressed=false]'],
  ['#/pengar', '#payers .fill', '#payers .track'],
  ['#/reservationer?parti=M', '#dissenters-bars > .is-chosen > button', '#dissenters-bars > .bar-row:not(.is-chosen) > button'],
  ['#/reservationer?parti=M', '#dissenters-bars .fill:not(.beside)', '#dissenters-bars .fill.beside'],
  ['#/protokollet?sok=beslut', 'mark.is-current', 'mark.hit:not(.is-current)'],
  ['#/om', 'main .themes [aria-pressed=true]', 'main .themes [aria-pressed=false]'],
];

test('in forced colours what is chosen, marked and focused differs from the rest', async (t) => {
  const page = await started(t, { forcedColors: 'active' });
  const alike = [];
  for (const [hash, one, other] of pairs) {
    await page.goto(`${site.origin}/${hash}`);
    const first = page.locator(one).first();
    await first.waitFor({ state: 'attached' });
    await app.settled(page);
    // The ring around the reader's place is there for what is chosen too.
    const isControl = await first.evaluate((e) => e.matches('button, a, input'));
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.evaluate(() => document.activeElement.blur());
      const before = await dress(page, one);
      if (before === await dress(page, other)) alike.push(`${colorScheme}, ${hash}: ${one}`);
      if (!isControl) continue;
      await page.keyboard.press('Tab');
      await first.focus();
      const isSeen = await dress(page, one) !== before;
      if (!isSeen) alike.push(`${colorScheme}, ${hash}: ${one} with and without focus`);
    }
  }
  assert.deepEqual(alike, []);
  await page.goto(`${site.origin}/#/beslut`);
  const boxes = page.locator('.check input').first();
  await boxes.waitFor({ state: 'attached' });
  const appearance = await boxes.evaluate((box) => getComputedStyle(box).appearance);
  assert.equal(appearance, 'auto', 'boxes are ticked as the system does');
});
