// Puts the app's first view of the sample into index.html, so that it is on screen before
// WebAssembly has come. tests/it/first_view.rs draws it; assets/page/before.js tells whether it is
// shown; the app replaces it.
import fs from 'node:fs';
import { inStaging } from './files.mjs';

const drawn = fs.readFileSync('assets/page/first_view.html', 'utf8').trim();
const page = fs.readFileSync(inStaging('index.html'), 'utf8');
const shell = /<div id=["']?app["']?>[\s\S]*?<\/main>\s*<\/div>/;
if (!shell.test(page)) throw new Error('index.html has no place for the first view');
fs.writeFileSync(inStaging('index.html'), page.replace(shell, (all) => all + drawn));
