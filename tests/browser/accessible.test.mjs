// One walk through every view and state on a phone, one on a desktop and one on the narrowest
// screen. In each state: no finding by axe, in light and dark; one outline of headings; nothing
// moves; nothing is wider than the screen, cut off, or too small for a finger, also with large text
// and with more room between its letters.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import * as looks from './looks.mjs';
import { walk } from './states.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

async function start(t, options, hash = '') {
  const calm = { reducedMotion: 'reduce', colorScheme: 'light', ...options };
  const { page, wrongs } = await app.newPage(t, site, calm);
  await page.goto(`${site.origin}/${hash}`);
  return { page, wrongs };
}

/** Adds what a look found, each finding by the look's name. */
async function add(all, name, found) {
  all.push(...(await found).map((one) => `${name}: ${one}`));
}

/** States that have between them all that is coloured. */
const coloured = [
  'Beslut', 'filtrerad lista', 'ett ärende med reservation', 'en omröstning', 'ett ord förklarat',
  'ordet stängt', 'Pengar', 'en vald stapel', 'Ordlista', 'Om', 'kortkommandon',
];

/** All that can be looked at on a screen of one size: each look leaves the page as it was. */
async function lookAtAll(page, device, state) {
  const all = [];
  await add(all, 'motion', looks.moves(page));
  await add(all, 'outline', looks.outline(page));
  if (device === 'phone') {
    await add(all, 'touch', looks.small(page));
    await add(all, 'large text', looks.withLargeText(page, looks.unfit));
  }
  await add(all, 'text spacing', looks.withStyles(page, looks.textSpacing, looks.cutOff));
  await looks.withStyles(page, looks.everythingDrawn, async () => {
    await add(all, 'width', looks.wider(page));
    await add(all, 'light', looks.violations(page, looks.allRules));
    await add(all, 'dark', looks.contrastInTheDark(page));
    if (coloured.includes(state)) await add(all, 'theme', looks.themes(page));
  });
  return all;
}

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  test(`every state on a ${device}`, async (t) => {
    const { page, wrongs } = await start(t, size);
    const look = (_, state) => lookAtAll(page, device, state);
    assert.deepEqual(await walk(page, device, look), {});
    assert.deepEqual(wrongs, []);
  });
}

// A walk of its own: what a state shows follows from the width at which it was entered.
test('at 320 pixels, as at 400 % zoom, every state fits the screen', async (t) => {
  const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  const { page } = await start(t, narrow);
  assert.deepEqual(await walk(page, 'phone', looks.unfit), {});
});

test('without reduced motion the look for what moves finds it', async (t) => {
  const { page } = await start(t, { reducedMotion: 'no-preference' });
  await app.cases(page);
  assert.deepEqual((await looks.moves(page)).sort(), ['drawing', 'turn']);
});

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  test(`a theme that is chosen outweighs that of the device, on a ${device}`, async (t) => {
    const { page } = await start(t, size, '#/om');
    for (const [colorScheme, theme, ground, name] of [
      ['light', 'Mörkt', 'rgb(16, 22, 28)', 'dark'],
      ['dark', 'Ljust', 'rgb(246, 244, 239)', 'light'],
    ]) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('main').getByRole('button', { name: theme }).click();
      const shown = await page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor, document.documentElement.dataset.theme,
      ]);
      assert.deepEqual(shown, [ground, name]);
    }
  });
}

const reference = app.corpus('norrbotten/norrbotten-run-2020-03-24.txt');
const largeText = 'with text of twice the size every view of a real protocol fits a phone';

test(largeText, { skip: reference.skip }, async (t) => {
  const { page } = await start(t, app.phone);
  await app.open(page, reference.file);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const found = {};
  const cases = ['beslut', 'beslut?arende=28', 'beslut?arende=34', 'beslut?arende=41'];
  const views = ['pengar', 'reservationer', 'protokollet', 'narvaro', 'kontroll', 'om'];
  for (const place of [...cases, ...views]) {
    await page.evaluate((place) => { location.hash = `#/${place}`; }, place);
    await app.settled(page);
    const faults = await looks.withStyles(page, looks.everythingDrawn, looks.unfit);
    if (faults.length > 0) found[place] = faults;
  }
  assert.deepEqual(found, {});
});
