// Writes the pages that hold everything themselves and open from disk; their content policy forbids
// every request:
// - paragraf.html: the whole app in one file, for a USB stick or an e-mail, with what reads PDFs;
// - viewer-HASH.html: the app without what reads files. The app fills in a protocol and saves it
//   ("fristående sida").
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleText, findStaged, inStaging, replaceAll, writeHashed } from './files.mjs';

const read = (name) => fs.readFileSync(inStaging(name));
const gzip = (content) => gzipSync(content, { level: 9 }).toString('base64');
const packed = (pattern) => gzip(read(findStaged(pattern)));

const alias = {
  'paragraf/app': path.resolve(inStaging(findStaged(/^app-[^/]*\.js$/))),
  'paragraf/reader': path.resolve(inStaging('worker/reader.js')),
  'paragraf/pdf': path.resolve(inStaging('worker/pdf.js')),
};

/** A block of data in a page. */
const block = (id, text) => `<script type="text/plain" id="${id}">${text}</script>\n`;
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Both style sheets, with the font in them. */
function inlineStyle() {
  const font = `data:font/woff2;base64,${read('inter.woff2').toString('base64')}`;
  const sheets = [/^app-.*\.css$/, /^more-.*\.css$/].map((name) => read(findStaged(name)).toString());
  const style = sheets.join('').replaceAll(/url\(["']?[^)"']*inter\.woff2["']?\)/g, `url(${font})`);
  if (!style.includes(font)) throw new Error('the styles do not name the font');
  return style;
}

const style = inlineStyle();
const icon = `data:image/svg+xml;base64,${read('icons/icon.svg').toString('base64')}`;
const shell = fs.readFileSync('index.html', 'utf8').match(/<div id="app">[\s\S]*?<\/noscript>/)[0];

/** A page of a script and blocks; `trusted` says which policies of trusted types it may make. */
function html(script, blocks, trusted) {
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted}`,
  ];
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Paragraf</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
${shell}
${blocks.join('')}<script type="module">${script}</script>
</body>
</html>
`;
}

const wasm = packed(/^app-.*\.wasm$/);
const words = packed(/^words-/);

const viewer = html(await bundleText('assets/single/saved.js', { alias }), [
  block('wasm', wasm),
  block('ord', words),
  // Filled in by assets/page/save.js.
  block('plats', '{plats}'),
  block('sidor', '{sidor}'),
  block('protokoll', '{protokoll}'),
], "'none'");
const viewerName = writeHashed('viewer', '.html', viewer);
const page = inStaging('index.html');
fs.writeFileSync(page, replaceAll(fs.readFileSync(page, 'utf8'), '{viewer}', viewerName));

// The saved page's own copy of what the whole page holds besides is left out of it.
const frame = replaceAll(replaceAll(viewer, wasm, '{wasm}'), style, '{style}');
// Nothing of a classic script is read from an address, so `import.meta` is never asked.
const classic = { alias, format: 'iife', logOverride: { 'empty-import-meta': 'silent' } };
const whole = html(await bundleText('assets/single/whole.js', { alias }), [
  block('wasm', wasm),
  block('ord', words),
  block('protokoll', packed(/^sample-.*\.bin$/)),
  block('reader', packed(/^worker\/reader_bg\.wasm$/)),
  block('pdf', packed(/^worker\/pdf_bg\.wasm$/)),
  block('worker', await bundleText('assets/single/worker.js', classic)),
  block('viewer', gzip(frame)),
], 'default');
fs.writeFileSync(inStaging('paragraf.html'), whole);
