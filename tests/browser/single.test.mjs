// The app in one file, opened from disk, with no request at all; and pages saved from it.
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

const golden = path.join(app.root, 'tests/golden/pdf_one_column/input.pdf');
const council = app.corpus('alingsas/kommunfullmaktige_2018-03-28_protokoll.pdf');

/** A page from disk; every request but that for the page itself is a wrong. */
async function fromDisk(t, file, options) {
  const { page, wrongs } = await app.newPage(t, site, options);
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() === address) wrongs.splice(wrongs.indexOf(`request to ${address}`), 1);
  });
  await page.goto(address);
  return { page, wrongs };
}

for (const [device, size] of [['desktop', app.desktop], ['phone', app.phone]]) {
  test(`from disk it opens PDFs and draws their pages, on a ${device}`, { skip: council.skip }, async (t) => {
    const { page, wrongs } = await fromDisk(t, path.join(app.dist, 'paragraf.html'), size);
    await app.cases(page);
    await app.open(page, council.file);
    const list = await app.cases(page);
    assert.equal(await list.getByRole('heading', { level: 3 }).count(), 42);
    await list.getByRole('link').first().click();
    await page.getByRole('button', { name: /Visa i originalet/ }).first().click();
    await page.locator('.sheet image').waitFor();
    assert.deepEqual(wrongs, []);
  });
}

test('in the one file nothing but its own worker becomes code', async (t) => {
  const { page } = await fromDisk(t, path.join(app.dist, 'paragraf.html'));
  await app.cases(page);
  assert.deepEqual(await app.becomesCode(page), []);
});

test('from disk it opens texts, and what cannot be opened is said', async (t) => {
  const { page, wrongs } = await fromDisk(t, path.join(app.dist, 'paragraf.html'));
  await app.open(page, app.sample);
  await page.locator('input[type=file]').setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 0, 0]) });
  await page.getByText('bild.png kunde inte öppnas.').waitFor();
  await app.open(page, golden);
  await page.evaluate(() => { location.hash = '#/ordlista'; });
  await page.locator('.entry').first().waitFor();
  assert.deepEqual(wrongs, []);
});
