// Writes npm/, the library for other programs: assets/npm and the two programs that read.
import fs from 'node:fs';
import { inStaging } from './files.mjs';

const folder = inStaging('npm');
fs.cpSync('assets/npm', folder, { recursive: true });
for (const name of ['reader.js', 'reader_bg.wasm', 'pdf.js', 'pdf_bg.wasm']) {
  fs.copyFileSync(inStaging('worker', name), `${folder}/${name}`);
}
fs.copyFileSync('src/bin/reader/model.d.ts', `${folder}/model.d.ts`);
fs.copyFileSync('LICENSE', `${folder}/LICENSE`);

const about = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
about.version = fs.readFileSync('Cargo.toml', 'utf8').match(/^version = "([^"]+)"/m)[1];
fs.writeFileSync(`${folder}/package.json`, `${JSON.stringify(about, undefined, 2)}\n`);
