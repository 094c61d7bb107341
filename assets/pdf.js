// Starts the worker that reads PDF files. A file of its own, so that the app hears of it when it cannot start.
import start from './pdf_worker.js';

try {
  await start({ module_or_path: new URL('pdf_worker_bg.wasm', import.meta.url) });
} catch (error) {
  console.error(error);
  postMessage(null);
}
