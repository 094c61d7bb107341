// What language the app speaks: that of the address, the one chosen before, or the browser's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

const spoken = (page) => page.evaluate(() => document.documentElement.lang);
const searchbox = (page, name) => page.getByRole('searchbox', { name });

test('the app begins in the language of the browser, and never shows another one first', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, { locale: 'fi-FI' });
  // Every tab that is shown, as it is drawn.
  await page.addInitScript(() => {
    window.drawn = new Set();
    const note = () => document.querySelectorAll('.tabs a').forEach((tab) => tab.checkVisibility() && window.drawn.add(tab.textContent));
    new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto(`${site.origin}/`);
  await searchbox(page, 'Hae pöytäkirjasta').waitFor();
  assert.equal(await spoken(page), 'fi');
  await page.locator('.tabs a').first().waitFor();
  await app.settled(page);
  const drawn = await page.evaluate(() => [...window.drawn]);
  assert(drawn.includes('Päätökset') && !drawn.includes('Beslut'), `${drawn}`);
  assert.equal(await page.locator('.card-title').first().getAttribute('lang'), 'sv');
  assert.deepEqual(wrongs, []);
});

test('a language that the app does not speak gives way to the next one, and at last to Swedish', async (t) => {
  const { page } = await app.newPage(t, site, { locale: 'de-DE' });
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'en-GB', 'sv'] }));
  await page.goto(`${site.origin}/`);
  await searchbox(page, 'Search the minutes').waitFor();
  const { page: other } = await app.newPage(t, site, { locale: 'de-DE' });
  await other.goto(`${site.origin}/`);
  await searchbox(other, 'Sök i protokollet').waitFor();
});

test('what the reader chooses is in the address and remembered; a link in another language is not', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await page.getByRole('contentinfo').getByRole('combobox', { name: 'Språk' }).selectOption('English');
  await searchbox(page, 'Search the minutes').waitFor();
  await page.waitForURL(/sprak=en/);
  assert.equal(await spoken(page), 'en');
  await page.goto('about:blank');
  await page.goto(`${site.origin}/#/beslut?sprak=fi`);
  await searchbox(page, 'Hae pöytäkirjasta').waitFor();
  await page.goto('about:blank');
  await page.goto(`${site.origin}/`);
  await searchbox(page, 'Search the minutes').waitFor();
  assert.deepEqual(wrongs, []);
});

test('another language is no step to go back over, and the way back keeps it', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await page.locator('.card-title a').first().click();
  await page.waitForURL(/arende=/);
  await page.getByRole('banner').getByRole('combobox', { name: 'Språk' }).selectOption('Suomi');
  await page.waitForURL(/sprak=fi/);
  await page.goBack();
  await page.waitForURL((url) => !url.hash.includes('arende='));
  await searchbox(page, 'Hae pöytäkirjasta').waitFor();
  await page.goForward();
  await page.waitForURL(/arende=/);
  assert.equal(await spoken(page), 'fi');
});

test('where nothing can be stored, the language is chosen all the same', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, app.phone);
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
  await page.goto(`${site.origin}/`);
  await page.getByRole('contentinfo').getByRole('combobox', { name: 'Språk' }).selectOption('English');
  await searchbox(page, 'Search the minutes').waitFor();
  assert.deepEqual(wrongs, []);
});

test('the texts of another language are fetched when a reader chooses it; until they come it is Swedish', async (t) => {
  const { page } = await app.newPage(t, site);
  const asked = [];
  let free;
  const held = new Promise((resolve) => { free = resolve; });
  await page.route('**/languages-*/*.json', async (route) => {
    asked.push(new URL(route.request().url()).pathname.split('/').pop());
    await held;
    await route.continue();
  });
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  assert.deepEqual(asked, [], 'a reader of Swedish needs none');
  const menu = page.getByRole('banner').getByRole('combobox', { name: 'Språk' });
  await menu.selectOption('English');
  await app.becomes(async () => asked, ['en.json']);
  await searchbox(page, 'Sök i protokollet').waitFor();
  assert.equal(await spoken(page), 'sv', 'what is shown is said to be what it is');
  free();
  await searchbox(page, 'Search the minutes').waitFor();
  assert.equal(await spoken(page), 'en');
  await page.locator('.card').getByText('Granted').first().waitFor();
  assert.deepEqual(asked, ['en.json'], 'and once');
});
