// Prints what a visitor downloads from dist/, compressed as servers do it: on the first visit, when the first PDF is
// opened, by pages that embed a protocol, and by programs that call the library. Fails where a part is over its budget.
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const files = fs.readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative('dist', path.join(entry.parentPath ?? entry.path, entry.name)));

// The first part that holds a file counts it; budgets in bytes. The font has a budget of its own:
// text is readable without it. Icons are not waited for either.
const kinds = [
  { name: 'PDF part', budget: 1_050_000, holds: (file) => /^worker-.*\/pdf/.test(file) },
  { name: 'reading part', budget: 260_000, holds: (file) => file.startsWith('worker-') },
  { name: 'library, PDF part', budget: 1_050_000, holds: (file) => /^npm\/pdf/.test(file) },
  { name: 'library', budget: 270_000, holds: (file) => file.startsWith('npm/') },
  { name: 'element for other pages', budget: 10_000, holds: (file) => file === 'paragraf-protokoll.js' },
  { name: 'one file', budget: 4_000_000, raw: true, holds: (file) => file === 'paragraf.html' },
  { name: 'saved page', budget: 1_500_000, raw: true, holds: (file) => file.startsWith('viewer-') },
  { name: 'on demand', budget: 8_000, holds: (file) => /^start\/(save|source|embed)-/.test(file) },
  { name: 'styles of other views', budget: 12_000, holds: (file) => file.startsWith('more-') },
  { name: 'words of the glossary and of the page about Paragraf', budget: 12_000, holds: (file) => file.startsWith('words-') },
  { name: 'texts in another language', budget: 24_000, holds: (file) => file.startsWith('languages-') },
  { name: 'after the start', budget: 6_000, holds: (file) => ['sw.js', 'manifest.webmanifest'].includes(file) },
  { name: 'icons', budget: 60_000, holds: (file) => file.startsWith('icons/') },
  { name: 'font', budget: 50_000, holds: (file) => file.endsWith('.woff2') },
  { name: 'first load: scripts and styles', budget: 17_000, holds: (file) => /\.(js|css)$/.test(file) },
  { name: 'first load: WebAssembly', budget: 322_000, holds: (file) => file.endsWith('.wasm') },
  { name: 'first load: page and sample', budget: 21_000, holds: () => true },
];
const kind = (file) => kinds.find(({ holds }) => holds(file));
const parts = kinds.map((part) => ({ ...part, files: files.filter((file) => kind(file) === part) })).reverse();

const compress = async (raw) => (await promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;

/** The size of each file, and of each compressed: on all cores, and once for what lies in two places. */
async function measure() {
  const known = new Map();
  return Object.fromEntries(await Promise.all(files.map(async (file) => {
    const raw = fs.readFileSync(path.join('dist', file));
    const content = raw.toString('latin1');
    if (!known.has(content)) known.set(content, compress(raw));
    return [file, { file, raw: raw.length, brotli: await known.get(content) }];
  })));
}

const row = (file, raw, brotli) => console.log(String(file).padEnd(44) + String(raw).padStart(10) + String(brotli).padStart(10));

const sizes = await measure();
for (const { name, budget, raw: whole, files } of parts) {
  const own = files.map((file) => sizes[file]).sort((a, b) => b.brotli - a.brotli);
  // A page that holds everything itself is not compressed on its way: what counts is its size as a file.
  const total = own.reduce((sum, { raw, brotli }) => sum + (whole ? raw : brotli), 0);
  row(name, 'bytes', 'brotli');
  for (const { file, raw, brotli } of own) row(file, raw, brotli);
  row('sum', own.reduce((sum, { raw }) => sum + raw, 0), total);
  row('budget', '', budget);
  console.log();
  if (own.length === 0 || total > budget) {
    console.error(own.length === 0 ? `The ${name} is missing from dist/.` : `The ${name} is ${total - budget} bytes over its budget.`);
    process.exitCode = 1;
  }
}
