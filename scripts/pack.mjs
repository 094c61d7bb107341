// Puts what was compiled into dist/, in the shape in which it is served:
// - every file that the page asks for is named after its content, so that no browser mixes two versions; the parts that are
//   loaded later lie in folders that are;
// - the protocol that the app begins with is read;
// - the styles are two files: those of the first view, which is painted with them, and all others, which start.js asks for;
// - what the app's WebAssembly imports gets short names: the hashes in the long ones cannot be compressed.
// Its argument is the folder where the compiled parts lie.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import html from '@minify-html/node';
import { transform } from 'lightningcss';

const SAMPLE = 'regionala-utvecklingsnamnden.txt';
/** In the order in which they come after each other. */
const MORE = ['case', 'charts', 'reader', 'people', 'original', 'embed', 'share', 'help', 'print'];
const SCRIPTS = ['start.js', 'save.js', 'source.js', 'embed.js', 'before.js'];

const compiled = process.argv[2];
const part = (name) => path.join(compiled, name);
const hash = (...contents) => contents.reduce((sum, content) => sum.update(content), createHash('sha256')).digest('hex').slice(0, 16);

/** Writes files, by name, into a folder named after them. */
function folder(name, files) {
  const named = `${name}-${hash(...Object.values(files))}`;
  fs.mkdirSync(`dist/${named}`);
  for (const [file, content] of Object.entries(files)) fs.writeFileSync(`dist/${named}/${file}`, content);
  return named;
}

/** Writes a file with its content's hash in its name. */
function file(name, extension, content) {
  const named = `${name}-${hash(content)}${extension}`;
  fs.writeFileSync(`dist/${named}`, content);
  return named;
}

const contents = (place, names) => Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(place, name))]));

function styles(name, sheets) {
  const css = sheets.map((sheet) => transform({ filename: `styles/${sheet}.css`, code: fs.readFileSync(`styles/${sheet}.css`), minify: true }).code);
  return file(name, '.css', Buffer.concat(css));
}

/** The protocol that the app begins with is read here, by the worker's part, once and not by every visitor. */
async function sample(worker) {
  const { initSync, bake } = await import(path.resolve(`dist/${worker}/reader.js`));
  initSync({ module: fs.readFileSync(part('reader_bg.wasm')) });
  return file('sample', '.bin', bake(SAMPLE, fs.readFileSync(`samples/${SAMPLE}`)));
}

/** Reads numbers and texts of a WebAssembly file; knows of imported functions only, which are all that the app has. */
function reader(bytes, at) {
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  return { number, text, byte: () => bytes[at++], get at() { return at; } };
}

function leb(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}

/** A WebAssembly file with its imports renamed, and the names by the old ones. */
function renamed(wasm) {
  const names = new Map();
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length;) {
    const section = reader(wasm, at);
    const [id, size] = [section.byte(), section.number()];
    const end = section.at + size;
    if (id === 2) {
      const count = section.number();
      const entries = [leb(count)];
      for (let i = 0; i < count; i++) {
        const [module, name, kind, type] = [section.text(), section.text(), section.byte(), section.number()];
        if (kind !== 0) throw new Error(`${name} is no imported function`);
        names.set(name, names.get(name) ?? `$${names.size.toString(36)}`);
        const texts = [module, names.get(name)].map((text) => Buffer.concat([leb(text.length), Buffer.from(text)]));
        entries.push(...texts, Buffer.from([kind]), leb(type));
      }
      const content = Buffer.concat(entries);
      parts.push(Buffer.from([id]), leb(content.length), content);
    } else parts.push(wasm.subarray(at, end));
    at = end;
  }
  return { wasm: Buffer.concat(parts), names };
}

/** The app's WebAssembly and the script that calls it. */
function app() {
  const { wasm, names } = renamed(fs.readFileSync(part('app_bg.wasm')));
  let found = 0;
  const script = fs.readFileSync(part('app.js'), 'utf8').replaceAll(/^( +)(__wb\w+)(?=: function\()/gm, (whole, space, name) => {
    found += names.has(name);
    return space + (names.get(name) ?? name);
  });
  if (found !== names.size) throw new Error(`${found} of ${names.size} imports were found in app.js`);
  return { js: file('app', '.js', script), wasm: file('app', '_bg.wasm', wasm) };
}

fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist');
fs.cpSync('assets/icons', 'dist/icons', { recursive: true });
fs.copyFileSync('assets/manifest.webmanifest', 'dist/manifest.webmanifest');
fs.copyFileSync('styles/inter.woff2', 'dist/inter.woff2');
const worker = folder('worker', { ...contents('assets', ['worker.js']), ...contents(compiled, ['reader.js', 'reader_bg.wasm', 'pdf.js', 'pdf_bg.wasm']) });
const names = {
  ...app(),
  worker,
  styles: styles('styles', ['app']),
  more: styles('more', MORE),
  words: file('words', '.txt', ['glossary', 'about', 'licences'].map((name) => fs.readFileSync(`src/ui/${name}.txt`, 'utf8')).join('\f')),
  sample: await sample(worker),
  start: folder('start', contents('assets', SCRIPTS)),
};
const page = fs.readFileSync('index.html', 'utf8').replaceAll(/\{(\w+)\}/g, (all, name) => {
  if (!names[name]) throw new Error(`index.html asks for ${all}, which is not made here`);
  return names[name];
});
fs.writeFileSync('dist/index.html', html.minify(Buffer.from(page), { keep_closing_tags: true }));
