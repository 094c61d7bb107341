// The whole app in one file. Its worker is made of blocks of the page.
import { save } from '../page/save.js';
import { fail, start } from './start.js';
import { block, unpackText } from './unpack.js';

const parts = ['{"reader":"', block('reader'), '","pdf":"', block('pdf'), '"}'];
const script = ['const PACKED = ', ...parts, ';', block('worker')];
const own = URL.createObjectURL(new Blob(script, { type: 'text/javascript' }));
document.documentElement.dataset.worker = own;
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address === own ? address : null),
});

/** The page that is saved is made of the same parts as this one. */
async function getViewer() {
  const viewer = await unpackText('viewer');
  const style = document.querySelector('style').textContent;
  return viewer.replace('{wasm}', () => block('wasm')).replace('{style}', () => style);
}

start('sample')
  .then(() => addEventListener('paragraf-save', ({ detail }) => save(detail, getViewer)))
  .catch(fail);
