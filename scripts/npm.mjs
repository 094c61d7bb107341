// Writes dist/npm, the library for other programs: assets/npm, and the two parts that read, as the app's worker has them.
import fs from 'node:fs';

const folder = 'dist/npm';
const worker = `dist/${fs.readdirSync('dist').find((name) => name.startsWith('worker-'))}`;
fs.rmSync(folder, { recursive: true, force: true });
fs.cpSync('assets/npm', folder, { recursive: true });
for (const name of ['reader.js', 'reader_bg.wasm', 'pdf.js', 'pdf_bg.wasm']) fs.copyFileSync(`${worker}/${name}`, `${folder}/${name}`);
fs.copyFileSync('src/bin/reader/model.d.ts', `${folder}/model.d.ts`);
fs.copyFileSync('LICENSE', `${folder}/LICENSE`);

const about = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
about.version = fs.readFileSync('Cargo.toml', 'utf8').match(/^version = "([^"]+)"/m)[1];
fs.writeFileSync(`${folder}/package.json`, `${JSON.stringify(about, undefined, 2)}\n`);
