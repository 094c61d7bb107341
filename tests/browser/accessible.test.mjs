// Every view, in light and dark, on a phone and a desktop: no finding by axe, nothing wider than the screen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

/** How a reader gets to each view, one after the other. */
const views = [
  ['Beslut', (page) => app.cases(page)],
  ['ett ärende', (page) => page.getByRole('link', { name: 'Medfinansiering av projektet Smart virke' }).click()],
  ['en omröstning', (page) => visit(page, '#/beslut?arende=56', '.vote')],
  ['Närvaro', (page) => visit(page, '#/narvaro', '.attendee')],
  ['originalet', (page) => page.getByRole('button', { name: /Visa i originalet/ }).first().click()],
  ['ärendet igen', (page) => page.keyboard.press('Escape')],
  ['Pengar', (page) => go(page, 'Pengar')],
  ['Reservationer', (page) => go(page, 'Reservationer')],
  ['Protokollet', (page) => go(page, 'Protokollet')],
  ['Stämmer det?', (page) => page.getByRole('link', { name: 'Stämmer uppgifterna?' }).click()],
  ['Öppna', (page) => page.getByRole('button', { name: 'Fler sätt att öppna' }).click()],
];

const go = (page, view) => page.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: view }).click();

/** Follows a link to an address of the app and waits for what it shows. */
async function visit(page, address, shown) {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.locator(shown).first().waitFor();
}

async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: 'tag', values } }), rules);
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [...found, `${wider} pixels wider than the screen`] : found;
}

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`every view on a ${device}, ${colorScheme}`, async (t) => {
      const { page, wrongs } = await app.newPage(t, site, { ...size, colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
      const all = {};
      for (const [name, show] of views) {
        await show(page);
        await page.waitForTimeout(100);
        const found = await findings(page);
        if (found.length > 0) all[name] = found;
      }
      assert.deepEqual(all, {});
      assert.deepEqual(wrongs, []);
    });
  }
}
