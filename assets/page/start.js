// Starts the app, and hands it what comes from outside: files that were shared or opened with it, a protocol at an address,
// news of another version. A file of its own, because the page's content policy allows no script inside the page.
const { js, wasm, more, words, sample, viewer, origins = '' } = document.querySelector('script[data-wasm]').dataset;
const at = (address) => new URL(address, document.baseURI).href;
const asked = new URLSearchParams(location.search);

/** Lets the browser do what waits: taps are answered in between. */
const rest = () => new Promise((done) => { setTimeout(done); });

/** The first view is painted before the app is asked for: it would have to share the line with it. Nothing is painted in a tab that lies behind others. */
const painted = new Promise((done) => {
  if (document.hidden) done();
  requestAnimationFrame(() => setTimeout(done));
});

// Where browsers know trusted types, only what lies in the app's own folder becomes code, and no text becomes markup.
globalThis.trustedTypes?.createPolicy('default', { createScriptURL: (address) => (at(address).startsWith(at('./')) ? address : null) });

async function load() {
  await painted;
  const [code, app] = [fetch(at(wasm)), await import(at(js))];
  await app.default({ module_or_path: code });
  await rest();
  return app;
}

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const getViewer = async () => (await fetch(at(viewer))).text();

/** The styles of all views but the first. Each sheet makes the browser look at the whole page again, so `apply` waits until that is another one. */
const style = (apply) => new Promise((done) => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'not all', href: at(more), fetchPriority: 'low' });
  link.onload = link.onerror = () => {
    apply.then(() => { link.media = 'all'; });
    done();
  };
  document.head.append(link);
});

/** The words of the glossary and of the page about Paragraf, asked for once. */
let learnt;
const learn = (app) => learnt ??= fetch(at(words)).then(async (response) => response.ok && app.learn(await response.text())).catch(console.warn);

/** Whether the address still asks for the view that the page came with. */
const isFirst = () => 'first' in document.documentElement.dataset && !location.hash.includes('?') && !/^#\/[^b]/.test(location.hash);

/** What few visits need is loaded when it is. */
const listen = () => addEventListener('paragraf-save', async ({ detail }) => (await import('./save.js')).save(detail, getViewer));
const openAddress = async (app, address) => (await import('./source.js')).openAddress(app, address);

/** Keeps the app on the device, and says when there is a newer one. */
async function stay(app) {
  const workers = navigator.serviceWorker;
  if (!workers || !/^https?:$/.test(location.protocol)) return;
  const registration = await workers.register(at('sw.js'));
  const isNew = () => registration.waiting && workers.controller && app.on_version();
  isNew();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', isNew));
  const ask = async (what) => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    workers.ready.then(({ active }) => active.postMessage(what, [port2]), reject);
  });
  addEventListener('paragraf-keep', ({ detail }) => ask('keep').then(detail.done, () => detail.done(false)));
  document.documentElement.dataset.keeps = '';
  // Only the page about Paragraf tells it.
  const tell = () => location.hash.startsWith('#/om') && ask('kept').then(app.on_keep, console.warn);
  addEventListener('hashchange', tell);
  tell();
  addEventListener('paragraf-forget', ({ detail }) => forget(registration).then(detail.done, () => detail.done(false)));
  addEventListener('paragraf-update', () => {
    workers.addEventListener('controllerchange', () => location.reload());
    registration.waiting?.postMessage('update');
  });
}

/** Removes the copy of the app, and a file that was shared with it; tells whether nothing is left. */
async function forget(registration) {
  const ours = (await caches.keys()).filter((name) => /^paragraf(-delad)? /.test(name) && name.endsWith(` ${registration.scope}`));
  const gone = await Promise.all(ours.map((name) => caches.delete(name)));
  return (await registration.unregister()) && gone.every(Boolean);
}

/** A file that another app shared, which the service worker keeps until now. */
async function openShared(app) {
  const name = (await caches.keys()).find((name) => name.startsWith('paragraf-delad ') && document.baseURI.startsWith(name.split(' ')[1]));
  const response = name && await (await caches.open(name)).match(at('delad'));
  if (!response) app.fail('', 'missing');
  else app.open(new File([await response.blob()], decodeURIComponent(response.headers.get('x-name')), { type: response.headers.get('content-type') }));
  if (name) await caches.delete(name);
  history.replaceState(null, '', location.pathname + location.hash);
}

