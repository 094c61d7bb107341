// The main path in a stock Firefox, and the app in one file from disk.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as app from './app.mjs';
import { firefox, program, until } from './engines.mjs';
import { embedded, open, pdf, walk } from './path.mjs';
import { serve } from './server.mjs';

const engine = program('firefox-esr', 'firefox');
const options = { skip: engine.skip, timeout: 120_000 };

test('the main path in Firefox', options, async (t) => {
  const server = await serve(app.dist);
  t.after(() => { server.closeAllConnections(); server.close(); });
  const page = await firefox(t, engine.path);
  await walk(page, server.origin);
  assert.deepEqual(page.requests.filter((address) => !address.startsWith(`${server.origin}/`) && !/^(blob|data):/.test(address)), []);
});

test('in Firefox a page embeds protocols under a strict policy, and asks nobody else', options, async (t) => {
  const page = await firefox(t, engine.path);
  const origin = await embedded(t, page);
  assert.deepEqual(page.requests.filter((address) => !address.startsWith(`${origin}/`) && !/^(blob|data):/.test(address)), []);
});

test('in Firefox the one file opens a PDF from disk, with no request', options, async (t) => {
  const page = await firefox(t, engine.path);
  const address = pathToFileURL(path.join(app.dist, 'paragraf.html')).href;
  await page.goto(`${address}#/beslut?sprak=sv`);
  await until(page, () => document.querySelectorAll('.card').length === 12);
  await open(page, pdf);
  await until(page, () => document.querySelectorAll('.card').length > 0);
  const asked = page.requests.map((request) => request.split('#')[0]).filter((request) => request !== address && !/^(blob|data):/.test(request));
  assert.deepEqual(asked, []);
});
