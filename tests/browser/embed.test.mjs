// Protocols in other pages: the example intranet under its strict content policy, and the guide's examples.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { serve } from './server.mjs';

const example = path.join(app.root, 'examples/intranet');
const policy = fs.readFileSync(path.join(example, 'policy.txt'), 'utf8').trim();
const guide = fs.readFileSync(path.join(app.root, 'docs/embedding.md'), 'utf8');
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
let folder;
let here;
before(async () => {
  site = await app.start();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  fs.cpSync(example, folder, { recursive: true, dereference: true });
  here = await serve(folder, 0, { under: { '/paragraf/': app.dist }, headers: { 'content-security-policy': policy } });
});
after(() => {
  here.closeAllConnections();
  here.close();
  fs.rmSync(folder, { recursive: true });
  return site.close();
});

/** A page of the intranet, and everything that the elements on it tell. */
async function visit(t, name, options) {
  const { page, wrongs } = await app.newPage(t, { ...site, origin: here.origin }, options);
  await page.addInitScript(() => {
    window.told = [];
    for (const word of ['ready', 'select', 'error']) document.addEventListener(`paragraf-${word}`, (event) => window.told.push({ word, id: event.target.id, ...event.detail }));
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(`${here.origin}/${name}`);
  return { page, wrongs };
}

/** A page of one's own with this in it. */
function write(name, body) {
  fs.writeFileSync(path.join(folder, name), `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"></head><body><main><h1>Test</h1>\n${body}\n</main></body></html>`);
  return name;
}

const element = (attributes) => `<script type="module" src="/paragraf/paragraf-protokoll.js"></script><paragraf-protokoll id="p" ${attributes}></paragraf-protokoll>`;
const told = async (page, word, id = 'p') => (await page.waitForFunction(([word, id]) => window.told.filter((one) => one.word === word && one.id === id).at(-1), [word, id])).jsonValue();
const set = (page, id, name, value) => page.evaluate(([id, name, value]) => document.getElementById(id).setAttribute(name, value), [id, name, value]);
const titles = (page, id) => page.locator(`#${id}`).getByRole('listitem').getByRole('heading', { level: 3 });

test('two elements and a frame stand on a page with a strict policy, and tell what they show', async (t) => {
  const { page, wrongs } = await visit(t, '');
  const ready = await told(page, 'ready', 'protokoll');
  assert.deepEqual({ ...ready.counts }, { cases: 12, rejected: 2, reserved: 4, granted: ready.counts.granted });
  assert.equal(ready.body, 'Regionala utvecklingsnämnden');
  assert.equal(ready.date, '2025-09-16');
  const light = await told(page, 'ready', 'lista');
  assert.deepEqual([light.counts, light.body, light.date], [ready.counts, ready.body, ready.date], 'the light list counts as the app does');
  assert.equal(await titles(page, 'lista').count(), 4);
  await page.frameLocator('section[aria-labelledby=ram] iframe').getByText('Åkerby hembygdsförening').first().waitFor();
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  assert.equal(frames.length, 2);
  assert.equal(await frames[0].getByText('påhittat protokoll').count(), 0, 'no sample');
  assert.equal(await frames[0].getByRole('button', { name: 'Fler sätt att öppna' }).count(), 0);
  assert.deepEqual(wrongs, []);
});

test('attributes change what is shown without reading the protocol again; opening a case is told', async (t) => {
  const { page, wrongs } = await visit(t, '');
  await told(page, 'ready', 'protokoll');
  let fetched = 0;
  page.on('request', (request) => { fetched += request.url().endsWith('protokoll.txt'); });
  const frame = page.locator('#protokoll').locator('iframe').contentFrame();
  await page.getByLabel('Visa').selectOption({ label: 'det som avslogs' });
  const list = frame.getByRole('region', { name: 'Ärenden' });
  await assert.doesNotReject(list.getByRole('heading', { level: 3 }).nth(1).waitFor());
  await page.waitForFunction(() => document.getElementById('protokoll').shadowRoot.querySelector('iframe').contentWindow.location.hash.includes('avslag'));
  assert.equal(await list.getByRole('heading', { level: 3 }).count(), 2);
  await list.getByRole('link').first().click();
  const opened = await told(page, 'select', 'protokoll');
  assert.deepEqual([opened.label, opened.outcome], ['§ 53', 'avslag']);
  await set(page, 'protokoll', 'lang', 'en');
  await frame.getByRole('link', { name: 'Decisions' }).waitFor();
  await page.getByLabel('Visa').selectOption('pengar');
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  assert.equal(fetched, 0);
  await set(page, 'protokoll', 'src', 'protokoll.pdf');
  await page.waitForFunction(() => window.told.some((one) => one.word === 'ready' && one.body === 'Kultur- och fritidsnämnden'));
  await set(page, 'lista', 'filter', 'utfall:avslag parti:V bara:reservation');
  await page.locator('#lista').getByText('Inget ärende passar filtret.').waitFor();
  await set(page, 'lista', 'filter', 'sok:"ny motion", utfall:avslag');
  await set(page, 'lista', 'filter', 'utfall:avslag');
  assert.equal(await titles(page, 'lista').count(), 2);
  assert.deepEqual(wrongs, []);
});

test('the frame is as high as what is in it, on a desktop and on a phone', async (t) => {
  for (const size of [app.desktop, app.phone]) {
    const { page } = await visit(t, '', size);
    await told(page, 'ready', 'protokoll');
    const frame = page.locator('#protokoll').locator('iframe');
    const inside = () => frame.evaluate((frame) => [frame.clientHeight, frame.contentDocument.getElementById('app').getBoundingClientRect().height, frame.contentDocument.documentElement.scrollWidth - frame.clientWidth]);
    const settled = async () => {
      let before;
      for (let tried = 0; tried < 40; tried++) {
        const [outer, inner] = await inside();
        if (Math.abs(outer - inner) <= 1 && outer === before) return outer;
        before = outer;
        await app.settled(page);
      }
      return assert.fail(`the frame does not fit: ${await inside()}`);
    };
    const long = await settled();
    assert(long > 900, `${long}`);
    await set(page, 'protokoll', 'filter', 'utfall:aterremiss');
    await frame.contentFrame().getByRole('region', { name: 'Ärenden' }).getByRole('heading', { level: 3 }).nth(1).waitFor({ state: 'hidden' });
    const short = await settled();
    assert(short < long, `${short} < ${long}`);
    assert.equal((await inside())[2], 0, 'nothing is wider than the frame');
    await frame.contentFrame().getByRole('region', { name: 'Ärenden' }).getByRole('link').first().click();
    await told(page, 'select', 'protokoll');
    assert(await settled() > 500, 'an open case can be read');
  }
});

test('what is wrong is said in a sentence, to the reader and to the page', async (t) => {
  fs.writeFileSync(path.join(folder, 'fel.json'), '{"schema":"something else"}');
  fs.writeFileSync(path.join(folder, 'bild.pdf'), Buffer.from([137, 80, 78, 71, 0, 0]));
  for (const [attributes, sentence] of [
    ['src="finns-inte.json"', /^finns-inte\.json kunde inte hämtas/],
    ['src="fel.json"', /^fel\.json är inget protokoll i Paragrafs format/],
    ['src="javascript:alert(1)"', /är ingen adress som kan öppnas/],
    ['', /^Attributet src saknas/],
    ['src="protokoll.txt" filter="utfal:avslag"', /^Filtret ”utfal:avslag” förstås inte/],
    ['src="protokoll.txt" view="kostnader"', /^Vyn ”kostnader” finns inte/],
    ['src="bild.pdf" light', /^bild\.pdf: Filen är inte text/],
    ['src="beslut.json" filter="utfall:" lang="en"', /^The filter “utfall” is not understood/],
  ]) {
    const { page, wrongs } = await visit(t, write('fel.html', element(attributes)));
    const error = await told(page, 'error');
    assert.match(error.sentence, sentence);
    assert.equal(await page.locator('#p').getByRole('alert').innerText(), error.sentence);
    assert.deepEqual(wrongs.filter((wrong) => !/404/.test(wrong)), [], attributes);
  }
  const { page } = await visit(t, write('fel.html', element('src="finns-inte.pdf"')));
  assert.match((await told(page, 'error')).sentence, /På länkens adress finns inget protokoll/);
  await page.locator('#p').locator('iframe').contentFrame().getByText('På länkens adress finns inget protokoll').waitFor();
  assert.equal(await page.locator('#p').locator('iframe').contentFrame().getByRole('heading', { level: 3 }).count(), 0, 'no other protocol instead');
});

test('a filter means in a light list what it means in the app', async (t) => {
  const { page } = await visit(t, write('bada.html', `${element('src="protokoll.txt"')}<paragraf-protokoll id="q" src="beslut.json"></paragraf-protokoll>`));
  await told(page, 'ready');
  await told(page, 'ready', 'q');
  const frame = page.locator('#p').locator('iframe').contentFrame();
  const shown = [];
  for (const filter of ['utfall:avslag', 'parti:M', 'bara:pengar', 'bara:reservation,forslag', 'bara:kontroll', 'sok:kultur', 'sok:PROJEKT medel', 'sok:"i gles bygd"', 'utfall:beviljat,avslag parti:VV', 'finansiar:"Studieförbundet Vidala Bildning"', '']) {
    for (const id of ['p', 'q']) await set(page, id, 'filter', filter);
    const light = await titles(page, 'q').allInnerTexts();
    await page.waitForFunction(([count, filter]) => {
      const inside = document.getElementById('p').shadowRoot.querySelector('iframe').contentDocument;
      return inside.querySelectorAll('.list h3').length === count && inside.location.hash.includes('?') === (filter !== '');
    }, [light.length, filter]).catch(() => assert.fail(`${filter}: ${light}`));
    const whole = async () => (await frame.getByRole('region', { name: 'Ärenden' }).getByRole('heading', { level: 3 }).allInnerTexts()).map((title) => title.split('\n').at(-1).trim());
    await app.becomes(async () => (await whole()).every((title, index) => light[index].endsWith(title)), true, filter);
    shown.push(light.length);
  }
  assert(new Set(shown).size > 4, `${shown}`);
});

test('a light list of a PDF and of a text are read first; titles lead to the case in the app', async (t) => {
  const { page, wrongs } = await visit(t, write('latt.html', element('src="protokoll.pdf" light')));
  await told(page, 'ready');
  await titles(page, 'p').filter({ hasText: 'Åkerby hembygdsförening' }).waitFor();
  await page.locator('#p').getByRole('link').first().click();
  await page.getByText('Källa: protokoll.pdf').waitFor({ state: 'attached' });
  assert.match(page.url(), /\/paragraf\/\?src=.*#\/beslut\?arende=31$/);
  assert.deepEqual(wrongs, []);
});

test('markup in facts stays text', async (t) => {
  const facts = JSON.parse(fs.readFileSync(path.join(example, 'beslut.json'), 'utf8'));
  const hostile = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  facts.meeting.body = hostile;
  facts.meeting.date = hostile;
  Object.assign(facts.items[0], { title: hostile, label: hostile, outcome: 'constructor', suffix: hostile, reservations: [{ by: [], parties: [hostile] }], final: false, decisions: [{ to: hostile, granted: [{ amount: { kronor: hostile } }] }] });
  fs.writeFileSync(path.join(folder, 'elak.json'), JSON.stringify(facts));
  const { page, wrongs } = await visit(t, write('elak.html', element('src="elak.json" original="protokoll.txt"')));
  await told(page, 'ready');
  assert.equal(await titles(page, 'p').first().innerText(), `${hostile}${hostile}`);
  const found = await page.evaluate(() => {
    const { shadowRoot } = document.getElementById('p');
    return [shadowRoot.querySelectorAll('img, script').length, Array.from(shadowRoot.querySelectorAll('a'), (link) => new URL(link.href).pathname).every((path) => path === '/paragraf/'), window.ran ?? 0];
  });
  assert.deepEqual(found, [0, true, 0]);
  assert.deepEqual(wrongs, []);
});

test('a page elsewhere hears how high the app is, and nothing of what is in it', async (t) => {
  const other = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  t.after(() => fs.rmSync(other, { recursive: true }));
  fs.writeFileSync(path.join(other, 'index.html'), `<!doctype html><iframe src="${here.origin}/paragraf/?src=../protokoll.txt&embed"></iframe><script>window.heard=[];addEventListener('message',(e)=>heard.push(e.data.type))</script>`);
  const elsewhere = await serve(other);
  t.after(() => { elsewhere.closeAllConnections(); elsewhere.close(); });
  const { page } = await app.newPage(t, { ...site, origin: elsewhere.origin });
  await page.goto(`${elsewhere.origin}/`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('region', { name: 'Ärenden' }).getByRole('link').first().click();
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  assert.deepEqual([...new Set(await page.evaluate(() => window.heard))], ['paragraf-height']);
});

test('theme and accent are handed on, and change', async (t) => {
  const { page } = await visit(t, write('tema.html', `<div id="kring">${element('src="protokoll.txt" theme="dark"')}</div>`), { colorScheme: 'light' });
  await told(page, 'ready');
  await page.locator('#p').locator('iframe').contentFrame().locator('.card').first().waitFor();
  const ground = () => page.locator('#p').locator('iframe').evaluate((frame) => frame.contentWindow.getComputedStyle(frame.contentDocument.querySelector('.card')).backgroundColor);
  assert.notEqual(await ground(), 'rgb(255, 255, 255)');
  await set(page, 'p', 'theme', 'light');
  await page.waitForFunction(() => {
    const { contentWindow } = document.getElementById('p').shadowRoot.querySelector('iframe');
    return contentWindow.getComputedStyle(contentWindow.document.querySelector('.card')).backgroundColor === 'rgb(255, 255, 255)';
  });
});

test('the examples of the guide can be copied and pasted', async (t) => {
  const examples = Array.from(guide.matchAll(/```html\n([\s\S]*?)```/g), ([, html]) => html);
  assert.equal(examples.length, 3);
  for (const [index, html] of examples.entries()) {
    const { page, wrongs } = await visit(t, write(`exempel-${index}.html`, html));
    if (html.includes('<paragraf-protokoll')) await told(page, 'ready', '');
    const where = html.includes('.json') ? page.locator('paragraf-protokoll') : page.locator('iframe').contentFrame();
    await where.getByRole('heading', { level: 3 }).first().waitFor();
    assert.deepEqual(wrongs, []);
  }
  assert(guide.includes(policy), 'the guide names the policy that is tested');
});

test('in its sandbox a frame works, with less it does not', async (t) => {
  const frame = (allowed) => write('ram.html', `<iframe title="Protokoll" width="100%" height="600" sandbox="${allowed}" src="/paragraf/?src=../protokoll.pdf&amp;embed"></iframe>`);
  const works = async (allowed) => {
    const { page } = await visit(t, frame(allowed));
    return page.locator('iframe').contentFrame().getByRole('heading', { level: 3 }).first().waitFor({ timeout: 3000 }).then(() => true, () => false);
  };
  assert.equal(await works('allow-scripts allow-same-origin'), true);
  assert.equal(await works('allow-scripts'), false);
  assert.equal(await works('allow-same-origin'), false);
});

test('a saved page works in a sandbox with nothing but scripts', async (t) => {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  t.after(() => fs.rmSync(own, { recursive: true }));
  const built = (pattern) => path.join(app.dist, fs.readdirSync(app.dist).find((name) => pattern.test(name)));
  const packed = gzipSync(fs.readFileSync(built(/^sample-/))).toString('base64');
  fs.writeFileSync(path.join(own, 'sparad.html'), fs.readFileSync(built(/^viewer-/), 'utf8').replace('{plats}', '').replace('{protokoll}', () => packed));
  fs.writeFileSync(path.join(own, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="sparad.html"></iframe>');
  const server = await serve(own);
  t.after(() => { server.closeAllConnections(); server.close(); });
  const { page, wrongs } = await app.newPage(t, { ...site, origin: server.origin });
  await page.goto(`${server.origin}/`);
  await page.frameLocator('iframe').getByRole('heading', { level: 3 }).first().waitFor();
  assert.deepEqual(wrongs, []);
});

test('the page has no faults that axe finds, light or dark', async (t) => {
  for (const theme of ['light', 'dark']) {
    const { page } = await visit(t, write(`axe-${theme}.html`, `${element(`src="protokoll.txt" theme="${theme}"`)}<paragraf-protokoll id="q" src="beslut.json" original="protokoll.txt" theme="${theme}"></paragraf-protokoll>`), { bypassCSP: true, colorScheme: theme });
    await told(page, 'ready');
    await told(page, 'ready', 'q');
    for (const frame of page.frames()) {
      await frame.evaluate(axe);
      const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { iframes: false }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' ')}`), [], theme);
    }
  }
});

test('other origins are fetched from only where the build names them', async (t) => {
  const other = await serve(folder, 0, { headers: { 'access-control-allow-origin': '*' } });
  t.after(() => { other.closeAllConnections(); other.close(); });
  const open_ = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  t.after(() => fs.rmSync(open_, { recursive: true }));
  fs.cpSync(app.dist, open_, { recursive: true });
  const build = (origins) => execFileSync(process.execPath, [path.join(app.root, 'scripts/dist/origins.mjs'), open_], { env: { ...process.env, PARAGRAF_ORIGINS: origins }, stdio: 'pipe' });
  for (const wrong of ['*', 'https://a.se/mapp', "'unsafe-eval'", 'data:']) assert.throws(() => build(wrong), /is no origin/);
  build(other.origin);
  const server = await serve(open_);
  t.after(() => { server.closeAllConnections(); server.close(); });
  const source = `?src=${encodeURIComponent(`${other.origin}/protokoll.txt`)}&embed`;
  const { page } = await app.newPage(t, { ...site, origin: server.origin });
  await page.goto(`${server.origin}/${source}`);
  await app.cases(page);
  await page.goto(`${here.origin}/paragraf/${source}`);
  await page.getByText('Protokollet ligger på en annan webbplats').waitFor();
});
