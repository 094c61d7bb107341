// Writes dist/paragraf-protokoll.js, the element for other pages: the modules of assets/element as one, with its styles and
// the app's colours in it.
import fs from 'node:fs';

/** In the order in which they need each other. */
const MODULES = ['outcomes', 'words', 'filter', 'sheet', 'list', 'source', 'frame', 'element'];
const read = (name) => fs.readFileSync(`assets/element/${name}`, 'utf8');

/** The colours that the styles name, from the first block of the app's styles that begins so: "--ink: #1a2129". */
function tokens(app, begins, styles) {
  const from = app.indexOf(begins);
  const block = app.slice(app.indexOf('{', from + begins.length - 1), app.indexOf('}', from));
  return Array.from(block.matchAll(/(--[\w-]+): ([^;]+);/g)).filter(([, name]) => styles.includes(`var(${name})`)).map(([, name, value]) => `${name}:${value}`).join(';');
}

function sheet() {
  const styles = read('list.css');
  const app = fs.readFileSync('styles/app.css', 'utf8');
  const light = tokens(app, ':root {', styles);
  const dark = tokens(app, ':root:not([data-theme="light"]) {', styles);
  if (light.length < 200 || dark.length < 200) throw new Error('styles/app.css is not as this script expects it');
  const themes = `:host{${light};color-scheme:light dark}@media (prefers-color-scheme: dark){:host{${dark}}}:host([theme=light]){${light};color-scheme:light}:host([theme=dark]){${dark};color-scheme:dark}`;
  return (themes + styles).replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, ' ');
}

/** A module without what ties it to the others, and without its comments. */
function body(name) {
  const text = read(`${name}.js`).replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '').replaceAll(/^ *\/\/.*\n/gm, '');
  return text.replaceAll(/^import .* from '\.\/[\w-]+\.js';\n/gm, '').replaceAll(/^export (?=const|function|async|class)/gm, '').trim();
}

const script = MODULES.map(body).join('\n').replace("'{styles}'", () => JSON.stringify(sheet()));
if (/^(import|export) /m.test(script) || script.includes('{styles}')) throw new Error('assets/element is not as this script expects it');
fs.writeFileSync('dist/paragraf-protokoll.js', `// Paragraf as an element: see docs/embedding.md.\n${script}\n`);
