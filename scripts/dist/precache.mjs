// Writes sw.js, the service worker: it knows all files of this version and what each of them holds,
// so that a device keeps one whole version.
import fs from 'node:fs';
import { bundleText, inStaging, sha256, stagedFiles } from './files.mjs';

const hash = (name) => sha256(fs.readFileSync(inStaging(name === './' ? 'index.html' : name)));
const list = (pattern) => Object.fromEntries(
  stagedFiles().filter((name) => pattern.test(name)).map((name) => [name, hash(name)]),
);

const FIRST = [
  /^(app|before|more|words|sample)-[^/]+$/,
  /^(inter\.woff2|manifest\.webmanifest|icons\/icon\.svg)$/,
  /^start\/.*\.js$/,
  /^worker-[^/]+\/(?!pdf)/,
];
const LATER = /^worker-[^/]+\/pdf[-_]|^viewer-/;

const kept = {
  first: Object.assign({ './': hash('./') }, ...FIRST.map(list)),
  later: list(LATER),
};
const source = fs.readFileSync('assets/page/sw.js');
const version = sha256(JSON.stringify(kept) + source).slice(0, 16);
const define = { KEPT: JSON.stringify({ version, ...kept }) };
const script = await bundleText('assets/page/sw.js', { define, format: 'iife' });
fs.writeFileSync(inStaging('sw.js'), script);
