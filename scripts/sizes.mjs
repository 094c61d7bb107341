// Prints what a first visit downloads from dist/, compressed as servers do it, and fails where that is over the budget.
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const budget = 300_000;
// What is only fetched later does not belong to the first load; neither does what a broken build left behind.
const later = /worker|\.stage/;

const files = fs.readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !later.test(file));
const sizes = files.map((file) => {
  const raw = fs.readFileSync(file);
  const compressed = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { file: path.relative('dist', file), raw: raw.length, brotli: compressed.length };
});
sizes.sort((a, b) => b.brotli - a.brotli);

const total = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
const row = (file, raw, brotli) => console.log(String(file).padEnd(36) + String(raw).padStart(10) + String(brotli).padStart(10));
row('first load', 'bytes', 'brotli');
for (const { file, raw, brotli } of sizes) row(file, raw, brotli);
row('sum', sizes.reduce((sum, { raw }) => sum + raw, 0), total);
row('budget', '', budget);
if (total > budget) {
  console.error(`The first load is ${total - budget} bytes over its budget.`);
  process.exit(1);
}
