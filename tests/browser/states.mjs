// Every view and state of the app that a reader can meet, as data: how to get there from the one
// before. The tests of accessibility walk through all of them. A new view or state is a row here.
import * as app from './app.mjs';

/** Follows a link to an address of the app and waits for what it shows. */
const visit = (address, shown) => async (page) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.locator(shown).locator('visible=true').first().waitFor();
};

const press = (key) => (page) => page.keyboard.press(key);
const search = (words) => async (page) => {
  await page.getByRole('searchbox').fill(words);
};
const image = { name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71, 0, 0]) };

/** `[name, how to get there, 'phone' or 'desktop' where only one has it]`. */
export const states = [
  ['Beslut', (page) => app.cases(page)],
  ['fler vyer', (page) => page.getByRole('button', { name: 'Mer', exact: true }).click(), 'phone'],
  ['fler vyer stängda', press('Escape'), 'phone'],
  ['filter som ark', (page) => page.locator('.chips').getByRole('button', { name: /^Filter/ }).click(), 'phone'],
  ['filter stängt', press('Escape'), 'phone'],
  ['filtrerad lista', visit('#/beslut?utfall=avslag', '.list-head .link')],
  ['sökning', search('projekt')],
  ['tom sökning', search('xyzzy')],
  ['ett ärende', visit('#/beslut?arende=50', '.case h2')],
  ['ett ärende med reservation', visit('#/beslut?arende=51', '.case .dissent-box')],
  ['en omröstning', visit('#/beslut?arende=56', '.vote')],
  ['ett ord förklarat', async (page) => {
    await page.locator('.case .ask').first().click();
    await page.locator('.term-panel:popover-open').waitFor();
  }],
  ['ordet stängt', press('Escape')],
  ['originalet', (page) => page.locator('.case').getByRole('button', { name: /Visa i originalet/ }).first().click()],
  ['ärendet igen', press('Escape')],
  ['Närvaro', visit('#/narvaro', '.attendee')],
  ['Pengar', visit('#/pengar', '.bars')],
  ['en vald stapel', (page) => page.getByRole('list', { name: 'Vem betalar?' }).getByRole('button').first().click()],
  ['Reservationer', visit('#/reservationer', 'main h2')],
  ['Protokollet', visit('#/protokollet', '.reader-text')],
  ['Protokollet med träffar', search('beslut')],
  ['Stämmer det?', visit('#/kontroll', 'h2')],
  ['Ordlista', visit('#/ordlista', '.entry')],
  ['Ordlista utan träff', search('giraff')],
  ['Om', visit('#/om', '.stored')],
  ['kortkommandon', async (page) => {
    // Not into the search field.
    await page.locator('#innehall').focus();
    await press('?')(page);
    await page.getByRole('dialog', { name: 'Kortkommandon' }).waitFor();
  }],
  ['kortkommandon stängda', press('Escape')],
  ['Dela och spara', async (page) => {
    await visit('#/beslut', '.card')(page);
    await page.getByRole('button', { name: 'Dela och spara' }).first().click();
  }],
  ['Dela stängd', press('Escape')],
  ['Öppna', (page) => page.getByRole('button', { name: 'Fler sätt att öppna' }).click()],
  ['Öppna stängd', press('Escape')],
  ['ett fel', async (page) => {
    await page.locator('input[type=file]').setInputFiles(image);
    await page.locator('.notice.failed').waitFor();
  }],
];

/** Walks through all states on a device, and gives what `look` found, by state. */
export async function walk(page, device, look) {
  const all = {};
  for (const [name, show, only] of states) {
    if (only && only !== device) continue;
    try {
      await show(page);
      await app.settled(page);
    } catch (error) {
      throw new Error(`${name}: ${error.message}`);
    }
    const found = await look(page, name);
    if (found.length > 0) all[name] = found;
  }
  return all;
}
