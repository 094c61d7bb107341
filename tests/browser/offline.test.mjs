// The app without a network: one whole version stays on the device, a newer one is offered and never mixed with it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { serve } from './server.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

const allow = { serviceWorkers: 'allow' };
const golden = path.join(app.root, 'tests/golden/pdf_one_column/input.pdf');
const council = app.corpus('alingsas/kommunfullmaktige_2018-03-28_protokoll.pdf');

/** A server of the app of its own, which a test may end. */
async function own(t, folder = app.dist) {
  const server = await serve(folder);
  const close = () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  t.after(close);
  return { ...site, origin: server.origin, close };
}

/** Waits until the service worker keeps this version. */
async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

test('after one visit it works without a network: it starts, opens texts and shows every view', async (t) => {
  const here = await own(t);
  const { page, wrongs } = await app.newPage(t, here, allow);
  await page.goto(`${here.origin}/`);
  await kept(page);
  await here.close();
  await page.reload();
  const text = fs.readFileSync(app.sample, 'utf8').replaceAll('Smart virke', 'Kall sten');
  await app.open(page, { name: 'eget-protokoll.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await (await app.cases(page)).getByRole('link', { name: 'Medfinansiering av projektet Kall sten' }).waitFor();
  for (const view of ['Pengar', 'Reservationer', 'Protokollet', 'Beslut']) {
    await page.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: view }).click();
  }
  await app.cases(page);
  await page.locator('input[type=file]').setInputFiles(golden);
  await page.getByText('Den del av Paragraf som läser PDF-filer kunde inte hämtas.').waitFor();
  assert.deepEqual(wrongs.filter((wrong) => !/ERR_CONNECTION_REFUSED|Failed to fetch|pdf\.js/.test(wrong)), []);
});

test('a PDF that was opened once, or asked for, can be opened without a network', { skip: council.skip }, async (t) => {
  const here = await own(t);
  const { page, wrongs } = await app.newPage(t, here, allow);
  await page.goto(`${here.origin}/`);
  await kept(page);
  await app.open(page, golden);
  await here.close();
  await page.reload();
  await app.open(page, council.file);
  assert.equal(await (await app.cases(page)).getByRole('heading', { level: 3 }).count(), 42);
  assert.deepEqual(wrongs, []);
});

test('a newer version is offered, and taken whole', async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.cpSync(app.dist, folder, { recursive: true });
  const here = await own(t, folder);
  const { page } = await app.newPage(t, here, allow);
  await page.goto(`${here.origin}/`);
  await kept(page);
  // Another version: another title, and the list of files that goes with it.
  const index = path.join(folder, 'index.html');
  fs.writeFileSync(index, fs.readFileSync(index, 'utf8').replace('<html', '<html data-next'));
  execFileSync(process.execPath, ['scripts/dist/precache.mjs'], {
    cwd: app.root, env: { ...process.env, TRUNK_STAGING_DIR: folder, TRUNK_PROFILE: 'release' },
  });
  await page.reload();
  assert.equal(await page.locator('[data-next]').count(), 0, 'the old version stays until the reader switches');
  await page.getByRole('button', { name: 'Byt till den' }).click();
  await page.locator('[data-next]').waitFor({ state: 'attached' });
  await app.cases(page);
  assert.equal((await page.evaluate(() => caches.keys())).length, 1, 'the old version is gone');
});

test('a version whose files do not belong together is not kept', async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.cpSync(app.dist, folder, { recursive: true });
  fs.appendFileSync(path.join(folder, 'inter.woff2'), 'x');
  const here = await own(t, folder);
  const { page } = await app.newPage(t, here, allow);
  await page.goto(`${here.origin}/`);
  await app.cases(page);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration === undefined || !(registration.installing || registration.waiting || registration.active);
  });
});

test('a file that another program shares is opened', async (t) => {
  const here = await own(t);
  const { page, wrongs } = await app.newPage(t, here, allow);
  await page.goto(`${here.origin}/`);
  await kept(page);
  await page.evaluate((text) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: './?delad', enctype: 'multipart/form-data' });
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'protokoll' });
    const files = new DataTransfer();
    files.items.add(new File([text], 'delat protokoll å.txt', { type: 'text/plain' }));
    input.files = files.files;
    form.append(input);
    // What the page itself may not send, another program may.
    globalThis.form = form;
    return fetch('./?delad', { method: 'POST', body: new FormData(form) });
  }, fs.readFileSync(app.sample, 'utf8'));
  await page.goto(`${here.origin}/?delad`);
  await page.getByText('Källa: delat protokoll å.txt').waitFor({ state: 'attached' });
  await app.cases(page);
  assert.equal(new URL(page.url()).search, '');
  await page.goto(`${here.origin}/?delad`);
  await page.getByText('kunde inte öppnas').waitFor();
  assert.deepEqual(wrongs, []);
});
