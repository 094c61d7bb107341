// Every view and state, in light and dark and in forced colours, on a phone and a desktop: no finding by axe, one
// outline of headings, nothing wider than the screen, also when it is narrow or the text large.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { walk } from './states.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What colours alone can do wrong: all else is the same in light and in dark. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

/**
 * Draws also what is far below, and lets the bar scroll away: axe takes the places of what is not drawn for those of
 * other things, and what is half under the bar for something too small to hit.
 */
const drawAll = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; } .bar { position: static !important; }');
  document.adoptedStyleSheets = [sheet];
});

async function findings(page, rules) {
  await drawAll(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => axe.run({ runOnly, resultTypes: ['violations'] }), rules);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

const faded = (page) => findings(page, colours);
const faults = async (page) => [...await findings(page, all), ...await wider(page), ...await outline(page)];

/** What is wider than the screen. */
const wider = (page) => page.evaluate(() => {
  const by = document.documentElement.scrollWidth - innerWidth;
  return by > 0 ? [`${by} pixels wider than the screen`] : [];
});

/** The outline: one visible heading of the first level, and none that skips a level. */
const outline = (page) => page.evaluate(() => {
  const seen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const levels = seen.map((one) => Number(one.tagName[1]));
  const skips = seen.filter((_, i) => i > 0 && levels[i] > levels[i - 1] + 1).map((one) => `skips a level: ${one.textContent}`);
  const first = levels.filter((level) => level === 1).length;
  return first === 1 || document.querySelector('dialog[open]') ? skips : [`${first} headings of the first level`, ...skips];
});

async function start(t, options) {
  const { page, wrongs } = await app.newPage(t, site, { reducedMotion: 'reduce', ...options });
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  return { page, wrongs };
}

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  for (const [colorScheme, look] of [['light', faults], ['dark', faded]]) {
    test(`every state on a ${device}, ${colorScheme}`, async (t) => {
      const { page, wrongs } = await start(t, { ...size, colorScheme });
      assert.deepEqual(await walk(page, device, look), {});
      assert.deepEqual(wrongs, []);
    });
  }
}

/** States that have between them all that is coloured. */
const coloured = ['Beslut', 'filtrerad lista', 'ett ärende med reservation', 'en omröstning', 'ett ord förklarat', 'ordet stängt', 'Pengar', 'en vald stapel', 'Ordlista', 'Om', 'kortkommandon'];

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  for (const [colorScheme, theme, ground] of [['light', 'Mörkt', 'rgb(16, 22, 28)'], ['dark', 'Ljust', 'rgb(246, 244, 239)']]) {
    test(`${theme} chosen against a device that is ${colorScheme}, on a ${device}`, async (t) => {
      const { page } = await start(t, { ...size, colorScheme });
      await page.goto(`${site.origin}/#/om`);
      await page.getByRole('main').getByRole('button', { name: theme }).click();
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), ground);
      await page.evaluate(() => { location.hash = '#/beslut'; });
      assert.deepEqual(await walk(page, device, faded, coloured), {});
    });
  }
}

/** What is cut off: words that stick out of a box that hides them. */
const cut = (page) => page.evaluate(() => [...document.querySelectorAll('button, a, .tag, h1, h2, h3')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 2)
  .filter((one) => one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflowX !== 'visible')
  .map((one) => `cut off: ${one.textContent.slice(0, 40)}`));

const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

test('at 320 pixels, as at 400 % zoom, every state fits the screen', async (t) => {
  const { page } = await start(t, narrow);
  assert.deepEqual(await walk(page, 'phone', async () => [...await wider(page), ...await cut(page)]), {});
});

test('with text of twice the size every state fits a phone', async (t) => {
  const { page } = await start(t, app.phone);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  assert.deepEqual(await walk(page, 'phone', async () => [...await wider(page), ...await cut(page)]), {});
});
