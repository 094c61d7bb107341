// Writes dist/sw.js, the service worker: it knows all files of this version and what each of them holds, so that a device
// keeps one whole version.
import { createHash } from 'node:crypto';
import fs from 'node:fs';

process.chdir('dist');
const files = fs.readdirSync('.', { recursive: true });
const hash = (name) => createHash('sha256').update(fs.readFileSync(name === './' ? 'index.html' : name)).digest('hex');
const listed = (pattern) => Object.fromEntries(files.filter((name) => pattern.test(name)).sort().map((name) => [name, hash(name)]));

const kept = {
  first: {
    './': hash('./'),
    ...listed(/^(app|styles|more|words|sample)-[^/]+$|^(inter\.woff2|manifest\.webmanifest|icons\/icon\.svg)$|^start-[^/]+\/|^worker-[^/]+\/(worker|reader)[._]/),
  },
  later: listed(/^worker-[^/]+\/pdf[._]|^viewer-/),
};
const worker = fs.readFileSync('../assets/sw.js', 'utf8');
const version = createHash('sha256').update(JSON.stringify(kept) + worker).digest('hex').slice(0, 16);
fs.writeFileSync('sw.js', `const KEPT = ${JSON.stringify({ version, ...kept })};\n${worker}`);
