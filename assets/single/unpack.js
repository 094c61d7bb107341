// What a page holds itself is gzipped and written as base64, in blocks of data.

/** The bytes of a packed text. */
export async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text of a block of the page, by its id. */
export const block = (id) => document.getElementById(id).textContent;

export const unpackBlock = (id) => unpack(block(id));
export const unpackText = async (id) => new TextDecoder().decode(await unpackBlock(id));
