// How the app feels on a slow phone: a Chromium whose processor is slowed down four times, on a network with what Lighthouse
// calls Slow 4G when it throttles through DevTools. What is printed: when the first view of the sample is painted, its first
// decision stands on screen and the app answers a tap; for what a reader does then, the longest task of the page's main
// thread and the layout shift; and how many frames are dropped while a list of hundreds of cases scrolls.
//
//     cargo bench --bench search -- archive 500 > archive.txt
//     scripts/build && node benches/start.mjs [archive.txt]
import os from 'node:os';
import * as app from '../tests/browser/app.mjs';

const SLOWER = 4;
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const RUNS = 5;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', '__metadata'];
const reference = app.corpus('norrbotten/norrbotten-run-2020-03-24.txt');
const [archive] = process.argv.slice(2);

/** Watches what the page does from its beginning: when things are seen, and what moves. */
function watch() {
  const seen = { shifts: [], largest: [] };
  globalThis.seen = seen;
  new PerformanceObserver((list) => seen.shifts.push(...list.getEntries().filter((e) => !e.hadRecentInput).map((e) => e.value))).observe({ type: 'layout-shift', buffered: true });
  const nameOf = (one) => `${one?.closest('.first') ? 'of the page itself' : 'of the app'}, ${one?.tagName.toLowerCase()}.${one?.className}`;
  new PerformanceObserver((list) => seen.largest.push(...list.getEntries().map((e) => [e.startTime, nameOf(e.element)]))).observe({ type: 'largest-contentful-paint', buffered: true });
  const begins = (name, is) => {
    const look = () => {
      if (!is()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen[name] = performance.now());
      return port2.postMessage(0);
    };
    requestAnimationFrame(look);
  };
  begins('decision', () => document.querySelector('.card .tag')?.checkVisibility());
  begins('app', () => document.querySelector('#app > .app:not(.first)'));
}

async function newPhone() {
  const { page, context } = await app.newPage({ after() {} }, site, app.phone);
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.addInitScript(watch);
  return { page, context, cdp };
}

const rest = (page) => page.waitForTimeout(1500);

/**
 * The tasks of the page's main thread while something is done, the longest first: milliseconds of processor time, so that what
 * else the machine does counts little.
 */
