// What the walks through all states look for. Each look gives what is wrong, and leaves the page as
// it was.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { settled } from './app.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every rule of axe that the app is held to. */
export const allRules = { type: 'tag', values: tags };
/** What colours alone can do wrong: all else is the same in light and in dark. */
export const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds by these rules. */
export async function violations(page, runOnly) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const options = { runOnly, resultTypes: ['violations'] };
  const found = await page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(options);
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => (
      `${target} ${failureSummary}`))]);
  }, options);
  return found.flatMap(([id, nodes]) => nodes.map((node) => `${id}: ${node}`));
}

/** Looks at the page with other styles on top of its own. */
export async function withStyles(page, styles, look) {
  await page.evaluate((styles) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [sheet];
  }, styles);
  const found = await look(page);
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return found;
}

/**
 * Draws also what is far below, and lets the bar scroll away: axe takes the places of what is not
 * drawn for those of other things, and what is half under the bar for something too small to hit.
 */
export const everythingDrawn = `
  * { content-visibility: visible !important; }
  .bar { position: static !important; }`;

/** Room between letters, words, lines and paragraphs as WCAG 1.4.12 asks. */
export const textSpacing = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-bottom: 2em !important; }`;

/** What is wider than the screen. (The window of a phone grows with what is in it.) */
export const wider = (page) => page.evaluate(() => {
  const by = document.documentElement.scrollWidth - Math.min(innerWidth, screen.width);
  return by > 0 ? [`${by} pixels wider than the screen`] : [];
});

/** The outline: one visible heading of the first level, and none that skips a level. */
export const outline = (page) => page.evaluate(() => {
  const seen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const levels = seen.map((one) => Number(one.tagName[1]));
  const skips = seen.filter((_, i) => i > 0 && levels[i] > levels[i - 1] + 1)
    .map((one) => `skips a level: ${one.textContent}`);
  const first = levels.filter((level) => level === 1).length;
  if (first === 1 || document.querySelector('dialog[open]')) return skips;
  return [`${first} headings of the first level`, ...skips];
});

/**
 * Words that stick out of the screen, but for what scrolls sideways, and words of which a line has
 * a letter or two.
 */
const torn = (page) => page.evaluate(() => {
  const found = [];
  const range = document.createRange();
  const words = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
  const scrolls = (one) => (
    one.closest('.table-scroll, .roll, .chips, .original-frame, .tile > .origin'));
  while (words.nextNode()) {
    const text = words.currentNode.data.trim();
    const one = words.currentNode.parentElement;
    range.selectNodeContents(words.currentNode);
    const lines = [...range.getClientRects()];
    const seen = one.checkVisibility({ visibilityProperty: true })
      && !one.closest('.visually-hidden, option') && getComputedStyle(one).clipPath === 'none';
    if (!seen || text.length < 2 || lines.length === 0) continue;
    const right = Math.max(...lines.map(({ right }) => right));
    if (right > screen.width + 1 && !scrolls(one)) found.push(`sticks out: ${text.slice(0, 40)}`);
    if (text.length > 4 && lines.length > text.length / 3) found.push(`torn: ${text.slice(0, 40)}`);
  }
  return found;
});

/** Words that stick out of a box that hides them. */
const clipped = (page) => page.evaluate(() => (
  [...document.querySelectorAll('button, a, .tag, h1, h2, h3')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 2)
    .filter((one) => one.scrollWidth > one.clientWidth + 2)
    .filter((one) => getComputedStyle(one).overflowX !== 'visible')
    .map((one) => `cut off: ${one.textContent.slice(0, 40)}`)));

/** What does not fit a narrow screen, or one with large text. */
export const unfit = async (page) => [
  ...await wider(page), ...await clipped(page), ...await torn(page),
];

/**
 * What is cut off, and what makes the page wider than the screen. What is shortened on purpose
 * stands whole elsewhere.
 */
export const cutOff = (page) => page.evaluate(() => {
  const isWide = document.documentElement.scrollWidth > innerWidth;
  const hides = (one) => {
    const { overflowX, overflowY, webkitLineClamp, textOverflow } = getComputedStyle(one);
    if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return false;
    const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
    return (cuts(overflowY) && one.scrollHeight > one.clientHeight + 2)
      || (cuts(overflowX) && one.scrollWidth > one.clientWidth + 2);
  };
  const seen = [...document.querySelectorAll('body *:not(svg *)')]
    .filter((one) => one.clientWidth > 2 && one.checkVisibility({ visibilityProperty: true }));
  const cut = seen.filter(hides)
    .map((one) => `cut off: ${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
  return [...isWide ? ['wider than the screen'] : [], ...cut];
});

