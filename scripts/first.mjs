// Puts the app's first view of the sample into dist/index.html, so that it is on screen before WebAssembly has come.
// assets/before.js tells whether it is shown, styles/app.css shows it, and the app replaces it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const SAMPLE = 'samples/regionala-utvecklingsnamnden.txt';

// It runs here: nothing that is set for the browser's programs concerns it.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(RUSTC|CARGO_UNSTABLE)_/.test(name)));
const first = execFileSync('cargo', ['run', '--quiet', '--no-default-features', '--features', 'first', '--bin', 'first', '--', SAMPLE], { env, encoding: 'utf8' }).trim();

const page = fs.readFileSync('dist/index.html', 'utf8');
const shell = /<div id=app>.*?<\/main>\s*<\/div>/s;
if (!shell.test(page)) throw new Error('index.html is not as this script expects it');
fs.writeFileSync('dist/index.html', page.replace(shell, (all) => all + first));
