// What is said aloud, to those who have the page read to them, when something changes elsewhere on it: once it has
// settled, and not with every key or page.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

/** Notes from now on what polite regions and alerts say: all of their words, whenever they change. */
const listen = (page) => page.evaluate(() => {
  window.said = [];
  const heard = (region) => {
    const copy = region.cloneNode(true);
    copy.querySelectorAll('[aria-hidden=true]').forEach((one) => one.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const last = new Map();
  const regions = '[role=status], [role=alert], [aria-live=polite]';
  document.querySelectorAll(regions).forEach((region) => last.set(region, heard(region)));
  new MutationObserver((changes) => {
    const changed = changes.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(regions));
    for (const region of new Set(changed)) {
      // What was empty when it came says nothing by itself.
      if (!region || heard(region) === (last.get(region) ?? '')) continue;
      last.set(region, heard(region));
      if (heard(region)) window.said.push(heard(region));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
});

async function started(t, hash, shown, options = {}) {
  const { page, wrongs } = await app.newPage(t, site, options);
  await page.goto(`${site.origin}/${hash}`);
  await app.there(page);
  await page.locator(shown).first().waitFor();
  await app.settled(page);
  await listen(page);
  const said = async () => {
    // At rest, nothing waits to be said.
    await app.settled(page);
    return page.evaluate(() => window.said.splice(0));
  };
  return { page, wrongs, said };
}

test('a search says how many cases it leaves when the typing rests', async (t) => {
  const { page, said } = await started(t, '', '.card');
  await page.locator('#sok').focus();
  await page.keyboard.type('projekt', { delay: 40 });
  const shown = await page.locator('.list-head .count').innerText();
  assert.deepEqual(await said(), [shown.replace(/\s+/g, ' ')]);
  await page.keyboard.type('xyz', { delay: 40 });
  assert.match((await said()).join('|'), /^0 av 12 ärenden · ”projektxyz”$/);
});

test('a filter, a copied link and what is undone are said', async (t) => {
  const { page, said } = await started(t, '', '.card', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('region', { name: 'Filter' }).getByRole('checkbox', { name: /^Avslag/ }).check();
  assert.deepEqual(await said(), ['2 av 12 ärenden · Avslag']);
  await page.getByRole('button', { name: 'Ångra' }).click();
  assert.deepEqual((await said()).sort(), ['12 ärenden', 'Filtret är som det var.']);
  await page.locator('.card a').first().click();
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  assert((await said()).includes('Länken är kopierad.'));
});

test('the words that a search leaves in the glossary, and the hits in the text, are said', async (t) => {
  const { page, said } = await started(t, '#/ordlista', '.entry');
  await page.locator('#sok').focus();
  await page.keyboard.type('återremiss', { delay: 40 });
  assert.deepEqual(await said(), ['1 ord']);
  await page.locator('#sok').fill('');
  await page.evaluate(() => { location.hash = '#/protokollet'; });
  await page.locator('.reader-text').waitFor();
  await said();
  await page.locator('#sok').focus();
  await page.keyboard.type('beslut', { delay: 60 });
  await page.locator('.hit-bar').waitFor();
  await page.keyboard.press('Backspace');
  const all = await said();
  assert(all.length <= 2 && /\d+ av \d+ träffar|1 av/.test(all.at(-1)), `${all}`);
});

test('what is chosen in a chart is said', async (t) => {
  const { page, said } = await started(t, '#/reservationer', '#dissenters-bars .bar-row');
  await page.locator('#dissenters-bars > .bar-row > button').first().click();
  assert((await said()).some((words) => /^Valt: \S+\. Visar \d+ av/.test(words)));
  await page.evaluate(() => { location.hash = '#/pengar'; });
  await page.locator('#payers > .bar-row > button').first().waitFor();
  await said();
  await page.locator('#payers > .bar-row > button').first().click();
  assert((await said()).some((words) => /^Valt: /.test(words)));
});

test('reading a PDF is said when it begins, not page by page; what cannot be read is an alert', async (t) => {
  const { page, said } = await started(t, '', '.card');
  await app.open(page, path.join(app.root, 'tests/fixtures/long.pdf'));
  const all = await said();
  assert(all.some((words) => /^Läser long\.pdf …/.test(words)), `${all}`);
  assert(all.filter((words) => /Läser|sida/.test(words)).length <= 3, `${all}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 0, 0]) });
  await page.locator('.notice.failed').waitFor();
  assert((await said()).some((words) => /bild\.png kunde inte öppnas/.test(words)));
});
