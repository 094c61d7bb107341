// The service worker: keeps one whole version of the app on the device, so that it works without a network.
// scripts/dist/precache.mjs defines `KEPT`: the version, and the files with the hash (SHA-256) of what each must hold: `first`
// are needed from the start, `later` with the first PDF.

const scope = registration.scope;
const CACHE = `paragraf ${KEPT.version} ${scope}`;
const isOurs = (name) => name.startsWith('paragraf ') && name.endsWith(` ${scope}`);
/** Where a file that was shared with the app waits until the app has started. */
const SHARED = `paragraf-delad ${scope}`;
/** What is left of an address within the app's folder; undefined outside it. */
const inside = (url) => (url.href.startsWith(scope) ? url.href.slice(scope.length).replace(/[?#].*$/s, '') : undefined);

/** Fetches a file, if it is the one that belongs to this version. */
async function fetchOwn([name, hash]) {
  const response = await fetch(new Request(new URL(name, scope), { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const content = await response.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== hash) throw new Error(`${name} is of another version`);
  return response;
}

const keep = async (cache, file) => cache.put(new URL(file[0], scope), await fetchOwn(file));

async function keepAll(files) {
  const cache = await caches.open(CACHE);
  const missing = await Promise.all(Object.entries(files).map(async (file) => ((await cache.match(new URL(file[0], scope))) ? [] : [file])));
  await Promise.all(missing.flat().map((file) => keep(cache, file)));
}

async function hasAll(files) {
  const cache = await caches.open(CACHE);
  const kept = await Promise.all(Object.keys(files).map((name) => cache.match(new URL(name, scope))));
  return kept.every(Boolean);
}

async function dropOthers() {
  for (const name of await caches.keys()) if (isOurs(name) && name !== CACHE) await caches.delete(name);
}

async function answer(request, name) {
  const cache = await caches.open(CACHE);
  const address = new URL(name, scope);
  const kept = await cache.match(address);
  if (kept) return kept;
  if (!Object.hasOwn(KEPT.later, name)) return fetch(request);
  const response = await fetchOwn([name, KEPT.later[name]]);
  // On a full disk it is used all the same.
  await cache.put(address, response.clone()).catch(console.warn);
  return response;
}

/** Another app shares a file or a text: it waits in a cache, and the app is opened. */
async function take(request) {
  const form = await request.formData();
  const text = form.get('text');
  const file = form.get('protokoll') || (text && new File([text], 'delad-text.txt', { type: 'text/plain' }));
  if (file) {
    const headers = { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) };
    await (await caches.open(SHARED)).put(new URL('delad', scope), new Response(file, { headers }));
  }
  return Response.redirect(new URL('./?delad', scope), 303);
}

addEventListener('install', (event) => event.waitUntil(keepAll(KEPT.first)));
addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const name = inside(url);
  const isApp = name === '' || name === 'index.html';
  if (name === undefined) return;
  if (request.method === 'POST' && isApp && url.searchParams.has('delad')) event.respondWith(take(request));
  if (request.method !== 'GET') return;
  if (isApp) event.respondWith(answer(request, './'));
  else if (Object.hasOwn(KEPT.first, name) || Object.hasOwn(KEPT.later, name)) event.respondWith(answer(request, name));
});

// The app asks: take over ('update'), whether what reads PDF files is kept ('kept'), or keep it too ('keep'); the answer
// to the latter two is whether it is kept.
addEventListener('message', (event) => {
  if (event.data === 'update') skipWaiting();
  if (event.data === 'kept') event.waitUntil(hasAll(KEPT.later).then((all) => event.ports[0].postMessage(all)));
  if (event.data === 'keep') {
    event.waitUntil(keepAll(KEPT.later).then(() => event.ports[0].postMessage(true), () => event.ports[0].postMessage(false)));
  }
});
