// What a page's own script can call gives the same facts as the command line.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

test('parse(text) gives what `paragraf parse` prints', async (t) => {
  const tool = path.join(path.resolve(app.root, process.env.CARGO_TARGET_DIR ?? 'target'), 'release/paragraf');
  assert(fs.existsSync(tool), `${tool} is missing: run cargo build --release`);
  const printed = JSON.parse(execFileSync(tool, ['parse', app.sample], { encoding: 'utf8' }));
  const { page } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const given = await page.evaluate(async (text) => {
    const { default: start, parse } = await import(new URL('api/paragraf_api.js', document.baseURI).href);
    await start();
    return parse(text);
  }, fs.readFileSync(app.sample, 'utf8'));
  // Only the command line knows the file's name.
  printed.source.name = '';
  assert.deepEqual(given, printed);
});
