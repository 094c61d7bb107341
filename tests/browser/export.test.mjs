// Files to take away, made by what other programs call; share.test.mjs saves those of the app.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

test('the library makes tables, workbooks, data and a summary, and says what it cannot make', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const made = await page.evaluate(async (text) => {
    const { open } = await import(new URL('npm/web.js', document.baseURI).href);
    const protocol = await open(text);
    const refusal = (...wanted) => { try { protocol.export(...wanted); } catch (error) { return error.name; } };
    return {
      money: protocol.export('csv', { table: 'money' }),
      two: protocol.export('csv', { items: [8, 7] }),
      data: JSON.parse(protocol.export('json')).items.length,
      summary: protocol.export('markdown'),
      book: [...protocol.export('xlsx').subarray(0, 4)],
      refusals: [refusal('docx'), refusal('csv', { table: 'weather' })],
    };
  }, fs.readFileSync(app.sample, 'utf8'));
  assert(made.money.startsWith('\ufeff"Paragraf";'));
  assert(made.money.includes(';1092000;"1 092 000 kr";30,0;'));
  assert.deepEqual(made.two.match(/^"§ \d+"/gm), ['"§ 53"', '"§ 52"']);
  assert.equal(made.data, 12);
  assert(made.summary.startsWith('# Beslut i korthet\n'));
  assert.deepEqual(made.book, [0x50, 0x4b, 3, 4]);
  assert.deepEqual(made.refusals, ['RangeError', 'RangeError']);
  assert.deepEqual(wrongs, []);
});
