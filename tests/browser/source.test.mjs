// A protocol at an address: `?src=protokoll.pdf`.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';
import { serve } from './server.mjs';

let site;
let here;
before(async () => {
  site = await app.start();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  fs.cpSync(app.dist, path.join(folder, 'paragraf'), { recursive: true });
  fs.copyFileSync(path.join(app.root, 'tests/golden/pdf_one_column/input.pdf'), path.join(folder, 'ett protokoll.pdf'));
  fs.copyFileSync(app.sample, path.join(folder, 'text.txt'));
  here = await serve(folder);
});
after(() => {
  here.closeAllConnections();
  here.close();
  return site.close();
});

const visit = async (t, address) => {
  const { page, wrongs } = await app.newPage(t, { ...site, origin: here.origin });
  await page.goto(`${here.origin}/paragraf/${address}`);
  return { page, wrongs };
};

test('the protocol at an address is opened at the place that the link names, and no other is shown before', async (t) => {
  const { page, wrongs } = await visit(t, '?src=../text.txt#/pengar?enhet=andel');
  await page.getByText('Källa: text.txt').waitFor({ state: 'attached' });
  assert.equal(new URL(page.url()).hash, '#/pengar?enhet=andel');
  assert.equal(new URL(page.url()).search, '?src=../text.txt', 'the link can be shared again');
  assert.equal(await page.getByText('påhittat protokoll').count(), 0);
  assert.deepEqual(wrongs, []);
});

test('a PDF too; and a file of the reader\'s own ends the link', async (t) => {
  const { page, wrongs } = await visit(t, '?src=../ett%20protokoll.pdf');
  await page.getByText('Källa: ett protokoll.pdf').waitFor({ state: 'attached' });
  await app.cases(page);
  await app.open(page, app.sample);
  assert.equal(new URL(page.url()).search, '');
  assert.deepEqual(wrongs, []);
});

test('what cannot be fetched is said, and the example is there instead', async (t) => {
  for (const [source, sentence] of [
    ['../finns-inte.pdf', 'På länkens adress finns inget protokoll'],
    ['http://localhost:1/p.pdf', 'Protokollet ligger på en annan webbplats'],
    ['javascript:alert(1)', 'Protokollet ligger på en annan webbplats'],
    ['file:///etc/passwd', 'Protokollet ligger på en annan webbplats'],
  ]) {
    const { page, wrongs } = await visit(t, `?src=${encodeURIComponent(source)}`);
    await page.getByText(sentence).waitFor();
    await app.cases(page);
    assert.deepEqual(wrongs.filter((wrong) => /^request/.test(wrong)), [], 'nobody else is asked');
  }
});