async function tasks(page, act) {
  await site.browser.startTracing(page, { categories: CATEGORIES });
  await act();
  await rest(page);
  const { traceEvents } = JSON.parse((await site.browser.stopTracing()).toString());
  const mains = traceEvents.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map((e) => `${e.pid} ${e.tid}`);
  const of = (thread) => traceEvents.filter((e) => e.name === 'RunTask' && e.ph === 'X' && `${e.pid} ${e.tid}` === thread).map((e) => (e.tdur ?? e.dur) / 1000);
  const busiest = mains.map(of).toSorted((a, b) => sum(b) - sum(a))[0];
  return busiest.toSorted((a, b) => b - a);
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const ms = (time) => `${Math.round(time)} ms`;

const rows = new Map();

/** Does something and keeps its longest task and what moved. */
async function row(page, name, act) {
  await page.evaluate(() => { seen.shifts.length = 0; });
  const [longest] = await tasks(page, act);
  const shift = await page.evaluate(() => seen.shifts.reduce((all, one) => all + one, 0));
  rows.set(name, [...rows.get(name) ?? [], { longest, shift }]);
}

function printRows() {
  for (const [name, runs] of rows) {
    const times = runs.map((run) => run.longest).toSorted((a, b) => a - b);
    const shift = Math.max(...runs.map((run) => run.shift));
    console.log(`  ${name.padEnd(28)} longest task ${ms(times[times.length >> 1]).padStart(7)} (${ms(times[0])} to ${ms(times.at(-1))}), layout shift ${shift.toFixed(3)}`);
  }
}

async function start() {
  const { page, context, cdp } = await newPhone();
  const times = await tasks(page, async () => {
    await page.goto(`${site.origin}/`);
    await page.waitForFunction(() => seen.app);
  });
  const seen = await page.evaluate(() => ({ ...globalThis.seen, paint: performance.getEntriesByName('first-contentful-paint')[0].startTime }));
  const long = times.filter((time) => time > 50);
  const [largest, element] = seen.largest.at(-1);
  console.log(`  first paint ${ms(seen.paint)}, first decision ${ms(seen.decision)}, app answers ${ms(seen.app)}; largest paint ${ms(largest)} (${element})`);
  console.log(`  ${'start'.padEnd(28)} longest task ${ms(times[0]).padStart(7)}, over 50 ms: ${long.length} (${ms(sum(long.map((time) => time - 50)))} of blocking), layout shift ${sum(seen.shifts).toFixed(3)}`);
  return { page, context, cdp };
}

async function scroll() {
  const { page, context, cdp } = await newPhone();
  await cdp.send('Network.emulateNetworkConditions', { ...SLOW_4G, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  await app.open(page, archive);
  const more = page.getByRole('button', { name: /^Visa fler/ });
  while (await more.count()) await more.click();
  console.log(`  ${await page.locator('.card').count()} cases`);
  await page.evaluate(() => {
    scrollTo(0, 0);
    seen.shifts.length = 0;
  });
  const browser = context.browser();
  await browser.startTracing(page, { categories: ['cc', 'benchmark'] });
  await cdp.send('Input.synthesizeScrollGesture', { x: 195, y: 500, yDistance: -20_000, speed: 3000, gestureSourceType: 'mouse', preventFling: true });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const states = traceEvents.flatMap(({ name, args }) => (name === 'PipelineReporter' && args?.frame_reporter ? [args.frame_reporter.state] : []));
  const count = (pattern) => states.filter((state) => pattern.test(state)).length;
  const [shown, dropped] = [count(/PRESENTED/), count(/DROPPED/)];
  const [shift, at] = await page.evaluate(() => [seen.shifts.reduce((all, one) => all + one, 0), scrollY]);
  if (at < 19_000 || shown === 0) throw new Error(`only ${at} pixels were scrolled, and ${shown} frames shown`);
  console.log(`  ${Math.round(at)} pixels at 3000 a second: ${shown} frames shown, ${dropped} dropped, layout shift ${shift.toFixed(3)}`);
  await context.close();
}

/** What a reader does with the reference protocol. */
async function read() {
  const { page, context, cdp } = await newPhone();
  await cdp.send('Network.emulateNetworkConditions', { ...SLOW_4G, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  await rest(page);
  if (!reference.skip) await row(page, 'opening it', () => app.open(page, reference.file));
  const box = page.locator('#sok');
  await box.tap();
  for (const key of 'med') await row(page, 'a key', () => page.keyboard.press(key));
  await row(page, 'emptying the search', () => box.fill(''));
  const list = await app.cases(page);
  const chip = page.locator('.chips .chip[aria-pressed]').first();
  await row(page, 'choosing a filter', () => chip.tap());
  await row(page, 'and taking it back', () => chip.tap());
  await row(page, 'opening all filters', () => page.locator('#filter-oppna').tap());
  await row(page, 'and closing them', () => page.locator('#filter-stang').tap());
  for (const nth of [3, 5]) {
    await row(page, 'opening a case', () => list.locator('.card-title a').nth(nth).tap());
    await row(page, 'going back', () => page.goBack());
  }
  for (const view of ['Pengar', 'Reservationer', 'Protokollet', 'Beslut']) await row(page, `the view ${view}`, () => page.locator('.tabs').getByRole('link', { name: view }).first().tap());
  for (const place of ['narvaro', 'kontroll', 'ordlista', 'om']) await row(page, `the view ${place}`, () => page.evaluate((place) => { location.hash = `#/${place}`; }, place));
  await context.close();
}

const site = await app.start();
const load = () => `load ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`;
console.log(`start, ${SLOWER} times slower, Slow 4G (${load()})`);
for (let run = 0; run < RUNS; run++) await (await start()).context.close();
console.log(`the reference protocol, ${SLOWER} times slower, ${RUNS} times (${load()})`);
for (let run = 0; run < RUNS; run++) await read();
printRows();
if (archive) {
  console.log(`scrolling, ${SLOWER} times slower (${load()})`);
  await scroll();
}
await site.close();
