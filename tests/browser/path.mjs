// The main path of a reader, and a page that embeds protocols, in any engine (engines.mjs).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as app from './app.mjs';
import { until } from './engines.mjs';
import { serve } from './server.mjs';

export const pdf = path.join(app.root, 'tests/golden/pdf_one_column/input.pdf');

const seen = (page, selector) => until(page, (one) => document.querySelector(one)?.innerText ?? (document.querySelector(one) && 'there'), selector);
// The browser may prefer another language.
const go = (page, hash) => page.run((to) => { location.hash = to; }, `${hash}${hash.includes('?') ? '&' : '?'}sprak=sv`);

/** Clicks the first visible element of this kind that has these words. */
const click = (page, selector, words = '') => until(page, (kind, text) => {
  const named = [...document.querySelectorAll(kind)].filter((one) => one.textContent.includes(text));
  // What is far below is drawn when the reader comes there.
  named[0]?.scrollIntoView();
  const found = named.find((one) => one.getClientRects().length > 0);
  found?.click();
  return Boolean(found);
}, selector, words);

/** Gives the app a file and waits until it is read. */
export async function open(page, file) {
  await page.give('input[type=file]', file);
  const name = path.basename(file);
  await until(page, (source) => document.querySelector('.foot')?.textContent.includes(`Källa: ${source}`) && !document.querySelector('.notice.busy'), name);
  // A place in the history that has been seen is marked so: its address is written.
  await until(page, () => history.state !== null);
}

/** What went wrong in the page from now on, and what it saved. */
const watch = (page) => page.run(() => {
  window.wrongs = [];
  window.saved = [];
  for (const event of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
    addEventListener(event, (what) => window.wrongs.push(`${event}: ${what.message ?? what.reason ?? what.violatedDirective}`));
  }
  const follow = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) window.saved.push([this.download, this.href.slice(0, 5)]);
    else follow.call(this);
  };
});

/** Start, a PDF and its page, a text, filters, a case, its original, money, the whole text, saving. */
export async function walk(page, origin) {
  await page.goto(`${origin}/#/beslut?sprak=sv`);
  await watch(page);
  // The view that the page came with has cards too.
  await until(page, () => !document.querySelector('.first') && document.querySelectorAll('.card').length === 12);

  await open(page, pdf);
  await click(page, '.card a');
  await click(page, '.case button', 'Visa i originalet');
  await seen(page, '.sheet image');
  await go(page, '#/beslut');

  await open(page, app.sample);
  await until(page, () => document.querySelectorAll('.card').length === 12);
  await go(page, '#/beslut?utfall=avslag');
  await until(page, () => /2\s+av\s+12\s+ärenden/.test(document.querySelector('.list-head').textContent));
  await click(page, '.list-head .link', 'Rensa');
  await until(page, () => document.querySelectorAll('.card').length === 12);

  await click(page, '.card a', 'Smart virke');
  assert.match(await seen(page, '.case h2'), /Smart virke/);
  await click(page, '.case button', 'Visa i originalet');
  await seen(page, '.original-lines');

  await go(page, '#/pengar');
  await click(page, '.bars button');
  await seen(page, '.case h2');
  await go(page, '#/protokollet');
  assert.match(await seen(page, '.reader-text'), /§/);

  await go(page, '#/beslut');
  await click(page, 'button', 'Dela');
  await click(page, 'dialog button', 'Spara texten');
  const [[name, kind]] = await until(page, () => window.saved.length > 0 && window.saved);
  assert.match(name, /\.md$/);
  assert.equal(kind, 'blob:');
  assert.deepEqual(await page.run(() => window.wrongs), []);
}

/** The example intranet under its strict policy: both its elements show their protocol, and one obeys the page. */
export async function embedded(t, page) {
  const folder = path.join(app.root, 'examples/intranet');
  const policy = fs.readFileSync(path.join(folder, 'policy.txt'), 'utf8').trim();
  const server = await serve(folder, 0, { under: { '/paragraf/': app.dist }, headers: { 'content-security-policy': policy } });
  t.after(() => { server.closeAllConnections(); server.close(); });
  await page.goto(`${server.origin}/`);
  await until(page, () => ['protokoll', 'lista'].every((id) => document.getElementById('handelser').textContent.includes(`${id}: Regionala utvecklingsnämnden`)));
  const light = await page.run(() => document.getElementById('lista').shadowRoot.querySelectorAll('li h3').length);
  assert.equal(light, 4);
  const cards = (count) => until(page, (wanted) => {
    const frame = document.getElementById('protokoll').shadowRoot.querySelector('iframe');
    return frame.clientHeight > 500 && frame.contentDocument.querySelectorAll('.card').length === wanted;
  }, count);
  await cards(12);
  await page.run(() => document.getElementById('protokoll').setAttribute('filter', 'utfall:avslag'));
  await cards(2);
  return server.origin;
}
