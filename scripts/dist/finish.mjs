// Completes what Trunk has built in its staging folder (a hook of Trunk.toml): bundles the scripts,
// puts the worker together, reads the sample, and fills the names of files into index.html. In a
// release it also draws the first view and makes the files for other uses. In this order, because
// a step lists, copies or inlines what earlier ones wrote.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, bundleText, findStaged, inStaging, isRelease, sha256, writeHashed } from './files.mjs';

const SAMPLE = 'regionala-utvecklingsnamnden.txt';

/** The page's loader and what it imports when needed. */
async function writeLoader() {
  await bundle({
    entryPoints: ['assets/page/start.js'],
    outdir: inStaging('start'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
  });
  return findStaged(/^start\/start-.*\.js$/);
}

/** The worker: its script, with both programs' modules in it, beside the programs. */
async function writeWorker() {
  const programs = inStaging('worker');
  const made = inStaging('worker-made');
  await bundle({
    entryPoints: ['assets/worker/worker.js'],
    outdir: made,
    chunkNames: '[name]-[hash]',
    splitting: true,
    alias: {
      'paragraf/reader': path.resolve(programs, 'reader.js'),
      'paragraf/pdf': path.resolve(programs, 'pdf.js'),
    },
  });
  for (const name of ['reader_bg.wasm', 'pdf_bg.wasm']) {
    fs.copyFileSync(path.join(programs, name), path.join(made, name));
  }
  const contents = fs.readdirSync(made).sort().map((name) => fs.readFileSync(path.join(made, name)));
  const folder = `worker-${sha256(Buffer.concat(contents)).slice(0, 16)}`;
  fs.renameSync(made, inStaging(folder));
  return folder;
}

/** The protocol that the app begins with is read here, once and not by every visitor. */
async function writeSample() {
  const reader = await import(pathToFileURL(path.resolve(inStaging('worker/reader.js'))));
  reader.initSync({ module: fs.readFileSync(inStaging('worker/reader_bg.wasm')) });
  const content = reader.bake(SAMPLE, fs.readFileSync(`samples/${SAMPLE}`));
  return writeHashed('sample', '.bin', content);
}

/** Texts that the first view does without. */
function writeWords() {
  const texts = ['glossary', 'about', 'licences'].map((name) => `src/ui/${name}.txt`);
  return writeHashed('words', '.txt', texts.map((name) => fs.readFileSync(name, 'utf8')).join('\f'));
}

async function fillPage() {
  const names = {
    start: await writeLoader(),
    worker: await writeWorker(),
    sample: await writeSample(),
    words: writeWords(),
    more: writeHashed('more', '.css', await bundleText('styles/more.css')),
  };
  let page = fs.readFileSync(inStaging('index.html'), 'utf8');
  for (const [name, file] of Object.entries(names)) page = page.replaceAll(`{${name}}`, file);
  // Trunk's script for reloading stands in the page, which the content policy forbids elsewhere.
  if (!isRelease) page = page.replace("script-src 'self'", "$& 'unsafe-inline'");
  fs.writeFileSync(inStaging('index.html'), page);
}

await fillPage();
if (isRelease) {
  for (const step of ['first_view', 'npm', 'element', 'origins', 'single']) await import(`./${step}.mjs`);
}
fs.rmSync(inStaging('worker'), { recursive: true });
if (isRelease) await import('./precache.mjs');
