// Opens the protocol at an address: `?src=protokoll.pdf`. Only over http(s), and no more than the app reads.

/** The largest file that the app reads, in bytes (`MAX_BYTES` in src/layout/mod.rs). */
const LARGEST = 64 << 20;

/** What is at an address, as a file; stops reading where it is too large. */
async function fetchFile(address, name) {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) return 'missing';
  if (Number(response.headers.get('content-length')) > LARGEST) return 'large';
  const parts = [];
  let size = 0;
  for (let reader = response.body.getReader(), part; !(part = await reader.read()).done;) {
    size += part.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      return 'large';
    }
    parts.push(part.value);
  }
  return new File(parts, name, { type: response.headers.get('content-type') ?? '' });
}

export async function openAddress(app, source) {
  const address = URL.parse?.(source, document.baseURI) ?? new URL(source, document.baseURI);
  const name = decodeURIComponent(address.pathname.split('/').pop() || address.host);
  if (!/^https?:$/.test(address.protocol)) return app.fail(source, 'elsewhere');
  app.expect(name);
  // A refusal of the other site, or of this page's own content policy, cannot be told from a network that is gone.
  const elsewhere = address.origin === location.origin ? 'missing' : 'elsewhere';
  const file = await fetchFile(address, name).catch(() => elsewhere);
  if (typeof file === 'string') app.fail(name, file);
  else app.open_from(file);
}
