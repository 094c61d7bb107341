// Taking away what is shown: links, words with their source, files, and a page of its own that opens from disk.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
let folder;
before(async () => {
  site = await app.start();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
});
after(() => {
  fs.rmSync(folder, { recursive: true });
  return site.close();
});

/** Opens the dialog and gives it. */
async function dialog(page) {
  await page.getByRole('button', { name: 'Dela och spara' }).first().click();
  return page.getByRole('dialog', { name: 'Dela och spara' });
}

/** Saves a file by its button and gives its name and content. */
async function saved(page, ways, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), ways.getByRole('button', { name, exact: true }).click()]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file, text: fs.readFileSync(file, 'utf8') };
}

for (const [device, size] of [['desktop', app.desktop], ['phone', app.phone]]) {
  test(`what the list shows is saved in every format, on a ${device}`, async (t) => {
    const { page, wrongs } = await app.newPage(t, site, size);
    await page.goto(`${site.origin}/#/beslut?utfall=avslag`);
    await app.cases(page);
    const ways = await dialog(page);
    await ways.getByText('Det som visas: 2 av 12 ärenden · Avslag').waitFor();
    const csv = await saved(page, ways, 'Beslut');
    assert.equal(csv.name, 'regionala-utvecklingsnamnden-2025-09-16.decisions.csv');
    assert.equal(csv.text.trim().split('\r\n').length, 3, 'a heading and two cases');
    assert.match(csv.text, /^\uFEFF[^;]+;/);
    const brief = await saved(page, ways, 'Spara texten');
    assert.match(brief.text, /Ekhamra hamnfestival/);
    const json = JSON.parse((await saved(page, ways, 'JSON')).text);
    assert.deepEqual(json.items.map((item) => item.label), ['§ 53', '§ 56']);
    const book = await saved(page, ways, 'Excel (.xlsx)');
    assert.equal(fs.readFileSync(book.file).subarray(0, 2).toString(), 'PK');
    await page.keyboard.press('Escape');
    await ways.waitFor({ state: 'hidden' });
    assert.deepEqual(wrongs, []);
  });
}

test('a page of its own opens from disk with its facts, charts and filters, and nothing hostile in it runs', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  const hostile = '</script><script>window.ran = true</script><img src=x onerror="window.ran = true">';
  const text = fs.readFileSync(app.sample, 'utf8').replaceAll('Smart virke', `Smart virke ${hostile}`)
    .replace('Ekhamra hamnfestival', 'Ekhamra hamnfestival 19850709-9805');
  await app.open(page, { name: `${hostile}.txt`.replaceAll('/', ''), mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('link', { name: 'Pengar' }).click();
  const ways = await dialog(page);
  const { file, text: html } = await saved(page, ways, 'Spara som fristående sida');
  assert(!html.includes('onerror'), 'the protocol is data, not markup');

  const { page: alone, wrongs } = await app.newPage(t, site);
  await alone.goto(pathToFileURL(file).href);
  await alone.getByRole('heading', { name: 'Vem betalar?' }).first().waitFor();
  assert.equal(await alone.getByText('Öppna', { exact: true }).count(), 0, 'no other protocol is opened there');
  await alone.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: 'Beslut' }).click();
  const list = await app.cases(alone);
  assert.equal(await list.getByRole('heading', { level: 3 }).count(), 12);
  assert.match(await list.innerText(), /Smart virke <\/script><script>window.ran/);
  await alone.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: 'Protokollet' }).click();
  await app.settled(alone);
  const reader = await alone.locator('main').textContent();
  assert(reader.includes('Reserverar sig') || reader.includes('reserverar sig'));
  assert(!reader.includes('19850709-9805') && reader.includes('••••••••-••••'), 'personal identity numbers are hidden');
  assert.equal(await alone.evaluate(() => window.ran), undefined);
  assert.deepEqual(wrongs.filter((wrong) => !wrong.startsWith('request to file:')), []);
  assert.deepEqual(await app.becomesCode(alone), []);
});

