// What the browser tests share: the built app in a Chromium, and what it must never do there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { chromium as playwright } from 'playwright-core';
import { serve } from './server.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = path.join(root, 'dist');
export const sample = path.join(root, 'samples/regionala-utvecklingsnamnden.txt');

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1440, height: 900 } };

/** A file of the corpus of real protocols, which is not part of the repository; without it, its tests are left out. */
export function corpus(name) {
  const folder = process.env.PARAGRAF_CORPUS ?? path.join(root, '../shared/corpus');
  const file = path.join(folder, name);
  const there = fs.existsSync(file);
  assert(there || process.env.CI !== 'true', `${file} is missing: CI must test with the real protocols`);
  return { file, skip: there ? false : `${file} is missing` };
}

// Flags that keep Chromium from calling home; as root it only starts without its sandbox.
export const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];
if (process.getuid?.() === 0) flags.push('--no-sandbox');

/** The Chromium that all tests drive. */
export const chromium = () => execFileSync('bash', ['-c', 'source scripts/env && find_chromium'], { cwd: root, encoding: 'utf8' }).trim();

/** Starts the browser and a server of the built app for all tests of a file; `close` ends both. */
export async function start() {
  assert(fs.existsSync(path.join(dist, 'index.html')), 'dist/ is missing: run scripts/build');
  const browser = await playwright.launch({ executablePath: chromium(), args: flags });
  const server = await serve(dist);
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
  return { browser, server, origin: server.origin, close };
}

/**
 * A new page for a test, with everything that must not happen listed in `wrongs`: errors, and requests to anywhere
 * but the app's own server.
 */
export async function newPage(t, { browser, origin }, options = {}) {
  // The service worker would answer before a test can; the tests of it allow it.
  const context = await browser.newContext({ ...desktop, locale: 'sv-SE', serviceWorkers: 'block', ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrongs = [];
  page.on('console', (message) => message.type() === 'error' && wrongs.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrongs.push(`error: ${error}`));
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(data|blob):/.test(address)) wrongs.push(`request to ${address}`);
  });
  return { page, context, wrongs };
}

/** Which of these become code or markup on a page: text as markup, and workers from here and there. */
export const becomesCode = (page) => page.evaluate(() => {
  const made = {
    markup: () => { document.createElement('p').innerHTML = '<b>x</b>'; },
    frame: () => { document.createElement('iframe').srcdoc = '<b>x</b>'; },
    data: () => new Worker('data:text/javascript,'),
    blob: () => new Worker(URL.createObjectURL(new Blob(['']))),
    above: () => new Worker(new URL('../x.js', document.baseURI).href),
    elsewhere: () => new Worker('https://example.org/x.js'),
  };
  const tries = (make) => { try { make(); return true; } catch (error) { return !(error instanceof TypeError); } };
  return Object.keys(made).filter((name) => tries(made[name]));
});

/** Waits until the app has taken the place of the view that the page came with. */
export const there = (page) => page.locator('#app > .app:not(.first)').waitFor();

/** Waits until the list, which is drawn little by little, has all its cases, or as many as it shows at first. */
const whole = (page) => page.waitForFunction(() => {
  const said = Number.parseInt(document.querySelector('.list-head .count')?.textContent.replaceAll(/\s/g, '') ?? '0', 10);
  return document.querySelectorAll('.card').length >= Math.min(said, 100);
});

/** The list of cases, once the app has drawn it. */
export async function cases(page) {
  await there(page);
  const list = page.getByRole('region', { name: 'Ärenden' });
  await list.getByRole('heading', { level: 3 }).first().waitFor();
  await whole(page);
  return list;
}

/** Gives the app a file as a reader does, and waits until all of it is read and its cases are drawn. */
export async function open(page, file) {
  await there(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(`Källa: ${path.basename(file.name ?? file)}`).waitFor({ state: 'attached' });
  await page.locator('.notice.busy').waitFor({ state: 'hidden' });
  await whole(page);
}

/** Waits until what is asked for becomes what it is to be: what a click does is done and drawn in tasks of their own. */
export async function becomes(ask, wanted, what) {
  for (const end = Date.now() + 10_000; ; await new Promise((done) => setTimeout(done, 20))) {
    const is = await ask();
    if (isDeepStrictEqual(is, wanted)) return;
    if (Date.now() > end) assert.deepEqual(is, wanted, what);
  }
}

/** Waits until the view that was gone to is drawn to its end. */
export const settled = (page, quiet = 350) => page.evaluate((quiet) => new Promise((done) => {
  let timer = setTimeout(done, quiet);
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, quiet);
  });
  observer.observe(document.querySelector('#app'), { subtree: true, childList: true, attributes: true, characterData: true });
}), quiet);
