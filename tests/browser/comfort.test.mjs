// What readers set in their system or browser: less motion, colours of their own, more room between letters and lines.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { walk } from './states.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

async function started(t, options) {
  const { page } = await app.newPage(t, site, options);
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  await app.cases(page);
  return page;
}

/** What moves: what is in motion now, and what would be while a file is read and a page drawn; and smooth scrolling. */
const moves = (page) => page.evaluate(() => {
  const sample = document.createElement('div');
  const spinner = Object.assign(document.createElement('i'), { className: 'spinner' });
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sheet.setAttribute('class', 'sheet drawing');
  sample.append(spinner, sheet);
  document.body.append(sample);
  const running = document.getAnimations().map((one) => one.animationName ?? one.transitionProperty ?? 'animation');
  const smooth = [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).scrollBehavior === 'smooth').map((one) => `smooth: ${one.className}`);
  sample.remove();
  return [...running, ...smooth];
});

test('with reduced motion nothing moves, in any state', async (t) => {
  const page = await started(t, { reducedMotion: 'reduce' });
  assert.deepEqual(await walk(page, 'desktop', moves), {});
  const other = await started(t, { reducedMotion: 'no-preference' });
  assert.deepEqual((await moves(other)).sort(), ['drawing', 'turn'], 'the test sees what moves');
});

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

for (const colorScheme of ['light', 'dark']) {
  test(`in forced colours what is chosen, marked and focused differs from the rest, ${colorScheme}`, async (t) => {
    const page = await started(t, { forcedColors: 'active', colorScheme });
    const alike = [];
    for (const [hash, one, other] of pairs) {
      await page.goto(`${site.origin}/${hash}`);
      await page.locator(one).first().waitFor({ state: 'attached' });
      await app.settled(page, 150);
      if (await dress(page, one) === await dress(page, other)) alike.push(`${hash}: ${one}`);
      // The ring around the reader's place is there for what is chosen too.
      const control = await page.locator(one).first().evaluate((e) => e.matches('button, a, input'));
      if (!control) continue;
      const before = await dress(page, one);
      await page.keyboard.press('Tab');
      await page.locator(one).first().focus();
      if (await dress(page, one) === before) alike.push(`${hash}: ${one} with and without focus`);
    }
    assert.deepEqual(alike, []);
    await page.goto(`${site.origin}/#/beslut`);
    const boxes = page.locator('.check input').first();
    await boxes.waitFor({ state: 'attached' });
    assert.equal(await boxes.evaluate((box) => getComputedStyle(box).appearance), 'auto', 'boxes are ticked as the system does');
  });
}

/** Room between letters, words, lines and paragraphs as WCAG 1.4.12 asks. */
const spread = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
});

/** What is cut off, and what makes the page wider than the screen. What is shortened on purpose stands whole elsewhere. */
const cut = (page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
  const hides = (one) => {
    const { overflowX, overflowY, webkitLineClamp, textOverflow } = getComputedStyle(one);
    if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return false;
    return (['hidden', 'clip'].includes(overflowY) && one.scrollHeight > one.clientHeight + 2) || (['hidden', 'clip'].includes(overflowX) && one.scrollWidth > one.clientWidth + 2);
  };
  const seen = [...document.querySelectorAll('body *:not(svg *)')].filter((one) => one.clientWidth > 2 && one.checkVisibility({ visibilityProperty: true }));
  return [...wide, ...seen.filter((one) => hides(one)).map((one) => `cut off: ${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`)];
});

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  test(`with more room between letters and lines nothing is cut off, on a ${device}`, async (t) => {
    const page = await started(t, { ...size, reducedMotion: 'reduce' });
    await spread(page);
    assert.deepEqual(await walk(page, device, cut), {});
  });
}
