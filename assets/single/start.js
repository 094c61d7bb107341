// Starts the app from the blocks of its own page.
import * as app from 'paragraf/app';
import { unpackBlock, unpackText } from './unpack.js';

/** Shows the protocol of the page; `how` as `show` in src/bin/app.rs describes it. */
export async function start(how) {
  const blocks = [unpackBlock('wasm'), unpackText('ord'), unpackBlock('protokoll')];
  const [wasm, words, protocol] = await Promise.all(blocks);
  await app.default({ module_or_path: wasm });
  app.learn(words);
  app.show(protocol, how);
}

export function fail(error) {
  console.error(error);
  document.querySelector('#app p').textContent =
    'Paragraf kunde inte starta. Öppna filen i en nyare webbläsare.';
}
