// Makes the PDF of 300 pages that memory is measured with: a synthetic archive, printed by Chromium, which embeds its fonts
// as other programs do.
//
//     cargo bench --bench search -- archive 600 > archive.txt
//     node benches/pages.mjs archive.txt 300.pdf
import fs from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import * as app from '../tests/browser/app.mjs';

const PAGES = 300;
const [from, to] = process.argv.slice(2);
const escaped = fs.readFileSync(from, 'utf8').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = escaped.split(/\n\n+/).map((text) => (/^\f?§ /.test(text) ? `<h2>${text.trim()}</h2>` : `<p>${text.replaceAll('\n', '<br>')}</p>`));

const browser = await playwright.launch({ executablePath: app.chromium(), args: app.flags });
const page = await browser.newPage();
await page.setContent(`<!doctype html><meta charset="utf-8"><style>body { font: 11pt/1.4 serif } h2 { font: bold 13pt sans-serif }</style>${paragraphs.join('\n')}`);
const pdf = await page.pdf({ format: 'A4', margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' }, pageRanges: `1-${PAGES}` });
fs.writeFileSync(to, pdf);
await browser.close();
const printed = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
if (printed !== PAGES) throw new Error(`${printed} pages: the archive is too short`);
