// The library as others get it: packed, installed into an empty project, type-checked, and run in Node.js and in a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as app from '../browser/app.mjs';

const golden = path.join(app.root, 'tests/golden');
const pdf = path.join(golden, 'pdf_one_column/input.pdf');
const tool = process.env.PARAGRAF ?? path.join(path.resolve(app.root, process.env.CARGO_TARGET_DIR ?? 'target'), 'release/paragraf');
const printed = (file) => JSON.parse(execFileSync(tool, ['parse', file], { encoding: 'utf8' }));

let project;
before(() => {
  assert(fs.existsSync(tool), `${tool} is missing: run cargo build --release`);
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-'));
  const npm = (folder, ...words) => execFileSync('npm', [...words, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
  const tarball = npm(path.join(app.dist, 'npm'), 'pack', '--pack-destination', project).trim().split('\n').at(-1);
  fs.writeFileSync(path.join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  npm(project, 'install', `./${tarball}`);
});
after(() => fs.rmSync(project, { recursive: true }));

/** Runs a module of the project and answers with what it prints as JSON. */
function run(module) {
  fs.writeFileSync(path.join(project, 'run.mjs'), module);
  return JSON.parse(execFileSync(process.execPath, ['run.mjs'], { cwd: project, encoding: 'utf8', maxBuffer: 1 << 26 }));
}

const reading = (file) => `import { open } from 'paragraf';
import fs from 'node:fs';
const bytes = fs.readFileSync(${JSON.stringify(file)});
const protocol = await open(bytes, { name: ${JSON.stringify(path.basename(file))} });`;

test('in Node.js it reads a text and a PDF as the command line does', () => {
  for (const file of [app.sample, pdf, path.join(golden, 'pdf_tables_and_roll/input.pdf')]) {
    assert.deepEqual(run(`${reading(file)}\nconsole.log(JSON.stringify(protocol.minutes));`), printed(file));
  }
});

test('the facts of the example intranet are what its protocol says', () => {
  const folder = path.join(app.root, 'examples/intranet');
  assert.deepEqual(JSON.parse(fs.readFileSync(path.join(folder, 'beslut.json'), 'utf8')), printed(path.join(folder, 'protokoll.txt')));
});

test('text, pages, pictures and exports', () => {
  const told = execFileSync(tool, ['text', pdf], { encoding: 'utf8' }).split(/^--- \d+\n/m).slice(1).map((page) => page.replace(/\n$/, ''));
  const given = run(`${reading(pdf)}
  const other = await open(fs.readFileSync(${JSON.stringify(path.join(golden, 'pdf_tables_and_roll/input.pdf'))}));
  const pages = [1, 2].map((number) => protocol.page(number));
  const spans = protocol.minutes.items[0].span;
  console.log(JSON.stringify({
    pages: protocol.pages, texts: pages.map((page) => page.text), whole: protocol.text,
    svg: [pages[0].svg(), other.page(1).svg(), pages[1].svg()].map((svg) => svg.slice(0, 4) + (svg.length > 1000)), again: pages[0].svg() === protocol.page(1).svg(),
    none: (await open('§ 1  Val av justerare')).page(1).svg() ?? 'none',
    csv: protocol.export('csv', { table: 'decisions' }), md: protocol.export('markdown'), json: JSON.parse(protocol.export('json')).schema,
    xlsx: Array.from(protocol.export('xlsx').subarray(0, 2)),
    errors: ['docx', 3, 0, 1.5].map((what) => { try { return typeof what === 'string' ? protocol.export(what) : protocol.page(what).text; } catch (error) { return error.name; } }),
  }));`);
  assert.equal(given.pages, 2);
  assert.deepEqual(given.texts, told);
  assert.equal(given.whole, given.texts.join(''));
  assert.deepEqual(given.svg, ['<svgtrue', '<svgtrue', '<svgtrue']);
  assert.equal(given.again, true);
  assert.equal(given.none, 'none');
  assert.match(given.csv, /^\ufeff.*;/);
  assert.match(given.csv, /Åkerby hembygdsförening/);
  assert.match(given.md, /Kultur- och fritidsnämnden/);
  assert.deepEqual([given.json, given.xlsx], ['paragraf/1', [80, 75]]);
  assert.deepEqual(given.errors, ['RangeError', 'RangeError', 'RangeError', 'RangeError']);
});

test('what cannot be opened rejects with a code and a sentence, and the next file opens', () => {
  const fixture = (name) => JSON.stringify(path.join(app.root, 'tests/fixtures', name));
  const given = run(`import { open, ParagrafError } from 'paragraf';
  import fs from 'node:fs';
  const attempt = (source, options) => open(source, options).then(({ pages }) => pages, (error) => [error instanceof ParagrafError, error.code, error.message]);
  console.log(JSON.stringify({
    locked: await attempt(fs.readFileSync(${fixture('locked.pdf')})),
    wrong: await attempt(fs.readFileSync(${fixture('locked.pdf')}), { password: 'fel' }),
    word: await attempt(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
    picture: await attempt(new Uint8Array([137, 80, 78, 71, 0, 0, 0, 0])),
    damaged: await attempt(new TextEncoder().encode('%PDF-1.7 nothing')),
    nothing: await open(undefined).catch((error) => error.name),
    blob: await attempt(new Blob([fs.readFileSync(${JSON.stringify(pdf)})])),
  }));`);
  assert.deepEqual(given.locked, [true, 'password', 'PDF:en är skyddad med ett lösenord.']);
  assert.deepEqual(given.wrong.slice(0, 2), [true, 'wrongPassword']);
  assert.deepEqual(given.word.slice(0, 2), [true, 'word']);
  assert.deepEqual(given.picture.slice(0, 2), [true, 'notText']);
  assert.deepEqual(given.damaged.slice(0, 2), [true, 'damaged']);
  assert.deepEqual([given.nothing, given.blob], ['TypeError', 2]);
});

/** Type-checks modules of the project. Answers with what the compiler finds. */
function check(modules) {
  for (const [name, text] of Object.entries(modules)) fs.writeFileSync(path.join(project, name), text);
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];
  try {
    return execFileSync(process.execPath, [path.join(app.root, 'node_modules/typescript/bin/tsc'), ...options, ...Object.keys(modules)], { cwd: project, encoding: 'utf8' });
  } catch (error) {
    return error.stdout;
  }
}

test('its types hold for a program that uses it, and refuse what is wrong', () => {
  const good = `import { open, ParagrafError, type Item, type Minutes, type ErrorCode } from 'paragraf';
  const protocol = await open(new Uint8Array(), { name: 'a.pdf', password: 'x' });
  const minutes: Minutes = protocol.minutes;
  const refused: Item[] = minutes.items.filter((item) => item.outcome === 'rejected');
  const kronor: number = refused.flatMap((item) => item.decisions).flatMap((decision) => decision.granted).reduce((sum, grant) => sum + grant.amount.kronor, 0);
  const text: string = protocol.text + protocol.page(1).text + protocol.export('csv', { table: 'votes' });
  const bytes: Uint8Array = protocol.export('xlsx');
  const svg: string | undefined = protocol.page(1).svg();
  const code = (error: unknown): ErrorCode | undefined => (error instanceof ParagrafError ? error.code : undefined);
  export { bytes, code, kronor, svg, text };`;
  assert.equal(check({ 'good.ts': good }), '');
  const wrongs = ["await open(5)", "(await open('')).minutes.items[0]!.outcome === 'refused'", "(await open('')).export('docx')", "(await open('')).page('1')"];
  const found = check({ 'bad.ts': `import { open } from 'paragraf';\n${wrongs.join(';\n')};\n` });
  for (const index of wrongs.keys()) assert.match(found, new RegExp(`bad\\.ts\\(${index + 2},`), wrongs[index]);
});

test('its types hold for everything that the goldens say', () => {
  const cases = fs.readdirSync(golden).map((name) => path.join(golden, name, 'minutes.json')).filter((file) => fs.existsSync(file));
  assert(cases.length > 20);
  const facts = cases.map((file, index) => `export const a${index}: Minutes = ${fs.readFileSync(file, 'utf8')};`);
  assert.equal(check({ 'goldens.ts': `import type { Minutes } from 'paragraf';\n${facts.join('\n')}` }), '');
});

test('in a browser, and in its worker, it gives the same', async (t) => {
  const site = await app.start();
  const { page, wrongs } = await app.newPage(t, site);
  // After what the page's own hooks remove.
  t.after(() => site.close());
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  for (const file of [app.sample, pdf]) {
    const given = await page.evaluate(async ([bytes, name]) => {
      const { open } = await import(new URL('npm/web.js', document.baseURI).href);
      const file = new File([Uint8Array.from(bytes)], name);
      const worker = new Worker(new URL('npm/worker.js', document.baseURI), { type: 'module' });
      const reply = new Promise((resolve) => worker.addEventListener('message', ({ data }) => resolve(data)));
      worker.postMessage({ id: 7, source: file, options: { name } });
      return [(await open(file)).minutes, (await reply).minutes, (await reply).id];
    }, [Array.from(fs.readFileSync(file)), path.basename(file)]);
    const expected = printed(file);
    assert.deepEqual(given, [expected, expected, 7]);
  }
  assert.deepEqual(wrongs, []);
});
