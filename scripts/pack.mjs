// Puts what Trunk built into the shape in which it is served:
// - the parts that are loaded later go into folders of their own, that of the PDF reader named after its content, so that
//   no browser mixes two versions;
// - the styles become one file, which is smaller and asked for once.
import { createHash } from 'node:crypto';
import fs from 'node:fs';

process.chdir('dist');
const hash = (...files) => files.reduce((sum, file) => sum.update(fs.readFileSync(file)), createHash('sha256')).digest('hex').slice(0, 16);
let page = fs.readFileSync('index.html', 'utf8');

function move(folder, files) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const [from, to] of files) fs.renameSync(from, `${folder}/${to}`);
}

fs.copyFileSync('../assets/pdf.js', 'pdf.js');
const reader = ['pdf.js', 'pdf_worker.js', 'pdf_worker_bg.wasm'];
const folder = `pdf-${hash(...reader)}`;
move(folder, reader.map((name) => [name, name]));
page = page.replace('pdf/pdf.js', `${folder}/pdf.js`);

const api = ['paragraf_api.js', 'paragraf_api.d.ts', 'paragraf_api_bg.wasm'];
move('api', api.map((name) => [name, name]));

// What Trunk adds for workers that are started from the page, which these are not.
for (const file of fs.readdirSync('.')) if (/^(pdf_worker|paragraf_api)/.test(file)) fs.rmSync(file, { recursive: true });

const link = /<link href=\.\/(\S+\.css) rel=stylesheet>/g;
const sheets = [...page.matchAll(link)].map(([, file]) => file);
fs.writeFileSync('styles.css', sheets.map((file) => fs.readFileSync(file, 'utf8')).join(''));
sheets.forEach((file) => fs.rmSync(file));
const styles = `styles-${hash('styles.css')}.css`;
fs.renameSync('styles.css', styles);
let first = true;
page = page.replace(link, () => {
  const kept = first ? `<link href=./${styles} rel=stylesheet>` : '';
  first = false;
  return kept;
});
if (sheets.length === 0 || !page.includes(folder)) throw new Error('index.html is not as this script expects it');

fs.writeFileSync('index.html', page);
