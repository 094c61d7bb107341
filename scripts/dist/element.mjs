// Writes paragraf-protokoll.js, the element for other pages, with its styles and the app's colours.
import fs from 'node:fs';
import { bundleText, inStaging } from './files.mjs';

const styles = await bundleText('assets/element/list.css');

/** The app's colours that the styles name, each in light and in dark, from its first rule. */
function colours() {
  const app = fs.readFileSync('styles/app.css', 'utf8');
  const start = app.indexOf(':root {');
  const rule = app.slice(start, app.indexOf('}', start));
  const named = [...rule.matchAll(/(--[\w-]+): ([^;]+);/g)]
    .filter(([, name]) => styles.includes(`var(${name})`));
  if (named.length < 8) throw new Error('styles/app.css does not begin with the colours');
  return named.map(([, name, value]) => `${name}:${value}`).join(';');
}

const themes = [
  `:host{${colours()};color-scheme:light dark}`,
  ':host([theme=light]){color-scheme:light}',
  ':host([theme=dark]){color-scheme:dark}',
];
const script = await bundleText('assets/element/element.js', {
  banner: { js: '// Paragraf as an element: see docs/embedding.md.' },
  define: { STYLES: JSON.stringify(themes.join('') + styles.trim()) },
});
fs.writeFileSync(inStaging('paragraf-protokoll.js'), script);
