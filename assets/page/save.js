// Saves the protocol on screen as a page that holds everything itself: the app, without what reads files, and the facts.

/** Bytes, compressed, as text (base64). */
async function pack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  const blob = await new Response(stream).blob();
  const address = await new Promise((resolve, reject) => {
    const reader = Object.assign(new FileReader(), { onload: () => resolve(reader.result), onerror: reject });
    reader.readAsDataURL(blob);
  });
  return address.slice(address.indexOf(',') + 1);
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page as text: `viewer` with the protocol's bytes, the place to show (`#/…`), a title, and pictures of its pages (SVG;
    null where a page could not be drawn) filled in. */
export async function standalone(viewer, { protocol, place, title, pictures }) {
  const packed = await pack(protocol);
  const sheets = pictures ? await pack(JSON.stringify(pictures)) : '';
  return viewer
    .replace('<title>Paragraf</title>', () => `<title>${escaped(title)}</title>`)
    .replace('{plats}', () => encodeURIComponent(place))
    .replace('{sidor}', () => sheets)
    .replace('{protokoll}', () => packed);
}

/** Lets the reader keep a file. */
export function download(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves what the app wishes to save: `getViewer` gives the text of the viewer. */
export async function save(detail, getViewer) {
  try {
    download(await standalone(await getViewer(), detail), detail.name, 'text/html');
    detail.done(true);
  } catch (error) {
    console.error(error);
    detail.done(false);
  }
}
