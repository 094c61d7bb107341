// What a phone asks for: room for fingers, views that begin at their top, everything within two taps.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { walk } from './states.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

const TOUCH = 44;

/** Every visible thing to tap that is smaller than a finger wants; links within running text are exempt down to 24 px. */
const small = (page) => page.evaluate((touch) => {
  const inText = (one) => one.matches('p a, li a, dd a, td a, td button, p button, .term, .meta a, h3 a, h4 a, dd button, .party, .person *');
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getClientRects().length > 0;
  // What a label covers is tapped through it; a heading's link covers its card.
  const area = (one) => (one.matches('.card-title a') ? one.closest('.card') : one.closest('label') ?? one).getBoundingClientRect();
  return [...document.querySelectorAll('a[href], button, summary, select, input:not([type=file]), textarea')]
    .filter((one) => seen(one) && !one.closest('.skip, .visually-hidden'))
    .map((one) => [one, area(one), inText(one) ? 24 : touch])
    .filter(([, { width, height }, wanted]) => Math.round(height) < wanted || (wanted === touch && Math.round(width) < 24))
    .map(([one, { width, height }]) => `${one.tagName} .${one.className} "${one.textContent.slice(0, 24)}" ${Math.round(width)} × ${Math.round(height)}`);
}, TOUCH);

test('everything to tap has room for a finger, in every state', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  assert.deepEqual(await walk(page, 'phone', async () => [...new Set(await small(page))]), {});
});

test('a view begins at its top', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const views = page.getByRole('navigation', { name: 'Vyer' });
  await page.evaluate(() => scrollTo(0, 700));
  await views.getByRole('link', { name: 'Pengar' }).click();
  await page.getByRole('heading', { name: 'Vem betalar?' }).first().waitFor();
  await page.waitForFunction(() => scrollY === 0);
  assert.deepEqual(wrongs, []);
});

test('attendance and what is doubtful are two taps away, and by keyboard', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const more = page.getByRole('button', { name: 'Mer', exact: true });
  await more.tap();
  await page.getByRole('link', { name: 'Närvaro', exact: true }).tap();
  await page.locator('.attendee').first().waitFor();
  await page.locator('.more-tabs').waitFor({ state: 'hidden' });
  await more.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Stämmer det?' }).waitFor();
  await page.locator('.more-tabs').waitFor({ state: 'hidden' });
});