const TOUCH = 44;

/**
 * Every visible thing to tap that is smaller than a finger wants; links within running text are
 * exempt down to 24 px.
 */
export const small = (page) => page.evaluate((touch) => {
  const texts = 'p a, li a, dd a, td a, td button, p button, .term, .meta a, h3 a, h4 a, '
    + 'dd button, .party, .person *';
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && one.getClientRects().length > 0;
  // What a label covers is tapped through it; a heading's link covers its card.
  const area = (one) => {
    const covered = one.matches('.card-title a') ? one.closest('.card') : one.closest('label');
    return (covered ?? one).getBoundingClientRect();
  };
  const controls = 'a[href], button, summary, select, input:not([type=file]), textarea';
  const found = [...document.querySelectorAll(controls)]
    .filter((one) => seen(one) && !one.closest('.skip, .visually-hidden'))
    .map((one) => [one, area(one), one.matches(texts) ? 24 : touch])
    .filter(([, { width, height }, wanted]) => (
      Math.round(height) < wanted || (wanted === touch && Math.round(width) < 24)))
    .map(([one, { width, height }]) => {
      const size = `${Math.round(width)} × ${Math.round(height)}`;
      return `${one.tagName} .${one.className} "${one.textContent.slice(0, 24)}" ${size}`;
    });
  return [...new Set(found)];
}, TOUCH);

/**
 * What moves: what is in motion now, and what would be while a file is read and a page drawn; and
 * smooth scrolling.
 */
export const moves = (page) => page.evaluate(() => {
  const sample = document.createElement('div');
  const spinner = Object.assign(document.createElement('i'), { className: 'spinner' });
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sheet.setAttribute('class', 'sheet drawing');
  sample.append(spinner, sheet);
  document.body.append(sample);
  const running = document.getAnimations()
    .map((one) => one.animationName ?? one.transitionProperty ?? 'animation');
  const smooth = [...document.querySelectorAll('*')]
    .filter((one) => getComputedStyle(one).scrollBehavior === 'smooth')
    .map((one) => `smooth: ${one.className}`);
  sample.remove();
  return [...running, ...smooth];
});

/** Contrast in the dark. Emulates a light device before and after. */
export async function contrastInTheDark(page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page, colourRules);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/**
 * Compares the colours of everything on the page where a theme is chosen by the device and where it
 * is chosen by the reader. (That either is readable, axe tells of the device's.) Everything must be
 * drawn: Chromium tells the old colours of what it has not drawn yet. Emulates a light device before
 * and after.
 */
export async function themes(page) {
  // What lies under the pointer has colours of its own, and lies there a moment later than drawn.
  await page.mouse.move(0, 0);
  await settled(page);
  const colours = async (device, chosen) => {
    await page.emulateMedia({ colorScheme: device });
    return page.evaluate((chosen) => {
      const root = document.documentElement;
      if (chosen) root.dataset.theme = chosen;
      const names = [
        'color', 'backgroundColor', 'backgroundImage', 'borderTopColor', 'borderBottomColor',
        'outlineColor', 'boxShadow', 'fill', 'stroke', 'textDecorationColor', 'opacity',
      ];
      const all = [...document.querySelectorAll('body, body *')].map((one) => {
        const style = getComputedStyle(one);
        const colours = names.map((name) => `${name} ${style[name]}`).join(', ');
        return `${one.tagName}.${one.getAttribute('class') ?? ''}: ${colours}`;
      });
      delete root.dataset.theme;
      return all;
    }, chosen);
  };
  const differing = (name, chosen, own) => chosen.filter((line, i) => line !== own[i])
    .map((line) => `${name}: ${line}`);
  const [dark, light] = [await colours('dark'), await colours('dark', 'light')];
  const [ownLight, chosenDark] = [await colours('light'), await colours('light', 'dark')];
  return [
    ...differing('light chosen on a dark device', light, ownLight),
    ...differing('dark chosen on a light device', chosenDark, dark),
  ];
}

/** Looks at the page with text of twice the size. */
export async function withLargeText(page, look) {
  const size = (to) => page.evaluate((to) => { document.documentElement.style.fontSize = to; }, to);
  await size('200%');
  const found = await look(page);
  await size('');
  return found;
}
