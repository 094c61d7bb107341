// The worker: reads files away from the app's thread. Requests and replies are bytes, which only the parts understand:
// reader.js turns text and pages into facts; pdf.js, loaded with the first PDF, reads and draws the pages of PDF files.
import startReader, * as reader from './reader.js';

/** How much of a file tells whether it is a PDF. */
const HEAD = 1024;
const say = (reply) => postMessage(reply, [reply.buffer]);

let pdf;
/** The PDF part; undefined where it cannot be had now. */
async function pdfPart() {
  try {
    pdf ??= await import('./pdf.js').then(async (part) => {
      await part.default({ module_or_path: new URL('pdf_bg.wasm', import.meta.url) });
      return part;
    });
  } catch (error) {
    console.error(error);
  }
  return pdf;
}

/** Answers a request; a file comes with it where it is about another file than the last one, facts (bytes) where they are
    to become a file. */
async function answer(request, file) {
  if (file instanceof Uint8Array) return say(reader.exported(request, file));
  const content = file ? await bytes(file) : new Uint8Array();
  if (!content) return say(reader.fail(request, true));
  if (file && !reader.is_pdf(file.name, content.subarray(0, HEAD))) return say(reader.text(request, file.name, content));
  const part = await pdfPart();
  if (!part) return say(reader.fail(request, false));
  part.answer(request, content, (reply) => say(reader.facts(reply, file?.name ?? '', content.length)));
}

/** What is in a file; undefined where the browser cannot read it. */
const bytes = (file) => file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);

let last = Promise.resolve();
addEventListener('message', ({ data }) => {
  // One after the other. What breaks is an error of the worker's, so that the app hears of it.
  last = last.then(() => answer(...data)).catch((error) => setTimeout(() => { throw error; }));
});

try {
  await startReader({ module_or_path: new URL('reader_bg.wasm', import.meta.url) });
  say(reader.ready());
} catch (error) {
  console.error(error);
  postMessage(null);
}
