// Lets the app fetch protocols from other web sites, and be embedded by their pages with all that
// it tells: the origins that PARAGRAF_ORIGINS names, parted by spaces. Without it, the app connects
// to nobody but its own origin. Run by itself, an argument names the folder that holds the app.
import fs from 'node:fs';
import { staging } from './files.mjs';

const page = `${process.argv[2] ?? staging}/index.html`;
const origins = (process.env.PARAGRAF_ORIGINS ?? '').split(/\s+/).filter(Boolean);
for (const origin of origins) {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin || !/^https?:/.test(origin)) {
    console.error(`PARAGRAF_ORIGINS: "${origin}" is no origin. One looks like this: https://www.example.se`);
    process.exit(1);
  }
}
if (origins.length > 0) {
  const html = fs.readFileSync(page, 'utf8');
  const named = html
    .replace("connect-src 'self'", `connect-src 'self' ${origins.join(' ')}`)
    .replace(/<script (?=[^>]*data-wasm)/, `<script data-origins="${origins.join(' ')}" `);
  if (named.length - html.length < 2 * origins.join(' ').length) {
    throw new Error('index.html has no place for the origins');
  }
  fs.writeFileSync(page, named);
}
