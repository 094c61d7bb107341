// A saved page: the app without what reads files, and one protocol.
import { fail, start } from './start.js';
import { block, unpackText } from './unpack.js';

const { dataset } = document.documentElement;
dataset.place = decodeURIComponent(block('plats'));
if (block('sidor')) dataset.pictures = '';

let pictures;
addEventListener('paragraf-page', async ({ detail }) => {
  pictures ??= unpackText('sidor').then(JSON.parse);
  detail.done((await pictures)[detail.page - 1] ?? undefined);
});

start('saved').catch(fail);
