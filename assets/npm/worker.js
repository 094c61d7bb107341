// A worker that reads: { id, source, options } becomes { id, minutes } or { id, code, sentence }.
import { open } from './web.js';

addEventListener('message', async ({ data: { id, source, options } }) => {
  try {
    postMessage({ id, minutes: (await open(source, options)).minutes });
  } catch (error) {
    postMessage({ id, code: error.code ?? 'unknown', sentence: error.message });
  }
});
