// What a phone asks for: views that begin at their top, everything within two taps. (That there is
// room for fingers is looked at in every state: accessible.test.mjs.)
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as app from './app.mjs';

let site;
before(async () => { site = await app.start(); });
after(() => site.close());

test('a view begins at its top', async (t) => {
  const { page, wrongs } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const views = page.getByRole('navigation', { name: 'Vyer' });
  await page.evaluate(() => scrollTo(0, 700));
  await views.getByRole('link', { name: 'Pengar' }).click();
  await page.getByRole('heading', { name: 'Vem betalar?' }).first().waitFor();
  await page.waitForFunction(() => scrollY === 0);
  assert.deepEqual(wrongs, []);
});

test('attendance and what is doubtful are two taps away, and by keyboard', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  const more = page.getByRole('button', { name: 'Mer', exact: true });
  await more.tap();
  await page.getByRole('link', { name: 'Närvaro', exact: true }).tap();
  await page.locator('.attendee').first().waitFor();
  await page.locator('.more-tabs').waitFor({ state: 'hidden' });
  await more.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Stämmer det?' }).waitFor();
  await page.locator('.more-tabs').waitFor({ state: 'hidden' });
});

for (const view of ['Protokollet', 'Pengar', 'Reservationer', 'Beslut']) {
  test(`${view} is drawn to its end by steps, and a reader who comes back is where they left it`, async (t) => {
    const { page, wrongs } = await app.newPage(t, site, app.phone);
    await page.goto(`${site.origin}/#/${view === 'Beslut' ? 'pengar' : 'beslut'}`);
    await app.there(page);
    const views = page.getByRole('navigation', { name: 'Vyer' });
    await views.getByRole('link', { name: view }).tap();
    const last = { Protokollet: '.chapter:nth-child(13)', Pengar: '#projects .bar-row', Reservationer: '.dissent-more:nth-of-type(2)', Beslut: '.card:nth-child(12)' }[view];
    await page.locator(last).first().waitFor({ state: 'attached' });
    await app.settled(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    // What comes near is laid out, and the page may become longer.
    await app.settled(page);
    const left = await page.evaluate(() => scrollY);
    assert(left > 200);
    await views.getByRole('link', { name: 'Mer' }).or(page.getByRole('button', { name: 'Mer', exact: true })).tap();
    await page.getByRole('link', { name: 'Närvaro', exact: true }).tap();
    await page.locator('.attendee').first().waitFor();
    await page.goBack();
    await page.waitForFunction((left) => Math.abs(scrollY - left) < 60, left);
    assert.deepEqual(wrongs, []);
  });
}

test('a view that a reader left before it was drawn to its end is whole when they come back', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/#/beslut`);
  await app.cases(page);
  // Goes somewhere, and tells whether the view stands there to its end when its first part does.
  const begins = (go) => page.evaluate((go) => new Promise((done) => {
    new MutationObserver((changes, observer) => {
      if (!document.querySelector('.money')) return;
      observer.disconnect();
      const leave = () => {
        // A place that was seen is marked so.
        if (go !== 'back' && history.state === null) return requestAnimationFrame(leave);
        done(Boolean(document.querySelector('#projects .bar-row')));
        if (go !== 'back') location.hash = '#/narvaro';
      };
      leave();
    }).observe(document.querySelector('#app'), { childList: true, subtree: true });
    if (go === 'back') history.back(); else location.hash = go;
  }), go);
  assert.equal(await begins('#/pengar'), false);
  await page.locator('.attendee').first().waitFor();
  assert.equal(await begins('back'), true);
});

test('a link followed straight after the last letter leaves the search behind it, for the way back', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  // Where there is no address yet, the first one is written at once.
  await page.goto(`${site.origin}/#/beslut`);
  await app.cases(page);
  // No hand is so quick; a script is.
  await page.evaluate(() => new Promise((done) => {
    const box = document.querySelector('#sok');
    box.value = 'projekt';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const follow = () => {
      const link = document.querySelector('.card a[href*="sok=projekt"]');
      if (link) { link.click(); done(); } else setTimeout(follow);
    };
    follow();
  }));
  await page.locator('.case h2').waitFor();
  await page.goBack();
  await page.locator('.case').waitFor({ state: 'detached' });
  assert.match(page.url(), /#\/beslut\?sok=projekt$/);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'projekt');
});

test('whoever types faster than a slow phone draws loses no letter', async (t) => {
  const { page, context } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/`);
  await app.cases(page);
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.getByRole('searchbox').pressSequentially('medfinansiering av projektet kulturkraft');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'medfinansiering av projektet kulturkraft');
  await page.getByText('1 av 12 ärenden', { exact: true }).waitFor();
});

test('what is found stands right below the words, and a case leads on to the next one that was found', async (t) => {
  const { page } = await app.newPage(t, site, app.phone);
  await page.goto(`${site.origin}/#/beslut?bara=reservation&arende=51`);
  await page.getByRole('link', { name: 'Föregående ärende, § 49' }).waitFor();
  await page.getByRole('link', { name: 'Nästa ärende, § 55' }).click();
  await page.getByRole('link', { name: 'Nästa ärende, § 56' }).waitFor();
  await page.goto(`${site.origin}/#/beslut`);
  await app.cases(page);
  await page.locator('.overview').waitFor();
  await page.getByRole('searchbox').fill('hamnfestival');
  await page.locator('.overview').waitFor({ state: 'hidden' });
  const found = page.locator('.card-title');
  await found.getByText(/hamnfestival/).waitFor();
  assert(await found.first().evaluate((one) => one.getBoundingClientRect().top) < 480, 'over the keyboard');
});