test('from the app in one file a page can be saved too', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(pathToFileURL(path.join(app.dist, 'paragraf.html')).href);
  await app.cases(page);
  const { file } = await saved(page, await dialog(page), 'Spara som fristående sida');
  const { page: alone, wrongs } = await app.newPage(t, site);
  await alone.goto(`${pathToFileURL(file).href}#/beslut?arende=52`);
  await alone.getByRole('heading', { level: 2, name: /Kulturkraft i gles bygd/ }).waitFor();
  assert.deepEqual(wrongs.filter((wrong) => !wrong.startsWith('request to file:')), []);
});

test('the pictures of a PDF\'s pages go with a saved page if they are asked for', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.open(page, path.join(app.root, 'tests/golden/pdf_one_column/input.pdf'));
  await app.cases(page);
  const ways = await dialog(page);
  const plain = await saved(page, ways, 'Spara som fristående sida');
  // The next one has the same name.
  fs.renameSync(plain.file, `${plain.file}.html`);
  await ways.getByRole('checkbox').check();
  const whole = await saved(page, ways, 'Spara som fristående sida');
  assert(whole.text.length > plain.text.length);
  for (const [file, selector] of [[whole.file, '.sheet image'], [`${plain.file}.html`, '.original-lines .outlined']]) {
    const { page: alone, wrongs } = await app.newPage(t, site);
    await alone.goto(pathToFileURL(file).href);
    await (await app.cases(alone)).getByRole('link').first().click();
    await alone.getByRole('button', { name: /Visa i originalet/ }).first().click();
    await alone.locator(selector).first().waitFor();
    assert.deepEqual(wrongs.filter((wrong) => !wrong.startsWith('request to file:')), []);
  }
});

test('what somebody wanted, and a paragraph of the text, are copied with their source too', async (t) => {
  const { page, context } = await app.newPage(t, site);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site.origin}/#/beslut?arende=56`);
  const copied = async (place) => {
    await place.locator('button', { hasText: 'Kopiera med källa' }).click();
    await page.getByText('Texten är kopierad.').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const source = /\(Regionala utvecklingsnämnden 2025-09-16, § 56, s\. 1[12]\)$/;
  for (const [place, words] of [['.dissent-box', /^Jonas Ekfeldt[^]*reserverar sig/], ['.proposal', /^Jonas Ekfeldt \(VV\) yrkar bifall/]]) {
    const text = await copied(page.locator(`.case ${place}`).first());
    assert.match(text, words);
    assert.match(text, source);
  }
  const paragraph = page.locator('.protocol p:has(.copy)').first();
  const text = await copied(paragraph);
  assert(text.startsWith((await paragraph.innerText()).slice(0, 40)), text);
  assert.match(text, source);
});

