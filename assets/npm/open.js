// Opens protocols for other programs: what web.js and node.js share. `load` makes of a part's address what WebAssembly takes.
import startReader, * as reader from './reader.js';

/** A protocol that could not be opened: `message` is a sentence in Swedish for the reader, `code` tells programs why. */
export class ParagrafError extends Error {
  constructor(code, sentence) {
    super(sentence);
    this.name = 'ParagrafError';
    this.code = code;
  }
}

/** The parts throw a name and a sentence. */
function asError(thrown) {
  if (!Array.isArray(thrown)) return thrown;
  const [name, sentence] = thrown;
  return new ParagrafError(name[0].toLowerCase() + name.slice(1), sentence);
}

/** Does something, whose errors are then the library's own. A trap is a file that broke the reader. */
function guarded(work) {
  try {
    return work();
  } catch (thrown) {
    throw asError(thrown instanceof WebAssembly.RuntimeError ? reader.refused(true) : thrown);
  }
}

let reading;
const startReading = (load) => {
  reading ??= load(new URL('./reader_bg.wasm', import.meta.url)).then((wasm) => startReader({ module_or_path: wasm }));
  return reading.catch((error) => { reading = undefined; throw error; });
};

let pdfPart;
/** What reads PDF files, loaded with the first. */
const startPdf = (load) => {
  pdfPart ??= Promise.all([import('./pdf.js'), load(new URL('./pdf_bg.wasm', import.meta.url))]).then(async ([part, wasm]) => {
    await part.default({ module_or_path: wasm });
    return part;
  });
  return pdfPart.catch(() => { pdfPart = undefined; throw asError(reader.refused(false)); });
};

let jobs = 0;
/** The job whose file the PDF part has at hand: it has one. */
let held;

/** A PDF file: its pages are drawn when asked for. */
class Paper {
  constructor(part, bytes, password) {
    Object.assign(this, { part, bytes, password, job: ++jobs });
  }

  read(name) {
    let last;
    held = this.job;
    this.part.answer(reader.ask_open(this.job, this.password), this.bytes, (reply) => { last = reply; });
    return reader.Protocol.of_reply(last, name, this.bytes.length);
  }

  draw(page) {
    let svg;
    if (held !== this.job) this.part.answer(reader.ask_hold(this.job, this.password), this.bytes, () => {});
    held = this.job;
    this.part.answer(reader.ask_draw(this.job, page), new Uint8Array(), (reply) => { svg = reader.drawn(reply); });
    return svg;
  }
}

class Protocol {
  #read;
  #paper;
  #minutes;

  constructor(read, paper) {
    this.#read = read;
    this.#paper = paper;
  }

  get minutes() {
    this.#minutes ??= this.#read.minutes();
    return this.#minutes;
  }

  get pages() {
    return this.minutes.source.pages;
  }

  get text() {
    return Array.from({ length: this.pages }, (_, index) => this.#read.page(index + 1)).join('');
  }

  page(number) {
    if (!Number.isInteger(number) || number < 1 || number > this.pages) throw new RangeError(`There are pages 1 to ${this.pages}, no page ${number}.`);
    const paper = this.#paper;
    return { number, text: this.#read.page(number), svg: () => guarded(() => paper?.draw(number)) };
  }

  export(format, { table = 'decisions', items } = {}) {
    const bytes = this.#read.export(format, table, items && Uint32Array.from(items));
    if (!bytes) throw new RangeError(`There is no format "${format}" with a table "${table}".`);
    return format === 'xlsx' ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

async function bytesOf(source) {
  if (typeof source === 'string') return new TextEncoder().encode(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (typeof source?.arrayBuffer === 'function') return new Uint8Array(await source.arrayBuffer());
  throw new TypeError('A protocol is opened from bytes, a string or a Blob.');
}

/** Reads a protocol: bytes of a PDF or text, a text, or a file. */
export async function openWith(load, source, { name = source?.name ?? '', password = '' } = {}) {
  const bytes = await bytesOf(source);
  await startReading(load);
  if (!reader.is_pdf('', bytes.subarray(0, 1024))) return guarded(() => new Protocol(reader.Protocol.of_text(name, bytes)));
  const paper = new Paper(await startPdf(load), bytes, password);
  return guarded(() => new Protocol(paper.read(name), paper));
}
