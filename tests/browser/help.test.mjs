// Help: words explained by key and touch, shortcuts, what is pasted, the theme, what is stored and how it is removed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

const text = fs.readFileSync(app.sample, 'utf8');

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

async function started(t, options = {}, hash = '') {
  const found = await app.newPage(t, site, { reducedMotion: 'reduce', ...options });
  await found.page.goto(`${site.origin}/${hash}`);
  await found.page.locator('.foot').waitFor({ state: 'attached' });
  await app.settled(found.page);
  return found;
}

/** Puts something on the clipboard's way into the page. */
const paste = (page, words) => page.evaluate((words) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}, words);

test('a word is explained by key; Escape closes only the explanation', async (t) => {
  const { page, wrongs } = await started(t, {}, '#/beslut?arende=56');
  const word = page.locator('.case .ask').first();
  const panel = page.locator('.term-panel:popover-open');
  await word.focus();
  await page.keyboard.press('Enter');
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.case').count(), 1, 'the case stays open');
  assert(await word.evaluate((e) => e === document.activeElement), 'the place returns');
  assert.deepEqual(wrongs, []);
});

test('a word in the text is explained by touch; a tap outside closes it', async (t) => {
  const { page, wrongs } = await started(t, app.phone, '#/beslut?arende=56');
  await page.locator('.case .term').first().tap();
  const panel = page.locator('.term-panel:popover-open');
  await panel.waitFor();
  const box = await panel.boundingBox();
  assert(box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 845, JSON.stringify(box));
  await page.touchscreen.tap(195, 80);
  await panel.waitFor({ state: 'hidden' });
  assert.deepEqual(wrongs, []);
});

test('keys go through cases and views, not while writing, and can be switched off', async (t) => {
  const { page } = await started(t);
  const label = page.locator('.case-bar .number');
  await page.keyboard.press('j');
  await label.waitFor();
  const first = await label.textContent();
  await page.keyboard.press('j');
  await page.waitForFunction((first) => document.querySelector('.case-bar .number').textContent !== first, first);
  await page.keyboard.press('k');
  await page.waitForFunction((first) => document.querySelector('.case-bar .number').textContent === first, first);
  await page.keyboard.press('2');
  await page.waitForFunction(() => location.hash.startsWith('#/pengar'));
  await page.keyboard.press('/');
  await page.keyboard.type('1');
  assert.equal(await page.locator('#sok').inputValue(), '1');
  await page.locator('#sok').fill('');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Kortkommandon' });
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('3');
  await app.settled(page);
  assert(!(await page.evaluate(() => location.hash)).startsWith('#/reservationer'));
});

test('a filter is undone by button and by Ctrl+Z', async (t) => {
  const { page } = await started(t, {}, '#/beslut?bara=reservation');
  await page.getByRole('button', { name: 'Rensa', exact: true }).first().click();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.waitForFunction(() => location.hash.includes('bara=reservation'));
  await page.getByRole('button', { name: 'Rensa', exact: true }).first().click();
  await page.waitForFunction(() => !location.hash.includes('bara='));
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => location.hash.includes('bara=reservation'));
});

test('a long text that is pasted opens, a word is searched for', async (t) => {
  const { page } = await started(t);
  await paste(page, 'solel');
  await page.waitForFunction(() => document.querySelector('#sok').value === 'solel');
  await paste(page, text);
  await page.getByText('Källa: Inklistrad text').waitFor({ state: 'attached' });
});

test('a word of protocols that no case has is explained where it was searched for', async (t) => {
  const { page } = await started(t);
  await page.locator('#sok').fill('återremiss');
  const empty = page.locator('.empty').filter({ hasText: 'Inget ärende passar.' });
  await empty.getByText('Återremiss', { exact: true }).waitFor();
  await empty.getByText(/skickas? tillbaka/).waitFor();
});

test('the theme is remembered and shown before the app is', async (t) => {
  const { page } = await started(t, { colorScheme: 'light' }, '#/om');
  await page.getByRole('main').getByRole('button', { name: 'Mörkt' }).click();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await ground(), 'rgb(16, 22, 28)');
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.reload();
  assert.equal(await ground(), 'rgb(16, 22, 28)');
});

test('what is stored is said, and one button removes all of it', async (t) => {
  const { page } = await started(t, { serviceWorkers: 'allow' });
  await app.open(page, app.sample);
  await page.getByRole('button', { name: 'Fler sätt att öppna' }).click();
  await page.getByText('Öppna filen igen').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.evaluate(() => { location.hash = '#/om'; });
  await page.getByRole('button', { name: 'Hämta för att kunna läsa PDF-filer utan nät' }).click();
  await page.getByText('Hämtat. Paragraf läser PDF-filer utan nät').waitFor();
  const stored = () => page.evaluate(async () => [Object.keys(localStorage), await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
  const [names, kept, workers] = await stored();
  assert(names.includes('paragraf-senaste') && kept.length === 1 && workers === 1);
  await page.getByRole('button', { name: 'Ta bort allt från enheten' }).click();
  await page.getByText('Allt som Paragraf hade sparat på enheten är borttaget.').waitFor();
  assert.deepEqual(await stored(), [[], [], 0]);
});
