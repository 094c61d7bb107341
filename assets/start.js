// Starts the app. A file of its own, because the page's content policy allows no script inside the page.
const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
const at = (address) => new URL(address, document.baseURI).href;

try {
  const app = await import(at(js));
  await app.default({ module_or_path: at(wasm) });
} catch (error) {
  console.error(error);
  document.querySelector('#app p').textContent =
    'Paragraf kunde inte starta. Ladda om sidan, eller öppna den i en nyare webbläsare.';
}
