// Puts what Trunk built into the shape in which it is served:
// - the parts that are loaded later go into folders of their own, that of the worker named after its content, so that no
//   browser mixes two versions;
// - the protocol that the app begins with is read;
// - the styles become two files: those of the first view, which is painted with them, and all others, which start.js asks for;
// - what the app's WebAssembly imports gets short names: the hashes in the long ones cannot be compressed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SAMPLE = 'regionala-utvecklingsnamnden.txt';

process.chdir('dist');
const hash = (...files) => files.reduce((sum, file) => sum.update(fs.readFileSync(file)), createHash('sha256')).digest('hex').slice(0, 16);
let page = fs.readFileSync('index.html', 'utf8');

function move(folder, files) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const [from, to] of files) fs.renameSync(from, `${folder}/${to}`);
}

fs.copyFileSync('../assets/worker.js', 'worker.js');
const parts = ['reader.js', 'reader_bg.wasm', 'pdf.js', 'pdf_bg.wasm'];
const folder = `worker-${hash('worker.js', ...parts)}`;

// The protocol that the app begins with is read here, once, and not by every visitor.
const { initSync, bake } = await import(path.resolve('reader.js'));
initSync({ module: fs.readFileSync('reader_bg.wasm') });
fs.writeFileSync('sample.bin', bake(SAMPLE, fs.readFileSync(`../samples/${SAMPLE}`)));
const sample = `sample-${hash('sample.bin')}.bin`;
fs.renameSync('sample.bin', sample);

// What starts the app.
const scripts = ['start.js', 'save.js', 'source.js', 'embed.js', 'before.js'];
for (const name of scripts) fs.copyFileSync(`../assets/${name}`, name);
const start = `start-${hash(...scripts)}`;
move(start, scripts.map((name) => [name, name]));

move(folder, ['worker.js', ...parts].map((name) => [name, name]));
page = page.replace('start/start.js', `${start}/start.js`).replace('worker/worker.js', `${folder}/worker.js`).replace('sample.bin', sample);
page = page.replace('<script ', `<script src=./${start}/before.js></script><script `);

// What Trunk adds for workers that are started from the page, which these are not.
for (const file of fs.readdirSync('.')) if (/^(pdf|reader)[._]/.test(file)) fs.rmSync(file, { recursive: true });

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

const [glue, program] = ['.js', '_bg.wasm'].map((end) => fs.readdirSync('.').find((name) => name.startsWith('app-') && name.endsWith(end)));
const { wasm, names } = renamed(fs.readFileSync(program));
let found = 0;
const script = fs.readFileSync(glue, 'utf8').replaceAll(/^( +)(__wb\w+)(?=: function\()/gm, (whole, space, name) => {
  found += names.has(name);
  return space + (names.get(name) ?? name);
});
if (found !== names.size) throw new Error(`${found} of ${names.size} imports were found in ${glue}`);
fs.writeFileSync(program, wasm);
fs.writeFileSync(glue, script);

const link = /<link href=\.\/(\S+\.css) rel=stylesheet>/g;
const sheets = [...page.matchAll(link)].map(([, file]) => file);
function join(name, files) {
  fs.writeFileSync('joined.css', files.map((file) => fs.readFileSync(file, 'utf8')).join(''));
  const named = `${name}-${hash('joined.css')}.css`;
  fs.renameSync('joined.css', named);
  return named;
}
const [styles, more] = [join('styles', sheets.slice(0, 1)), join('more', sheets.slice(1))];
sheets.forEach((file) => fs.rmSync(file));
page = page.replace(`<link href=./${sheets[0]} rel=stylesheet>`, `<link href=./${styles} rel=stylesheet>`).replaceAll(link, (all, file) => (file === styles ? all : '')).replace('more.css', more);
if (!/^app-/.test(sheets[0]) || !page.includes(more) || !page.includes(start) || !page.includes(folder) || !page.includes(sample)) throw new Error('index.html is not as this script expects it');

fs.writeFileSync('index.html', page);
