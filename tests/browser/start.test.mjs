// How the app begins: the page itself holds the first view, which is on screen before WebAssembly has come, and the app takes
// its place without anything moving.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import * as app from './app.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

/** Runs in the page from its beginning: what moves, and what was painted largest. */
function watch() {
  const seen = { moved: [], largest: '' };
  globalThis.seen = seen;
  const of = ({ node }) => node && `${node.nodeName} ${node.className ?? node.textContent}`;
  new PerformanceObserver((list) => seen.moved.push(...list.getEntries().map((e) => [e.value, ...e.sources.map(of)]))).observe({ type: 'layout-shift', buffered: true });
  // The same words are a little wider in the font that came meanwhile.
  let most = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ element, size }) => {
    if (size <= most * 1.01) return;
    most = size;
    seen.largest = element?.closest('.app:not(.first)') ? 'the app' : 'the page';
  })).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** A page whose WebAssembly does not come until `come` is called. */
async function waiting(t, options, place = '') {
  const { page, wrongs } = await app.newPage(t, site, options);
  let come;
  const gate = new Promise((resolve) => { come = resolve; });
  await page.route(/\/app-[^/]*\.wasm$/, async (route) => { await gate; await route.continue(); });
  await page.addInitScript(watch);
  await page.goto(`${site.origin}/${place}`, { waitUntil: 'domcontentloaded' });
  return { page, wrongs, come: async () => { come(); await app.there(page); } };
}

const isShown = (page) => page.locator('.first').isVisible();

/** Where the title, the figures and the first cases stand, with their words. */
const places = (page) => page.evaluate(() => [...document.querySelectorAll('h1, .tile, .tab, .chips > *, .card:nth-child(-n + 4)')]
  .filter((one) => one.checkVisibility())
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.innerText, ...[x, y, width, height].map(Math.round)].join(' ');
  }));

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  test(`on a ${device} the first decisions stand on screen before WebAssembly has come, and stay where they are when it has`, async (t) => {
    const { page, wrongs, come } = await waiting(t, size);
    await page.getByRole('heading', { level: 1, name: 'Vad nämnden beslutade' }).waitFor();
    assert((await page.getByRole('region', { name: 'Ärenden' }).getByRole('heading', { level: 3 }).count()) >= 6);
    assert(await page.getByText('Läser in …').isHidden());
    await page.evaluate(() => document.fonts.ready);
    const before = await places(page);
    assert(before.length > 10);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
    await come();
    await page.locator('.foot').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await places(page), before);
    assert.deepEqual(await page.evaluate(() => seen), { moved: [], largest: 'the page' });
    assert.deepEqual(wrongs, []);
  });
}

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  test(`on a ${device} the protocol that was read last is offered again, and nothing moves for it`, async (t) => {
    const { page, come } = await waiting(t, size);
    await page.evaluate(() => localStorage.setItem('paragraf-senaste', 'protokoll-2025.pdf\tKommunstyrelsens utskott för arbete och näringsliv\t2025-03-04\t'));
    await page.getByRole('heading', { level: 1, name: 'Vad nämnden beslutade' }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const before = await places(page);
    await come();
    const again = page.locator('.notice.sample').getByText('Öppna igen: 4 mars 2025 Kommunstyrelsens utskott för arbete och näringsliv');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), again.click()]);
    await page.locator('.foot').waitFor();
    assert.deepEqual(await places(page), before);
    assert.deepEqual((await page.evaluate(() => seen)).moved, []);
    await chooser.setFiles(app.sample);
    await page.getByText('Källa: regionala-utvecklingsnamnden.txt').waitFor({ state: 'attached' });
    await page.locator('.notice.sample').waitFor({ state: 'detached' });
  });
}

/** A server that gives the page in pieces, with time to paint what is there, and the font when all is painted. */
async function slowly(t) {
  const html = fs.readFileSync(`${app.dist}/index.html`);
  const server = http.createServer(async ({ url }, response) => {
    const name = url.slice(1) || 'index.html';
    if (/woff2$/.test(name)) await setTimeout(1500);
    response.writeHead(200, { 'content-type': { html: 'text/html', css: 'text/css', js: 'text/javascript', wasm: 'application/wasm' }[name.split('.').pop()] ?? 'text/plain' });
    if (name !== 'index.html') return response.end(await fs.promises.readFile(`${app.dist}/${name}`));
    for (let at = 0; at < html.length; at += 1500) {
      response.write(html.subarray(at, at + 1500));
      await setTimeout(60);
    }
    response.end();
  });
  await new Promise((resolve) => { server.listen(0, 'localhost', resolve); });
  t.after(() => { server.closeAllConnections(); server.close(); });
  return { origin: `http://localhost:${server.address().port}` };
}

