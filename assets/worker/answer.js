// Answers the app's requests, away from its thread. Requests and replies are bytes, which only the
// two programs understand: the reader turns text and pages into facts; the PDF program, loaded with
// the first PDF, reads and draws the pages of PDF files.

/** How much of a file tells whether it is a PDF. */
const HEAD = 1024;

const send = (reply) => postMessage(reply, [reply.buffer]);

/** What is in a file; undefined where the browser cannot read it. */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/**
 * Starts to answer. `reader` is the reader's module, `loadPdf` loads the PDF program's, and
 * `locate` gives for 'reader' or 'pdf' what WebAssembly is started from (an address or bytes).
 */
export async function answerRequests(reader, loadPdf, locate) {
  let pdf;
  /** The PDF program; undefined where it cannot be loaded now. */
  async function startPdf() {
    try {
      pdf ??= await loadPdf().then(async (module) => {
        await module.default({ module_or_path: await locate('pdf') });
        return module;
      });
    } catch (error) {
      console.error(error);
    }
    return pdf;
  }

  /** A request comes with a file where it is about another file than the last one, and with facts
      (bytes) where they are to become a file. */
  async function answer(request, file) {
    if (file instanceof Uint8Array) return send(reader.exported(request, file));
    const content = file ? await bytesOf(file) : new Uint8Array();
    if (!content) return send(reader.fail(request, true));
    if (file && !reader.is_pdf(file.name, content.subarray(0, HEAD))) {
      return send(reader.text(request, file.name, content));
    }
    const program = await startPdf();
    if (!program) return send(reader.fail(request, false));
    const name = file?.name ?? '';
    program.answer(request, content, (reply) => send(reader.facts(reply, name, content.length)));
  }

  let last = Promise.resolve();
  addEventListener('message', ({ data }) => {
    // One after the other. What breaks is an error of the worker's, so that the app hears of it.
    last = last.then(() => answer(...data)).catch((error) => setTimeout(() => { throw error; }));
  });

  try {
    await reader.default({ module_or_path: await locate('reader') });
    send(reader.ready());
  } catch (error) {
    console.error(error);
    postMessage(null);
  }
}