test('words are copied with their source, and a link leads back to the case', async (t) => {
  const { page, context } = await app.newPage(t, site);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site.origin}/#/beslut?arende=52`);
  await page.getByRole('button', { name: 'Kopiera med källa' }).first().click();
  await page.getByText('Texten är kopierad.').waitFor();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(words, /^Regionala utvecklingsnämnden beslutar[^]*\(Regionala utvecklingsnämnden 2025-09-16, § 52, s\. 7\)$/);
  await (await dialog(page)).getByRole('button', { name: 'Kopiera länk' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${site.origin}/#/beslut?arende=52`);
});

test('a case is sent in words: what was decided, what was said, and where it stands', async (t) => {
  const { page, context } = await app.newPage(t, site, app.phone);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => { navigator.share = async (what) => { globalThis.shared = what; }; });
  await page.goto(`${site.origin}/#/beslut?arende=53`);
  const ways = await dialog(page);
  await ways.getByRole('button', { name: 'Kopiera som text' }).click();
  await ways.getByText('Texten är kopierad.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^§ 53 Ansökan om [^]*Nämnden sa nej till [\d\u{a0} ]+kr\.[^]*\(Regionala utvecklingsnämnden 2025-09-16, § 53, s\. \d+\)$/u);
  await ways.getByRole('button', { name: 'Skicka ärendet' }).click();
  assert.deepEqual(await page.evaluate(() => globalThis.shared), { title: await page.title(), text, url: `${site.origin}/#/beslut?arende=53` });
});

test('no personal identity number is sent with a case', async (t) => {
  const { page, context } = await app.newPage(t, site, app.phone);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site.origin}/`);
  const text = fs.readFileSync(app.sample, 'utf8').replaceAll('Ekhamra hamnfestival', 'Ekhamra hamnfestival 19850709-9805');
  await app.open(page, { name: 'nummer.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.evaluate(() => { location.hash = '#/beslut?arende=53'; });
  await page.locator('.case h2').waitFor();
  await (await dialog(page)).getByRole('button', { name: 'Kopiera som text' }).click();
  await page.getByText('Texten är kopierad.').first().waitFor();
  const sent = await page.evaluate(() => navigator.clipboard.readText());
  assert(sent.includes('Ekhamra hamnfestival ••••••••-••••') && !sent.includes('9805'), sent);
});

test('on paper stand the cases, all of them, on white, without buttons', async (t) => {
  const { page } = await app.newPage(t, site, { colorScheme: 'dark' });
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  for (const name of ['Dela och spara', 'Filter', 'Visa i originalet', 'Öppna']) {
    assert.equal(await page.getByText(name, { exact: true }).filter({ visible: true }).count(), 0, name);
  }
  assert.equal(await page.locator('.cards > li').filter({ visible: true }).count(), 12);
  const pdf = await page.pdf({ format: 'A4' });
  assert(pdf.length > 10_000);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${site.origin}/#/beslut?arende=52`);
  await page.getByRole('heading', { level: 2, name: /Kulturkraft/ }).waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.cards > li').filter({ visible: true }).count(), 0, 'a case is printed alone');
});

test('printed with the browser\'s own menu, charts and long lists are whole', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/#/pengar`);
  await page.getByRole('button', { name: /^Visa alla \d+ betalare/ }).waitFor();
  const bars = () => page.locator('#payers > .bar-row').count();
  await app.settled(page);
  const few = await bars();
  // What is drawn when the browser takes the page counts: it does not wait.
  const onPaper = (what) => page.evaluate(async (selector) => {
    dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    return document.querySelectorAll(selector).length;
  }, what);
  assert(await onPaper('#payers > .bar-row') > few);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction((n) => document.querySelectorAll('#payers > .bar-row').length === n, few);

  // The app's own button waits until all is drawn and its dialog is closed.
  await page.evaluate(() => {
    globalThis.print = () => { globalThis.printed = [document.querySelectorAll('#payers > .bar-row').length, document.querySelectorAll('dialog[open]').length]; };
  });
  await (await dialog(page)).getByRole('button', { name: 'Skriv ut' }).click();
  await page.waitForFunction(() => globalThis.printed);
  const [drawn, dialogs] = await page.evaluate(() => globalThis.printed);
  assert(drawn > few && dialogs === 0, `${drawn} bars, ${dialogs} dialogs`);

  const cases = Array.from({ length: 300 }, (_, i) => `§ ${i + 1}\nÄrende nummer ${i + 1}\n\nBeslut\nKommunstyrelsen godkänner förslag ${i + 1}.\n`);
  const text = `Kommunstyrelsen\nSammanträdesprotokoll\n2025-03-04\n\n${cases.join('\n')}`;
  await app.open(page, { name: 'langt.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.evaluate(() => { location.hash = '#/beslut'; });
  await page.getByText('300 ärenden').first().waitFor();
  await app.settled(page);
  assert(await page.locator('.cards > li').count() < 300);
  assert.equal(await onPaper('.cards > li'), 300);
});
