// Fetches what a light list is drawn from: facts as JSON, or a protocol that a worker reads first.
import { Trouble } from './words.js';

/** The largest file that is read, in bytes. */
const LARGEST = 64 << 20;

/** The address of a protocol; only what browsers fetch over http(s). */
export function addressOf(src) {
  if (!src) throw new Trouble('noSource');
  const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  if (!/^https?:$/.test(address?.protocol)) throw new Trouble('badSource', { src });
  return address;
}

export const isFacts = (address) => address.pathname.toLowerCase().endsWith('.json');

/** What a file is called. */
export function nameOf(address) {
  const last = address.pathname.split('/').pop() || address.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

async function fetchBlob(address, name) {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
  if (!response?.ok) throw new Trouble('missing', { name });
  if (Number(response.headers.get('content-length')) > LARGEST) throw new Trouble('large', { name });
  const blob = await response.blob();
  if (blob.size > LARGEST) throw new Trouble('large', { name });
  return blob;
}

/** Facts, if they are ones. */
function checked(minutes, name) {
  const isOurs = minutes?.schema === 'paragraf/1' && Array.isArray(minutes.items) && minutes.items.every((item) => item && typeof item === 'object');
  if (!isOurs) throw new Trouble('notMinutes', { name });
  return minutes;
}

let policy;
/** The address of our own worker, for pages that let only trusted types become code. */
function trusted(address) {
  policy ??= globalThis.trustedTypes?.createPolicy('paragraf', { createScriptURL: (own) => own });
  return policy?.createScriptURL(address) ?? address;
}

/** Lets a worker of the app read a protocol. */
function readBy(base, source, name) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Trouble('noReader'));
    let worker;
    try {
      worker = new Worker(trusted(new URL('npm/worker.js', base).href), { type: 'module' });
    } catch {
      stop();
      return;
    }
    worker.addEventListener('error', stop);
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      if (data.minutes) resolve(data.minutes);
      else reject(new Trouble('noReader', { sentence: `${name}: ${data.sentence}` }));
    });
    worker.postMessage({ id: 1, source, options: { name } });
  });
}

/** The facts of what is at an address. */
export async function fetchMinutes(address, base) {
  const name = nameOf(address);
  const blob = await fetchBlob(address, name);
  if (!isFacts(address)) return readBy(base, blob, name);
  return checked(await new Response(blob).json().catch(() => undefined), name);
}
