// Writes dist/paragraf-protokoll.js, the element for other pages: the modules of assets/element as one, with its styles and
// the app's colours in it.
import fs from 'node:fs';

/** In the order in which they need each other. */
const MODULES = ['outcomes', 'words', 'filter', 'sheet', 'list', 'source', 'frame', 'element'];
const read = (name) => fs.readFileSync(`assets/element/${name}`, 'utf8');

/** The colours that the styles name, each in light and in dark, from the first rule of the app's styles. */
function tokens(app, styles) {
  const block = app.slice(app.indexOf(':root {'), app.indexOf('}', app.indexOf(':root {')));
  return Array.from(block.matchAll(/(--[\w-]+): ([^;]+);/g)).filter(([, name]) => styles.includes(`var(${name})`)).map(([, name, value]) => `${name}:${value}`).join(';');
}

function sheet() {
  const styles = read('list.css');
  const colours = tokens(fs.readFileSync('styles/app.css', 'utf8'), styles);
  if (colours.length < 400) throw new Error('styles/app.css is not as this script expects it');
  const themes = `:host{${colours};color-scheme:light dark}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}`;
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
