// Typing in the search box of a real Chromium, in an archive of thousands of cases: for each key the time until the list
// that answers it is painted. The app answers in the task after the key's; the frame that shows it is over when a message sent
// from its beginning comes back. So the time holds the app's work, style, layout and paint, but no waiting for the screen.
//
//     cargo bench --bench search -- archive 10000 > archive.txt
//     scripts/build && node benches/search.mjs archive.txt
import path from 'node:path';
import * as app from '../tests/browser/app.mjs';

const file = process.argv[2];
const TYPED = ['vindkraftsanalysens', 'åkerlyck', '"250 000 kronor"', 'utveckling', 'tandvårdsfond norrvik'];

/** Types one letter and tells how many milliseconds its frame takes. */
async function key(page, text) {
  return page.evaluate((text) => new Promise((done) => {
    const box = document.querySelector('#sok');
    const now = () => performance.now();
    const begun = now();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    setTimeout(() => {
      const worked = now() - begun;
      requestAnimationFrame(() => {
        const frame = now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(worked + now() - frame);
        channel.port2.postMessage(0);
      });
    });
  }), text);
}

/** The median and the 95th of a hundred. */
function told(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

const site = await app.start();
for (const [device, size] of [['desktop', app.desktop], ['phone', app.phone]]) {
  const { page, context } = await app.newPage({ after() {} }, site, size);
  page.setDefaultTimeout(120_000);
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  const begun = performance.now();
  await app.open(page, file);
  console.log(`${device}: ${path.basename(file)} opened in ${Math.round(performance.now() - begun)} ms, ${await page.locator('.list-head .count').first().textContent()}`);
  const all = [];
  for (const typed of TYPED) {
    const times = [];
    for (let length = 1; length <= typed.length; length++) times.push(await key(page, typed.slice(0, length)));
    for (let length = typed.length - 1; length >= 0; length--) times.push(await key(page, typed.slice(0, length)));
    console.log(`  ${typed.padEnd(24)} ${told(times)}`);
    all.push(...times);
  }
  console.log(`  ${'all keys'.padEnd(24)} ${told(all)}`);
  await context.close();
}
await site.close();
