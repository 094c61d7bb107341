// The main job, done as a reader does it, with the reference protocol.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

const reference = app.corpus('norrbotten/norrbotten-run-2020-03-24.txt');

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

for (const [device, size] of [['desktop', app.desktop], ['phone', app.phone]]) {
  test(`opens the reference protocol, finds the refusals, a reservation and a payer, on a ${device}`, { skip: reference.skip }, async (t) => {
    const { page, wrongs } = await app.newPage(t, site, size);
    await page.goto(`${site.origin}/`);
    await app.open(page, reference.file);
    const list = await app.cases(page);
    const titles = list.getByRole('heading', { level: 3 });
    assert.equal(await titles.count(), 21);

    await choose(page, device, 'Avslag');
    await list.getByText('2 av 21 ärenden').waitFor();
    await app.becomes(() => titles.allInnerTexts(), [
      'Medfinansiering av projektet Digital transformation för god och nära vård i Norrbotten och Västerbotten',
      'Motion 21 - 2019 om haverikommission för godstransporter',
    ]);
    await list.getByRole('button', { name: 'Rensa' }).click();
    await app.becomes(() => titles.count(), 21);

    await list.getByRole('link', { name: 'Medfinansiering av projektet Sustainable Business Bridge' }).click();
    const one = page.getByRole('region', { name: 'Medfinansiering av projektet Sustainable Business Bridge' });
    await one.getByRole('heading', { level: 3, name: 'Reservation', exact: true }).waitFor();
    const objection = one.locator('.dissent-box');
    assert.match(await objection.innerText(), /^Jan Anders Perdal V reserverade sig/);
    assert.match(await objection.innerText(), /Ville i stället: säga nej[^]*yrkar avslag till projektansökan/);
    await page.goBack();
    await one.waitFor({ state: 'hidden' });

    await page.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: 'Pengar' }).click();
    const chart = page.getByRole('region', { name: 'Vem betalar?' });
    const payers = chart.getByRole('list', { name: 'Vem betalar?' });
    const all = chart.getByRole('button', { name: /^Visa alla \d+ betalare/ });
    if (await all.count() > 0) await all.click();
    const payer = payers.getByRole('button', { name: /Sparbanken Nord/ });
    await payer.click();
    await app.becomes(() => payer.getAttribute('aria-pressed'), 'true');
    const show = page.getByRole('button', { name: /^Visa \d+ ärenden i listan/ });
    const expected = Number((await show.innerText()).match(/\d+/)[0]);
    await show.click();
    await list.getByText(`${expected} av 21 ärenden`).waitFor();
    await app.becomes(() => titles.count(), expected);
    assert((await titles.allInnerTexts()).includes('Medfinansiering av projektet Sustainable Business Bridge'));

    await page.goBack();
    await chart.waitFor();
    await app.becomes(() => payer.getAttribute('aria-pressed'), 'true');
    await page.goBack();
    await payers.waitFor();
    await page.waitForFunction(() => !document.querySelector('.bars [aria-pressed=true]'));
    assert.deepEqual(wrongs, []);
  });
}

/** Chooses an outcome: by its box beside the list, or on a phone by its chip over it. */
async function choose(page, device, outcome) {
  if (device === 'phone') await page.getByRole('button', { name: new RegExp(`^${outcome}`) }).click();
  else await page.getByRole('region', { name: 'Filter' }).getByRole('checkbox', { name: new RegExp(`^${outcome}`) }).check();
}
