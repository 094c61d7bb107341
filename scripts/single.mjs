// Writes the pages that hold everything themselves:
// - dist/paragraf.html: the whole app in one file, for a USB stick or an e-mail; what reads PDF files included.
// - dist/viewer-HASH.html: the app without what reads files; the app fills in a protocol and saves it ("fristående sida").
// Both open from disk, and their content policy forbids every request.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { gzipSync } from 'node:zlib';

process.chdir('dist');
const read = (name) => fs.readFileSync(name, 'utf8');
const packed = (name) => gzipSync(fs.readFileSync(name), { level: 9 }).toString('base64');
const named = (pattern) => fs.readdirSync('.', { recursive: true }).find((name) => pattern.test(name));

/** Replaces what must be there. */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`${from} is missing`);
  return text.replaceAll(from, () => to);
}

/** A module as an expression: an object of what it exports. */
function expression(module) {
  const exported = [];
  const body = module
    .replaceAll(/^export (async function|function|class) (\w+)/gm, (all, kind, name) => (exported.push(name), `${kind} ${name}`))
    .replaceAll(/^export \{([^}]*)\};?$/gm, (all, list) => {
      exported.push(...list.split(',').map((one) => one.trim().split(' as ')).map(([name, as]) => (as ? `${as}: ${name}` : name)));
      return '';
    });
  if (exported.length === 0 || /^(import|export) /m.test(body)) throw new Error('a module is not as this script expects it');
  return `(() => {\n${body}\nreturn { ${exported.join(', ')} };\n})()`;
}

const unpack = `async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}`;

function workerScript() {
  const part = (name) => expression(read(named(new RegExp(`^worker-.*/${name}\\.js$`))));
  let script = read('../assets/worker.js');
  script = replaced(script, "import startReader, * as reader from './reader.js';", `const reader = ${part('reader')};\nconst startReader = reader.default;\nconst pdfModule = ${part('pdf')};`);
  script = replaced(script, "import('./pdf.js')", 'Promise.resolve(pdfModule)');
  script = replaced(script, "new URL('pdf_bg.wasm', import.meta.url)", 'await unpack(PACKED.pdf)');
  script = replaced(script, "new URL('reader_bg.wasm', import.meta.url)", 'await unpack(PACKED.reader)');
  // Browsers start no module from a page on disk, so the worker is one plain script.
  return `${unpack}\n(async () => {\n${script.replaceAll('import.meta.url', 'location.href')}\n})();`;
}

const data = (id, text) => `<script type="text/plain" id="${id}">${text}</script>\n`;
const hashed = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const glue = expression(read(named(/^app-[^/]*\.js$/)));
const font = `data:font/woff2;base64,${fs.readFileSync('inter.woff2').toString('base64')}`;
const style = [/^styles-.*\.css$/, /^more-.*\.css$/].map((pattern) => read(named(pattern))).join('').replaceAll(/url\(["']?[^)"']*inter\.woff2["']?\)/g, `url(${font})`);
if (!style.includes(font)) throw new Error('the font is not in the styles');
const icon = `data:image/svg+xml;base64,${Buffer.from(read('icons/icon.svg')).toString('base64')}`;
const wasm = packed(named(/^app-.*\.wasm$/));
const words = packed(named(/^words-/));
const shell = read('../index.html').match(/<div id="app">[\s\S]*?<\/noscript>/)[0];

/** A page; `trusted` says which policies of trusted types it may make. */
function html(script, blocks, trusted) {
  const policy = `default-src 'none'; script-src ${hashed(script)} 'wasm-unsafe-eval'; style-src ${hashed(style)}; img-src data: blob:; font-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${trusted}`;
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Paragraf</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="${policy}">
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

const start = (before, mode, after = '') => `${unpack}
const app = ${glue};
const packed = (id) => document.getElementById(id).textContent;
try {
  ${before}
  const [wasm, words, protocol] = await Promise.all(['wasm', 'ord', 'protokoll'].map((id) => unpack(packed(id))));
  await app.default({ module_or_path: wasm });
  app.learn(new TextDecoder().decode(words));
  app.show(protocol, '${mode}');
  ${after}
} catch (error) {
  console.error(error);
  document.querySelector('#app p').textContent = 'Paragraf kunde inte starta. Öppna filen i en nyare webbläsare.';
}
`;

const holdPlace = `const { dataset } = document.documentElement;
  dataset.place = decodeURIComponent(packed('plats'));
  if (packed('sidor')) dataset.pictures = '';
  let pictures;
  addEventListener('paragraf-page', async ({ detail }) => {
    pictures ??= unpack(packed('sidor')).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    detail.done((await pictures)[detail.page - 1] ?? undefined);
  });`;
const viewer = html(start(holdPlace, 'saved'), [data('wasm', wasm), data('ord', words), data('plats', '{plats}'), data('sidor', '{sidor}'), data('protokoll', '{protokoll}')], "'none'");
const viewerName = `viewer-${createHash('sha256').update(viewer).digest('hex').slice(0, 16)}.html`;
fs.writeFileSync(viewerName, viewer);

const startWorker = `const parts = ['{"reader":"', packed('reader'), '","pdf":"', packed('pdf'), '"}'];
  const script = new Blob(['const PACKED = ', ...parts, ';', packed('worker')], { type: 'text/javascript' });
  const own = document.documentElement.dataset.worker = URL.createObjectURL(script);
  globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => (address === own ? address : null) });`;
// The page that it saves is made of the same parts as it is itself.
const saving = `const saving = ${expression(read('../assets/save.js'))};
  const getViewer = async () => {
    const text = new TextDecoder().decode(await unpack(packed('viewer')));
    return text.replace('{wasm}', () => packed('wasm')).replace('{style}', () => document.querySelector('style').textContent);
  };
  addEventListener('paragraf-save', ({ detail }) => saving.save(detail, getViewer));`;
const frame = gzipSync(replaced(replaced(viewer, wasm, '{wasm}'), style, '{style}'), { level: 9 }).toString('base64');
const part = (name) => packed(named(new RegExp(`^worker-.*/${name}_bg\\.wasm$`)));
// What ends a script element must not stand in one.
const worker = workerScript().replaceAll('</script', '<\\/script');
fs.writeFileSync('paragraf.html', html(start(startWorker, 'sample', saving), [
  data('wasm', wasm), data('ord', words), data('protokoll', packed(named(/^sample-.*\.bin$/))), data('reader', part('reader')), data('pdf', part('pdf')), data('worker', worker), data('viewer', frame),
], 'default'));
fs.writeFileSync('index.html', replaced(read('index.html'), 'data-viewer=./viewer.html', `data-viewer=./${viewerName}`));
