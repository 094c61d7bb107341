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
  return { browser, server, origin: server.origin, contexts: new Map(), close };
}

/**
 * Runs in a page before its scripts: keeps count of the timers that are to fire within a second.
 * The app draws step by step, and rests before it answers to typing, by timers alone: while one is
 * set, what is on screen is not final.
 */
function countTimers() {
  const { setTimeout, clearTimeout } = globalThis;
  const pending = new Set();
  globalThis.pendingTimers = pending;
  globalThis.setTimeout = (callback, delay = 0, ...values) => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      callback(...values);
    }, delay);
    if (delay <= 1000) pending.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    pending.delete(timer);
    clearTimeout(timer);
  };
}

async function newContext(browser, options) {
  const context = await browser.newContext({ ...desktop, locale: 'sv-SE', ...options });
  await context.addInitScript(countTimers);
  return context;
}

/**
 * A browser context for a test. Those with the same options share one, because a context with a
 * process of its own takes as long to start as the app: what a page stores and what it is permitted
 * is removed after each test. A service worker outlives its page, so it gets a context of its own.
 */
async function contextFor(t, { browser, contexts }, options) {
  if (options.serviceWorkers === 'allow') {
    const context = await newContext(browser, options);
    t.after(() => context.close());
    return context;
  }
  const key = JSON.stringify(options);
  if (!contexts.has(key)) {
    const context = await newContext(browser, { serviceWorkers: 'block', ...options });
    // As long as one page is open, the context keeps its process.
    const session = await context.newCDPSession(await context.newPage());
    contexts.set(key, { context, session });
  }
  const { context, session } = contexts.get(key);
  const origins = new Set();
  const note = (request) => origins.add(new URL(request.url()).origin);
  context.on('request', note);
  t.after(async () => {
    context.off('request', note);
    await context.clearPermissions();
    for (const origin of origins) {
      if (!/^http/.test(origin)) continue;
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
  });
  return context;
}

/**
 * A new page for a test, with everything that must not happen listed in `wrongs`: errors, and
 * requests to anywhere but the app's own server.
 */
export async function newPage(t, site, options = {}) {
  const { permissions, ...others } = options;
  const context = await contextFor(t, site, others);
  if (permissions) await context.grantPermissions(permissions);
  const page = await context.newPage();
  t.after(() => page.close());
  page.setDefaultTimeout(30_000);
  const wrongs = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`error: ${error}`));
  page.on('request', (request) => {
    const address = request.url();
    const isOwn = address.startsWith(`${site.origin}/`) || /^(data|blob):/.test(address);
    if (!isOwn) wrongs.push(`request to ${address}`);
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

/** The list of cases, once the app has drawn it. */
export async function cases(page) {
  await there(page);
  const list = page.getByRole('region', { name: 'Ärenden' });
  await list.getByRole('heading', { level: 3 }).first().waitFor();
  await settled(page);
  return list;
}

/** Gives the app a file as a reader does, and waits until all of it is read and its cases are drawn. */
export async function open(page, file) {
  await there(page);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(`Källa: ${path.basename(file.name ?? file)}`).waitFor({ state: 'attached' });
  await page.locator('.notice.busy').waitFor({ state: 'hidden' });
  await settled(page);
}

/** Waits until what is asked for becomes what it is to be: what a click does is done and drawn in tasks of their own. */
export async function becomes(ask, wanted, what) {
  for (const end = Date.now() + 10_000; ; await new Promise((done) => setTimeout(done, 20))) {
    const is = await ask();
    if (isDeepStrictEqual(is, wanted)) return;
    if (Date.now() > end) assert.deepEqual(is, wanted, what);
  }
}

/**
 * Waits until the app is at rest: no timer is set, the style sheet of the later views is there, and
 * nothing has changed for three frames. An action is handled, laid out and painted within two.
 */
export const settled = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const end = performance.now() + 20_000;
  let frames = 0;
  const observer = new MutationObserver(() => { frames = 0; });
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, all);
  const look = () => {
    const isBusy = pendingTimers.size > 0 || document.querySelector('link[media="not all"]');
    frames = isBusy ? 0 : frames + 1;
    if (frames <= 3 && performance.now() < end) return requestAnimationFrame(look);
    observer.disconnect();
    if (frames > 3) resolve();
    else reject(new Error(`not at rest after 20 s: ${pendingTimers.size} timers are set`));
  };
  requestAnimationFrame(look);
}));
