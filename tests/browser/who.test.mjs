// Who voted how and who was there: sorting, choosing, and the addresses that keep both.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

test('a roll call is sorted by its headings, with the keyboard too, and the address keeps the order', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  await page.goto(`${site.origin}/#/beslut?arende=56`);
  const vote = page.locator('article.vote').first();
  await vote.getByText('Namnen stämmer med siffrorna.').waitFor();
  const names = () => vote.locator('.person-roll tbody th').allInnerTexts();
  const before = await names();
  await vote.getByRole('button', { name: 'Namn' }).click();
  const sorted = before.toSorted((a, b) => a.localeCompare(b, 'sv'));
  await app.becomes(names, sorted);
  await page.keyboard.press('Enter');
  await app.becomes(names, sorted.toReversed());
  assert.equal(await vote.getByRole('columnheader', { name: 'Namn' }).getAttribute('aria-sort'), 'descending');
  await page.waitForURL(/roster=-namn/);
  await page.reload();
  await vote.waitFor();
  assert.deepEqual(await names(), sorted.toReversed());
  assert.deepEqual(wrongs, []);
});

test('attendance has its own address, is filtered by party and leads to cases', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  await page.getByRole('link', { name: '17 närvarande' }).click();
  await page.waitForURL(/#\/narvaro/);
  await page.getByRole('group', { name: 'Visa bara parti' }).getByRole('button', { name: /^KD/ }).click();
  await page.locator('.shown', { hasText: '1 av 17 personer' }).waitFor();
  await page.waitForURL(/#\/narvaro\?parti=KD/);
  const one = page.getByRole('listitem').filter({ hasText: 'Elisabet Kvarnlöf' });
  await one.getByText(/Nämns i/).click();
  const case_ = one.getByRole('link').first();
  const label = await case_.innerText();
  await case_.click();
  await page.locator('.case-bar').getByText(label, { exact: true }).waitFor();
  await page.goBack();
  await page.locator('.shown', { hasText: '1 av 17 personer' }).waitFor();
  assert.deepEqual(wrongs, []);
});

test('a search in the attendance finds people and stays there', async (t) => {
  const { page, wrongs } = await app.newPage(t, site);
  await page.goto(`${site.origin}/#/narvaro`);
  await page.locator('.shown', { hasText: '17 av 17 personer' }).waitFor();
  await page.getByRole('searchbox').fill('kvarnlöf');
  await page.locator('.shown', { hasText: '1 av 17 personer' }).waitFor();
  assert.deepEqual(wrongs, []);
});
