// A reader who has nothing but a keyboard: goes from stop to stop, and notes every stop that cannot be seen.
import * as app from './app.mjs';

/** What has the reader's place: its words, where it stands, and what is wrong with how it is shown. */
const look = () => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const label = one.labels?.[0];
  const name = one.getAttribute('aria-label') ?? (label ?? one).innerText ?? '';
  const words = (name.trim() || one.title || one.textContent || one.id).replace(/\s+/g, ' ').trim();
  const part = one.closest('dialog, .more-tabs:popover-open, .skip, header.bar, main, footer.foot');
  const where = part?.matches('dialog') ? 'dialog' : part?.matches('.skip') ? 'skip' : part?.tagName.toLowerCase() ?? '';
  const wrong = [];
  // A place that only scripts go to, such as a heading that was jumped to, is no control.
  if (one.tabIndex >= 0) {
    // A card is ringed for its heading's link, a label for a field that is not drawn.
    const card = one.matches('.card-title a') && one.closest('.card');
    const shown = card || (label && one.matches('.visually-hidden') ? label : one);
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
    if (!ring) wrong.push(`no ring around "${words}"`);
    const seen = (x, y) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (shown.contains(hit) || hit.contains(shown));
    };
    const boxes = [...shown.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const points = boxes.flatMap(({ left, top, width, height }) => [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height])));
    const share = points.filter(([x, y]) => seen(x, y)).length / points.length;
    // What is higher than half the window cannot be all in view.
    const wanted = boxes.some(({ height }) => height > innerHeight / 2) ? 0.1 : 0.6;
    const over = points.map(([x, y]) => (seen(x, y) ? '' : document.elementFromPoint(x, y)?.className ?? 'the edge')).find((name) => name);
    if (!(share >= wanted)) wrong.push(`"${words}" is hidden by ${over}: ${Math.round(share * 100)} % of it is seen`);
  }
  return { words, where, wrong, tag: one.tagName, id: one.id, role: one.getAttribute('role') };
};

/** `wrongs` lists what was wrong on the way. */
export function reader(page) {
  const wrongs = [];
  let at = 'start';
  const here = async () => {
    let stop = await page.evaluate(look);
    // The browser scrolls in its own time.
    for (let tries = 0; stop?.wrong.length > 0 && tries < 10; tries++) {
      await page.waitForTimeout(50);
      stop = await page.evaluate(look);
    }
    for (const wrong of stop?.wrong ?? []) if (!wrongs.includes(`${at}: ${wrong}`)) wrongs.push(`${at}: ${wrong}`);
    return stop;
  };
  const press = async (key) => {
    await page.keyboard.press(key);
    // The app draws in its own time.
    if (!key.endsWith('Tab')) await app.settled(page);
    return here();
  };
  /** Goes on with the tab key until a stop of these words (and of this kind, where it is given). */
  const tabTo = async (words, most = 200, key = 'Tab') => {
    const passed = [];
    for (let n = 0; n < most; n++) {
      const stop = await press(key);
      if (stop && (words.test?.(stop.words) ?? stop.words === words)) return stop;
      passed.push(stop?.words.slice(0, 30));
    }
    throw new Error(`${at}: the tab key does not lead to ${words}, but to ${passed.join(' · ')}`);
  };
  /** All stops from here to the end of the page. */
  const rest = async (most = 400) => {
    const stops = [];
    for (let n = 0; n < most; n++) {
      const stop = await press('Tab');
      if (!stop || (stops.length > 2 && stop.where === 'skip')) return stops;
      stops.push(stop);
    }
    throw new Error(`${at}: no end after ${most} stops`);
  };
  return { wrongs, here, press, tabTo, rest, at: (place) => { at = place; } };
}
