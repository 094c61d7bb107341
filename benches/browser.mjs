// PDFs in a real Chromium: this app, from the bytes of a file to its decisions on screen, against pdf.js, which only takes
// the text out of all pages. Both in the same browser, in turn, cold (the first file of a new page) and warm.
//
//     scripts/build && node benches/browser.mjs [FILE.pdf …]      the corpus, where no files are named
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as app from '../tests/browser/app.mjs';
import { serve } from '../tests/browser/server.mjs';

const corpus = [
  'alingsas/kommunfullmaktige_2018-03-28_protokoll.pdf',
  'alingsas/kommunstyrelsen_2026-06-15_protokoll.pdf',
  'alingsas/tekniska-namnden_2026-06-15_protokoll.pdf',
  'nykarleby/valfardsnamnden_protokoll_15_09_2022_18_00_139758.pdf',
];
const files = process.argv.length > 2 ? process.argv.slice(2) : corpus.map((name) => app.corpus(name).file).filter((file) => fs.existsSync(file));
const RUNS = 7;

const site = await app.start();
const peer = await serve(path.join(app.root, 'node_modules/pdfjs-dist'));

/** The time in milliseconds from handing a file to the app until its last line stands on screen. */
async function ours(page, file) {
  return page.evaluate(async ({ base64, name }) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], name, { type: 'application/pdf' }));
    const input = document.querySelector('input[type=file]');
    const begun = performance.now();
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const done = () => document.querySelector('.foot').textContent.includes(`Källa: ${name}`) && !document.querySelector('.notice.busy');
    await new Promise((resolve) => {
      const watch = new MutationObserver(() => done() && (watch.disconnect(), resolve()));
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  }, file);
}

/** The time in milliseconds until pdf.js has the text of all pages. */
async function theirs(page, { base64 }) {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const begun = performance.now();
    const { getDocument, GlobalWorkerOptions, PDFWorker } = await import('/build/pdf.min.mjs');
    GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
    globalThis.worker ??= new PDFWorker();
    const task = getDocument({ data, worker: globalThis.worker });
    const pdf = await task.promise;
    let letters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      letters += items.reduce((sum, { str }) => sum + str.length, 0);
    }
    await task.destroy();
    if (letters === 0) throw new Error('no text');
    return performance.now() - begun;
  }, base64);
}

/** The first run of a new page, and the median of the runs after it; every run has a name of its own. */
async function measure(origin, file, run) {
  const { page, context } = await app.newPage({ after() {} }, { ...site, origin });
  await page.goto(`${origin}/${origin === peer.origin ? 'nothing' : ''}`, { waitUntil: 'networkidle' });
  const times = [];
  for (let i = 0; i <= RUNS; i++) times.push(await run(page, { base64: fs.readFileSync(file).toString('base64'), name: `${i}-${path.basename(file)}` }));
  await context.close();
  const [cold, ...warm] = times;
  return { cold, warm: warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)] };
}

const cell = (value) => String(value).padStart(9);
console.log(`${'file'.padEnd(44)}${['cold', 'warm', 'pdf.js c', 'pdf.js w', 'ratio c', 'ratio w'].map(cell).join('')}`);
for (const file of files) {
  const us = await measure(site.origin, file, ours);
  const them = await measure(peer.origin, file, theirs);
  const numbers = [us.cold, us.warm, them.cold, them.warm].map((ms) => cell(`${Math.round(ms)} ms`));
  const ratios = [us.cold / them.cold, us.warm / them.warm].map((ratio) => cell(ratio.toFixed(2)));
  console.log(`${path.basename(file).slice(0, 42).padEnd(44)}${[...numbers, ...ratios].join('')}`);
}

const size = (list) => Math.round(list.reduce((sum, file) => sum + brotliCompressSync(fs.readFileSync(file)).length, 0) / 1000);
const part = fs.readdirSync(app.dist).find((name) => name.startsWith('pdf-'));
const own = fs.readdirSync(path.join(app.dist, part)).map((name) => path.join(app.dist, part, name));
const modules = path.join(app.root, 'node_modules/pdfjs-dist/build');
const peers = ['pdf.min.mjs', 'pdf.worker.min.mjs'].map((name) => path.join(modules, name));
console.log(`\nsize, brotli: PDF part ${size(own)} kB (with stand-in fonts and pictures of pages), pdf.js ${size(peers)} kB (without fonts)`);

await site.close();
peer.closeAllConnections();
peer.close();
