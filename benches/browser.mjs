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

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** The first run of a new page, and the median of the runs after it, of both in turn; every run has a name of its own. */
async function measure(file) {
  const base64 = fs.readFileSync(file).toString('base64');
  const both = [[site.origin, '', ours], [peer.origin, 'nothing', theirs]];
  const pages = [];
  for (const [origin, place, run] of both) {
    const { page, context } = await app.newPage({ after() {} }, { ...site, origin });
    await page.goto(`${origin}/${place}`, { waitUntil: 'networkidle' });
    pages.push({ page, context, run, times: [] });
  }
  for (let i = 0; i <= RUNS; i++) {
    for (const { page, run, times } of pages) times.push(await run(page, { base64, name: `${i}-${path.basename(file)}` }));
  }
  for (const { context } of pages) await context.close();
  return pages.map(({ times: [cold, ...warm] }) => ({ cold, warm: median(warm) }));
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const shown = (ms) => `${Math.round(ms)} ms`;
row('file', 'cold', 'warm', 'pdf.js, cold', 'pdf.js, warm', 'ratio, cold', 'ratio, warm');
row('---', ...Array(6).fill('--:'));
const short = [];
for (const file of files) {
  const [us, them] = await measure(file);
  const ratios = [us.cold / them.cold, us.warm / them.warm].map((ratio) => ratio.toFixed(2));
  row(path.basename(file).slice(0, 42), ...[us.cold, us.warm, them.cold, them.warm].map(shown), ...ratios);
  if (short.length === 0) short.push(`short: | PDF of 57 pages → decisions on screen, Chromium, warm | ${shown(us.warm)} | pdf.js, text alone: ${shown(them.warm)} | ${ratios[1]} |`);
}

const size = (list) => Math.round(list.reduce((sum, file) => sum + brotliCompressSync(fs.readFileSync(file)).length, 0) / 1000);
const worker = fs.readdirSync(app.dist).find((name) => name.startsWith('worker-'));
const own = ['pdf.js', 'pdf_bg.wasm'].map((name) => path.join(app.dist, worker, name));
const peers = ['pdf.min.mjs', 'pdf.worker.min.mjs'].map((name) => path.join(app.root, 'node_modules/pdfjs-dist/build', name));
console.log(`\nSize (brotli): the PDF part ${size(own)} kB, with stand-in fonts and pictures of pages; pdf.js ${size(peers)} kB, without fonts.`);
if (process.argv.length === 2) short.forEach((line) => console.log(line));

await site.close();
peer.closeAllConnections();
peer.close();
