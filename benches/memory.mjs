// Memory in a real Chromium while a PDF of 300 pages is read: the tab at its height (the process that Chromium gives a
// page), for this app and for pdf.js, which only takes the text out; each in a browser of its own, less what an empty page
// takes. Of this app also the WebAssembly memory of the worker's two parts. Linux only: /proc tells the heights.
//
//     scripts/build && node benches/memory.mjs 300.pdf
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as app from '../tests/browser/app.mjs';
import { serve } from '../tests/browser/server.mjs';

const file = process.argv[2];
const peer = await serve(path.join(app.root, 'node_modules/pdfjs-dist'));

/** The most memory, in MB, that a page's process of this browser ever had. */
function height() {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map((line) => line.trim().split(/\s+/));
  const below = new Set([String(process.pid)]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const [pid, parent] of all) if (below.has(parent)) below.add(pid);
  }
  const pages = all.filter(([pid, , ...args]) => below.has(pid) && args.includes('--type=renderer'));
  const heights = pages.map(([pid]) => Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  return Math.max(...heights);
}

/** What a page does in a browser of its own: its memory at its height, and what it answers. */
async function measure(origin, run) {
  const site = await app.start();
  const { page, context } = await app.newPage({ after() {} }, { ...site, origin: origin ?? site.origin });
  page.setDefaultTimeout(120_000);
  const answer = await run(page, origin ?? site.origin);
  const memory = height();
  await context.close();
  await site.close();
  return { memory, answer };
}

/** Keeps the memories of a worker's WebAssembly where they can be asked for. */
const watched = `
const memories = [];
for (const name of ['instantiate', 'instantiateStreaming']) {
  const old = WebAssembly[name].bind(WebAssembly);
  WebAssembly[name] = async (...given) => {
    const made = await old(...given);
    memories.push((made.instance ?? made).exports.memory);
    return made;
  };
}
globalThis.memories = () => memories.map((memory) => memory.buffer.byteLength / 2 ** 20);
`;

async function ours(page, origin) {
  await page.route('**/worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: watched + await response.text() });
  });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await app.open(page, file);
  return page.workers()[0].evaluate(() => globalThis.memories());
}

async function theirs(page, origin) {
  await page.goto(`${origin}/nothing`, { waitUntil: 'networkidle' });
  await page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const { getDocument, GlobalWorkerOptions } = await import('/build/pdf.min.mjs');
    GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
    const pdf = await getDocument({ data }).promise;
    for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent();
  }, fs.readFileSync(file).toString('base64'));
}

const empty = await measure(peer.origin, (page, origin) => page.goto(`${origin}/nothing`));
const us = await measure(undefined, ours);
const them = await measure(peer.origin, theirs);
const [a, b] = [us, them].map(({ memory }) => memory - empty.memory);
const mb = (value) => `${Math.round(value)} MB`;
const [reading, paper] = us.answer;
console.log('| PDF of 300 pages | tab at its height | more than an empty page | WebAssembly: PDF part | reading part |');
console.log('|---|--:|--:|--:|--:|');
console.log(`| Paragraf: facts on screen | ${mb(us.memory)} | ${mb(a)} | ${mb(paper)} | ${mb(reading)} |`);
console.log(`| pdf.js: text alone | ${mb(them.memory)} | ${mb(b)} | – | – |`);
console.log(`short: | PDF of 300 pages, memory, Chromium | ${mb(a)} | pdf.js, text alone: ${mb(b)} | ${(a / b).toFixed(2)} |`);
peer.closeAllConnections();
peer.close();
