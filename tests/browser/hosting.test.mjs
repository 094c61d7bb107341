// What is promised of the app as it lies on a server: it asks nobody else, lies anywhere, and says so when it fails.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { serve } from './server.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

test('the first screen shows what the sample decides, with no error and no request to another origin', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  const list = await app.cases(page);
  assert.equal(await list.getByRole('heading', { level: 3 }).count(), 12);
  await list.getByRole('link', { name: 'Medfinansiering av projektet Smart virke' }).waitFor();
  assert.match(await list.innerText(), /2\s400\s000/);
  await page.getByRole('heading', { level: 1, name: 'Vad nämnden beslutade' }).waitFor();
  assert.deepEqual(wrongs, []);
});

test('it can lie under any path', async (t) => {
  const server = await serve(path.dirname(app.dist));
  t.after(() => server.close());
  const { page, wrongs } = await app.newPage(t, { ...site, origin: server.origin });
  await page.goto(`${server.origin}/${path.basename(app.dist)}/`);
  await app.cases(page);
  assert.deepEqual(wrongs, []);
});

test('its content policy lets no script or style inside the page run', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.ran = true');
    document.body.append(script);
    return window.ran ?? false;
  });
  assert.equal(ran, false);
});

test('nothing but its own files becomes code, and no text becomes markup', async (t) => {
  const server = await serve(path.dirname(app.dist));
  t.after(() => server.close());
  const { page } = await app.newPage(t, { ...site, origin: server.origin });
  await page.goto(`${server.origin}/${path.basename(app.dist)}/`);
  await app.cases(page);
  assert.deepEqual(await app.becomesCode(page), []);
});

test('without JavaScript it says what it needs', async (t) => {
  const { page } = await app.newPage(t, site, { javaScriptEnabled: false });
  await page.goto(`${site.origin}/`);
  assert.match(await page.locator('noscript').innerText(), /behöver därför JavaScript/);
});

test('where it cannot start, it says so', async (t) => {
  const { page } = await app.newPage(t, site);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(`${site.origin}/`);
  await page.getByText('Paragraf kunde inte starta').waitFor();
});