/** The app tells when all that the first view shows is drawn. */
const drawn = new Promise((done, fail) => {
  addEventListener('paragraf-drawn', done, { once: true });
  addEventListener('error', ({ error }) => error instanceof WebAssembly.RuntimeError && fail(error));
});

/** What the reader does in the view that the page came with: its links lead to addresses, which the app begins with. All else waits. */
const WAITS = { click: 'button:not([popovertarget]), [type=checkbox]', input: '#sok', change: 'select' };
const controls = () => [...document.querySelectorAll('.app :is(a, button, input, select)')].filter((one) => one.getClientRects().length);

function watch(first) {
  const done = [];
  for (const [type, what] of Object.entries(WAITS)) {
    first.addEventListener(type, ({ target }) => {
      const control = target.closest(what);
      if (control) done.push([controls().indexOf(control), type, control.value]);
      if (target.closest(`a, ${what}`)) first.querySelector('.said').textContent = 'Läser in …';
    });
  }
  return done;
}

/** Puts the app, which was drawn behind it, in its place, whose upper part is the same, and does there what the reader did. */
function takeOver(first, done, app) {
  // A development build has no first view.
  if (!first) return delete document.documentElement.dataset.first;
  // To ask where something stands makes the browser lay the page out, once more than needed.
  const place = first.contains(document.activeElement) ? controls().indexOf(document.activeElement) : -1;
  const chosen = first.querySelector('[type=file]');
  // The system's dialog may be open now.
  const open = () => chosen.files[0] && app.open(chosen.files[0]);
  chosen.addEventListener('change', open);
  delete document.documentElement.dataset.first;
  first.remove();
  open();
  if (place >= 0) controls()[place]?.focus({ preventScroll: true });
  for (const [at, type, value] of done) {
    const control = controls()[at];
    if (type === 'click') control.click();
    else Object.assign(control, { value }).dispatchEvent(new InputEvent(type, { bubbles: true }));
  }
}

/** The app as a part of another page: with the protocol at an address, and nothing besides. */
async function startEmbedded() {
  document.querySelector('.first')?.remove();
  const [app, embed] = await Promise.all([load(), import('./embed.js'), style(Promise.resolve())]);
  embed.begin(app, origins.split(' ').filter(Boolean));
  app.show(new Uint8Array(), 'embedded', embed.whole());
  listen();
  learn(app);
  if (asked.get('src')) await openAddress(app, asked.get('src'));
  else app.fail('', 'missing');
}

async function startWhole() {
  const first = document.querySelector('.first');
  const done = first ? watch(first) : [];
  const styled = style(isFirst() ? drawn : Promise.resolve());
  const [app, protocol] = await Promise.all([load(), painted.then(() => bytes(at(sample)))]);
  if (!isFirst()) await Promise.all([styled, learn(app)]);
  app.show(protocol, asked.has('src') || asked.has('delad') ? 'awaits' : 'sample');
  await drawn;
  takeOver(first, done, app);
  learn(app);
  listen();
  globalThis.launchQueue?.setConsumer(async ({ files }) => files.length && app.open(await files[0].getFile()));
  if (asked.has('delad')) await openShared(app).catch(console.error);
  if (asked.get('src')) await openAddress(app, asked.get('src'));
  await stay(app).catch(console.warn);
}

try {
  await (asked.has('embed') ? startEmbedded() : startWhole());
} catch (error) {
  console.error(error);
  delete document.documentElement.dataset.first;
  const place = document.querySelector('.loading p');
  if (place) place.textContent = typeof WebAssembly === 'object'
    ? 'Paragraf kunde inte starta. Ladda om sidan, eller öppna den i en nyare webbläsare. / Paragraf could not start. Reload the page, or open it in a newer browser.'
    : 'Paragraf behöver WebAssembly, som är avstängt eller saknas i webbläsaren. / Paragraf needs WebAssembly, which is switched off or missing in this browser.';
}
