// Starts the app. A file of its own, because the page's content policy allows no script inside the page.
const { js, wasm, sample } = document.querySelector('script[data-wasm]').dataset;
const at = (address) => new URL(address, document.baseURI).href;

async function load() {
  const app = await import(at(js));
  await app.default({ module_or_path: at(wasm) });
  return app;
}

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

try {
  const [app, protocol] = await Promise.all([load(), bytes(at(sample))]);
  app.show(protocol);
} catch (error) {
  console.error(error);
  document.querySelector('#app p').textContent =
    'Paragraf kunde inte starta. Ladda om sidan, eller öppna den i en nyare webbläsare.';
}
