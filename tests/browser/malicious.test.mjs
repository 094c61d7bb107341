// What wants to do harm, and devices that give little: the worker breaks and another one starts, memory runs out, nothing
// may be stored, nobody looks. The app says so in a sentence where there is something to say, and goes on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

const hostile = path.join(app.root, 'tests/fixtures/hostile');
const golden = path.join(app.root, 'tests/golden/pdf_one_column/input.pdf');
const long = path.join(app.root, 'tests/fixtures/long.pdf');

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

const textFile = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const pdfFile = (name, buffer) => ({ name, mimeType: 'application/pdf', buffer });

/** Gives the app a file and waits until it is read or refused. */
async function give(page, file) {
  const name = path.basename(file.name ?? file);
  await app.there(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(new RegExp(`Källa: ${name}|${name} kunde inte öppnas`)).first().waitFor({ state: 'attached', timeout: 90_000 });
  await page.locator('.notice.busy').waitFor({ state: 'hidden', timeout: 90_000 });
}

/** A PDF of one page, whose stream of spaces takes so many gigabytes when it is unpacked. */
function bomb(gigabytes) {
  const piece = zlib.deflateRawSync(Buffer.alloc(64 << 20, ' '), { level: 9, finishFlush: zlib.constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array(gigabytes * 16).fill(piece), Buffer.from([3, 0, 0, 0, 0, 0])]);
  const twice = zlib.deflateSync(packed, { level: 9 });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  ].map((body) => Buffer.from(body));
  const head = `<< /Filter [/FlateDecode /FlateDecode] /Length ${twice.length} >>\nstream\n`;
  objects.push(Buffer.concat([Buffer.from(head), twice, Buffer.from('\nendstream')]));
  let out = Buffer.from('%PDF-1.7\n');
  const places = objects.map((body, at) => {
    const place = out.length;
    out = Buffer.concat([out, Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const tail = `xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.concat([out, Buffer.from(tail)]);
}

test('a file that needs more memory than the worker may have ends the worker, not the app: a sentence, and the next file opens', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  const file = pdfFile('bomb.pdf', bomb(3));
  assert(file.buffer.length < 100_000, 'three gigabytes in a hundred kilobytes');
  await give(page, file);
  await page.getByText(/Sidan 1 är skadad|Dokumentet är skadat|alla sidor är skadade/i).first().waitFor({ state: 'attached' });
  await app.open(page, golden);
  await app.cases(page);
});

test('pages that draw without end, or draw themselves, are passed over, and the next file opens', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  for (const name of fs.readdirSync(hostile)) {
    await give(page, path.join(hostile, name));
    if (name === 'forms_that_double.pdf') await page.getByText(/skadad/).first().waitFor({ state: 'attached' });
  }
  await app.open(page, golden);
  await app.cases(page);
});

test('a picture of ten billion points is not drawn, and the case is read', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.open(page, path.join(hostile, 'picture_of_ten_billion_points.pdf'));
  const list = await app.cases(page);
  await list.getByRole('link', { name: 'Bidrag till Åsbyns förening' }).click();
  await page.getByRole('button', { name: /Visa i originalet/ }).first().click();
  await page.locator('.original').waitFor();
  await page.locator('.original .sheet image, .original :text("kan inte")').first().waitFor({ timeout: 30_000 });
  await app.open(page, golden);
});

test('a file is read to its end in a tab that nobody looks at', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  // A hidden tab draws no frames, and its clocks run slowly.
  await page.addInitScript(() => {
    let hidden = false;
    const frame = window.requestAnimationFrame.bind(window);
    const wait = window.setTimeout.bind(window);
    window.requestAnimationFrame = (then) => (hidden ? 0 : frame(then));
    window.setTimeout = (then, ms, ...rest) => wait(then, hidden ? Math.max(1000, ms ?? 0) : ms, ...rest);
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    window.hide = (now) => { hidden = now; document.dispatchEvent(new Event('visibilitychange')); };
  });
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  await page.evaluate(() => window.hide(true));
  await page.locator('input[type=file]').setInputFiles(long);
  await page.getByText('Källa: long.pdf').waitFor({ state: 'attached', timeout: 30_000 });
  await page.evaluate(() => window.hide(false));
  assert.equal(await (await app.cases(page)).getByRole('heading', { level: 3 }).count(), 8);
  assert.deepEqual(wrongs, []);
});

/** Ways in which a browser stores nothing, as scripts that run before the app. */
const stingy = {
  'a full disk': () => {
    const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
    Storage.prototype.setItem = full;
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  },
  'storage that is denied': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('denied', 'SecurityError'); } });
  },
  'a private window': () => {
    for (const name of ['indexedDB', 'caches']) Object.defineProperty(window, name, { value: undefined });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    Object.defineProperty(window, 'localStorage', { value: null });
  },
};

for (const [name, script] of Object.entries(stingy)) {
  test(`with ${name} files open, themes change and everything is shown`, async (t) => {
    const { page, wrongs } = await app.newPage(t, site, { serviceWorkers: 'allow', colorScheme: 'light' });
    await page.addInitScript(script);
    await page.goto(`${site.origin}/`);
    await app.open(page, golden);
    await app.open(page, app.sample);
    await app.cases(page);
    await page.evaluate(() => { location.hash = '#/om'; });
    await page.getByRole('main').getByRole('button', { name: 'Mörkt' }).click();
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(16, 22, 28)');
    await page.getByRole('main').getByRole('button', { name: 'Ta bort allt från enheten' }).click();
    await page.getByText('Allt som Paragraf hade sparat på enheten är borttaget.').waitFor();
    await page.evaluate(() => { location.hash = '#/pengar'; });
    await page.getByRole('heading', { name: /betalar/ }).first().waitFor();
    assert.deepEqual(wrongs, []);
  });
}

test('nothing is kept on a full disk, and the app says that it could not be', async (t) => {
  const { page, context } = await app.newPage(t, site, { serviceWorkers: 'allow' });
  const worker = context.waitForEvent('serviceworker');
  await page.goto(`${site.origin}/#/om`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await (await worker).evaluate(() => { Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError')); });
  await page.getByRole('button', { name: 'Hämta för att kunna läsa PDF-filer utan nät' }).click();
  await page.getByText(/gick inte|kunde inte/i).first().waitFor();
  // A PDF is opened all the same: from the network.
  await app.open(page, golden);
});

const MARK = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const PROTOCOL = `Kulturnämnden ${MARK}
Sammanträdesdatum 2024-05-06

Beslutande
Åsa ${MARK} Lind (S), ordförande
Per <b>Ek</b> (M)

§ 1

=HYPERLINK("http://a.example";"Bidrag") ${MARK}

Beslut
Kulturnämnden beviljar ${MARK} 25 000 kronor <i>i bidrag</i>.

Yrkanden
Per <b>Ek</b> (M) yrkar avslag ${MARK}.

Reservation
Per <b>Ek</b> (M) reserverar sig mot beslutet ${MARK}.

Finansiering
Finansiär   Belopp
<u>Sparbanken</u> ${MARK}   25 000 kr
Totalt   25 000 kr

§ 2

javascript:alert(1) [länk](javascript:alert(1))

Beslut
Kulturnämnden avslår ansökan.
`;

test('markup in titles, names and sums is shown as the text it is, in every view, and in what is taken away', async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const { page, wrongs } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.open(page, textFile(`<img src=x onerror=alert(1)>.txt`, PROTOCOL));
  const list = await app.cases(page);
  assert.match(await list.innerText(), /=HYPERLINK\("http:\/\/a.example";"Bidrag"\) <img src=x onerror=/);
  for (const hash of ['#/beslut?arende=1', '#/beslut?arende=2', '#/pengar', '#/reservationer', '#/protokollet', '#/narvaro', '#/kontroll', '#/beslut?sok=%3Cimg']) {
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await app.settled(page);
    const made = await page.evaluate(() => [window.ran, document.querySelectorAll('main img, main script, [onerror], [href^="javascript:"]').length]);
    assert.deepEqual(made, [undefined, 0], hash);
  }
  await page.getByRole('button', { name: 'Dela och spara' }).first().click();
  const ways = page.getByRole('dialog', { name: 'Dela och spara' });
  const saved = async (name, as) => {
    const [download] = await Promise.all([page.waitForEvent('download'), ways.getByRole('button', { name, exact: true }).click()]);
    await download.saveAs(path.join(folder, as));
    return fs.readFileSync(path.join(folder, as), 'utf8');
  };
  assert.match(await saved('Beslut', 'a.csv'), /"'=HYPERLINK\(""http/, 'a formula is text in a spreadsheet');
  const brief = await saved('Spara texten', 'a.md');
  assert(!/(^|[^\\])<(img|script|b|i|u)\b/m.test(brief), 'markup is text in Markdown');
  assert(!brief.includes('[länk]('), 'a link is text in Markdown');
  const html = await saved('Spara som fristående sida', 'a.html');
  assert(!html.includes('onerror'));
  const { page: alone } = await app.newPage(t, site);
  await alone.goto(pathToFileURL(path.join(folder, 'a.html')).href);
  await app.cases(alone);
  assert.equal(await alone.evaluate(() => window.ran), undefined);
  assert.deepEqual(wrongs, []);
});

test('signs that turn text around are left out, and said to be there', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.open(page, textFile('vänd.txt', '§ 7\n\nBidrag\n\nBes\u200blut\nNämnden \u202eråls\u202cva ansökan. Nämnden bevil\u200djar ansökan.\n'));
  const list = await app.cases(page);
  assert.equal(await list.getByRole('heading', { level: 3 }).innerText(), 'Bidrag');
  await page.getByText(/bokstäverna är inte alltid de som syns/).first().waitFor({ state: 'attached' });
  assert(!/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/.test(await page.locator('body').innerText()));
});

test('a line of fifty megabytes and a million paragraph signs are read or refused, and the app answers', async (t) => {
  const { page } = await app.newPage(t, site);
  page.setDefaultTimeout(60_000);
  await page.goto(`${site.origin}/`);
  // A browser driven from outside takes fifty megabytes at most; the app is given a file that it makes itself.
  const drop = (name, word, times) => page.evaluate(({ name, word, times }) => {
    const data = new DataTransfer();
    data.items.add(new File([word.repeat(times)], name, { type: 'text/plain' }));
    const input = document.querySelector('input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, { name, word, times });
  for (const [name, word, times] of [['rad.txt', 'Nämnden beviljar 25 000 kronor. ', 1_500_000], ['tecken.txt', '§ ', 1_000_000], ['nummer.txt', '§ 1\nVal\n', 200_000]]) {
    await drop(name, word, times);
    await page.getByText(new RegExp(`Källa: ${name}|${name} kunde inte öppnas`)).first().waitFor({ state: 'attached' });
    await page.locator('.notice.busy').waitFor({ state: 'hidden' });
    await app.open(page, golden);
    await app.cases(page);
  }
});
