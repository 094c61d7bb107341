// The main path in WebKit, the engine of every iPhone.
import { test } from 'node:test';
import * as app from './app.mjs';
import { program, webkit } from './engines.mjs';
import { embedded, walk } from './path.mjs';
import { serve } from './server.mjs';

const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'];
const browsers = folders.flatMap((folder) => ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`));
const [driver, browser, screen] = [program('WebKitWebDriver'), program(...browsers), program('xvfb-run')];

const options = { skip: driver.skip || browser.skip || screen.skip, timeout: 120_000 };

test('the main path in WebKit', options, async (t) => {
  const server = await serve(app.dist);
  t.after(() => { server.closeAllConnections(); server.close(); });
  await walk(await webkit(t, driver.path, browser.path), server.origin);
});

test('in WebKit a page embeds protocols under a strict policy', options, async (t) => {
  await embedded(t, await webkit(t, driver.path, browser.path));
});
