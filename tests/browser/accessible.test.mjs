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

/** What is wider than the screen. (The window of a phone grows with what is in it.) */
const wider = (page) => page.evaluate(() => {
  const by = document.documentElement.scrollWidth - Math.min(innerWidth, screen.width);
  return by > 0 ? [`${by} pixels wider than the screen`] : [];
});

/** Words that stick out of the screen, but for what scrolls sideways, and words of which a line has a letter or two. */
const torn = (page) => page.evaluate(() => {
  const found = [];
  const range = document.createRange();
  const words = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
  const scrolls = (one) => one.closest('.table-scroll, .roll, .chips, .original-frame, .tile > .origin');
  while (words.nextNode()) {
    const text = words.currentNode.data.trim();
    const one = words.currentNode.parentElement;
    range.selectNodeContents(words.currentNode);
    const lines = [...range.getClientRects()];
    const seen = one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, option') && getComputedStyle(one).clipPath === 'none';
    if (!seen || text.length < 2 || lines.length === 0) continue;
    if (Math.max(...lines.map(({ right }) => right)) > screen.width + 1 && !scrolls(one)) found.push(`sticks out: ${text.slice(0, 40)}`);
    if (text.length > 4 && lines.length > text.length / 3) found.push(`torn: ${text.slice(0, 40)}`);
  }
  return found;
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

const fits = async (page) => [...await wider(page), ...await cut(page), ...await torn(page)];

const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

test('at 320 pixels, as at 400 % zoom, every state fits the screen', async (t) => {
  const { page } = await start(t, narrow);
  assert.deepEqual(await walk(page, 'phone', fits), {});
});

test('with text of twice the size every state fits a phone', async (t) => {
  const { page } = await start(t, app.phone);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  assert.deepEqual(await walk(page, 'phone', fits), {});
});

const reference = app.corpus('norrbotten/norrbotten-run-2020-03-24.txt');

test('with text of twice the size every view of a real protocol fits a phone', { skip: reference.skip }, async (t) => {
  const { page } = await start(t, app.phone);
  await app.open(page, reference.file);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const found = {};
  for (const place of ['beslut', 'beslut?arende=28', 'beslut?arende=34', 'beslut?arende=41', 'pengar', 'reservationer', 'protokollet', 'narvaro', 'kontroll', 'om']) {
    await page.evaluate((place) => { location.hash = `#/${place}`; }, place);
    await app.settled(page);
    await drawAll(page);
    const faults = await fits(page);
    if (faults.length > 0) found[place] = faults;
  }
  assert.deepEqual(found, {});
});