for (const [device, size] of [['phone', app.phone], ['desktop', app.desktop]]) {
  test(`on a ${device} nothing moves where the page comes in pieces and the font last`, async (t) => {
    const slow = await slowly(t);
    const { page, wrongs } = await app.newPage(t, { ...site, ...slow }, size);
    await page.addInitScript(watch);
    await page.goto(`${slow.origin}/`);
    await app.there(page);
    await page.evaluate(() => document.fonts.ready);
    await app.settled(page);
    assert.deepEqual(await page.evaluate(() => seen.moved), []);
    assert.deepEqual(wrongs, []);
  });
}

test('what a reader does before the app is there is done once it is', async (t) => {
  const { page, wrongs, come } = await waiting(t, app.phone);
  await page.getByRole('searchbox').pressSequentially('nämnden');
  await page.locator('.tile-refused').tap();
  await page.locator('.first').getByText('Läser in …').waitFor();
  await come();
  await page.getByText('2 av 12 ärenden').waitFor();
  assert.equal(await page.locator('.tile-refused').getAttribute('aria-pressed'), 'true');
  assert.deepEqual(wrongs, []);
});

test('words typed before the app is there are searched for once it is, and the place in the field stays', async (t) => {
  const { page, come } = await waiting(t, app.desktop);
  await page.getByRole('searchbox').pressSequentially('nattåg');
  await come();
  await page.getByText('1 av 12 ärenden').waitFor();
  await page.keyboard.press('Backspace');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'nattå');
});

test('a case tapped before the app is there opens once it is', async (t) => {
  const { page, wrongs, come } = await waiting(t, app.phone);
  await page.locator('.first .card-title a').nth(1).tap();
  await come();
  await page.getByRole('region').getByRole('heading', { level: 2, name: /./ }).filter({ visible: true }).first().waitFor();
  assert.match(page.url(), /arende=/);
  assert(await page.locator('.case').isVisible());
  assert.deepEqual(wrongs, []);
});

test('a case opened before the words of the glossary have come explains its own once they have', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, app.phone);
  let come;
  const gate = new Promise((resolve) => { come = resolve; });
  await page.route(/\/words-/, async (route) => { await gate; await route.continue(); });
  await page.goto(`${site.origin}/`);
  await app.there(page);
  await page.locator('.card-title a').nth(1).tap();
  await page.locator('.case h2').waitFor();
  assert.equal(await page.locator('.case .term').count(), 0);
  come();
  await page.locator('.case .term').first().waitFor();
  assert.deepEqual(wrongs, []);
});

test('a file chosen before the app is there is opened once it is', async (t) => {
  const { page, come } = await waiting(t, app.phone);
  const text = fs.readFileSync(app.sample);
  await page.locator('.first input[type=file]').setInputFiles({ name: 'eget.txt', mimeType: 'text/plain', buffer: text });
  await come();
  await page.getByText('Källa: eget.txt').waitFor({ state: 'attached' });
});

for (const [what, place, options] of [
  ['another view', '#/pengar', {}],
  ['a case', '#/beslut?arende=50', {}],
  ['a filter', '#/beslut?utfall=avslag', {}],
  ['a language', '#/beslut?sprak=fi', {}],
  ['a protocol at an address', '?src=protokoll.txt', {}],
  ['a file that was shared', '?delad', {}],
  ['the app inside another page', '?embed&src=protokoll.txt', {}],
  ['nothing, but the browser speaks another language', '', { locale: 'en-GB' }],
]) {
  test(`the sample is not shown where the address asks for ${what}`, async (t) => {
    const { page } = await waiting(t, { ...app.phone, ...options }, place);
    await page.getByText('Läser in …').first().waitFor();
    assert.equal(await isShown(page), false);
  });
}

test('the sample is shown again at the address of the plain list, and to a reader who chose Swedish before', async (t) => {
  const { page } = await waiting(t, { ...app.phone, locale: 'en-GB' });
  await page.evaluate(() => localStorage.setItem('paragraf-sprak', 'sv'));
  await page.goto(`${site.origin}/?#/beslut`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('heading', { level: 1, name: 'Vad nämnden beslutade' }).waitFor();
  assert(await isShown(page));
});

test('where WebAssembly does not come, a sentence says so in place of the view', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(`${site.origin}/`);
  await page.getByText('Paragraf kunde inte starta.').waitFor();
  assert.equal(await isShown(page), false);
});
