// What the element says, in the languages of the app. The protocol's own words stay Swedish.

export const LANGUAGES = ['sv', 'en', 'fi'];

const WORDS = {
  cases: ['{n} av {of} ärenden', '{n} of {of} items', '{n}/{of} asiaa'],
  granted: ['Beviljat: {sum}', 'Granted: {sum}', 'Myönnetty: {sum}'],
  kronor: ['{n} kr', 'SEK {n}', '{n} kr'],
  proposalTo: ['Förslag till {to}', 'Proposal to {to}', 'Ehdotus, päättäjänä {to}'],
  proposal: ['Förslag till högre instans', 'Proposal to a higher body', 'Ehdotus ylemmälle toimielimelle'],
  reservation: ['Reservation', 'Reservation', 'Eriävä mielipide'],
  reservationBy: ['Reservation: {who}', 'Reservation: {who}', 'Eriävä mielipide: {who}'],
  noneLeft: ['Inget ärende passar filtret.', 'No item matches the filter.', 'Mikään asia ei vastaa suodatinta.'],
  protocol: ['Protokoll', 'Minutes', 'Pöytäkirja'],
  reading: ['Läser in …', 'Loading …', 'Ladataan …'],
  noSource: ['Attributet src saknas: vilket protokoll ska visas?', 'The attribute src is missing: which minutes are to be shown?', 'Määrite src puuttuu: mikä pöytäkirja näytetään?'],
  badSource: ['{src} är ingen adress som kan öppnas: bara http och https.', '{src} is no address that can be opened: only http and https.', 'Osoitetta {src} ei voi avata: vain http ja https.'],
  missing: ['{name} kunde inte hämtas. Finns filen på adressen, och får den hämtas från den här sidan?', '{name} could not be fetched. Is the file at that address, and may it be fetched from this page?', 'Tiedostoa {name} ei voitu hakea. Onko se osoitteessa, ja saako sen hakea tältä sivulta?'],
  large: ['{name} är större än 64 MB.', '{name} is larger than 64 MB.', '{name} on suurempi kuin 64 Mt.'],
  notMinutes: ['{name} är inget protokoll i Paragrafs format (paragraf/1).', '{name} is not minutes in the format of Paragraf (paragraf/1).', '{name} ei ole pöytäkirja Paragrafin muodossa (paragraf/1).'],
  noReader: ['Den del av Paragraf som läser filer kunde inte startas.', 'The part of Paragraf that reads files could not be started.', 'Tiedostoja lukevaa Paragrafin osaa ei voitu käynnistää.'],
  badFilter: ['Filtret ”{piece}” förstås inte.', 'The filter “{piece}” is not understood.', 'Suodatinta ”{piece}” ei ymmärretä.'],
  badView: ['Vyn ”{view}” finns inte.', 'There is no view “{view}”.', 'Näkymää ”{view}” ei ole.'],
  silent: ['Paragraf svarar inte. Ligger hela mappen bredvid skriptet, och tillåter sidan ramar därifrån (frame-src)?', 'Paragraf does not answer. Does the whole folder lie beside the script, and does the page allow frames from there (frame-src)?', 'Paragraf ei vastaa. Onko koko kansio skriptin vieressä, ja salliiko sivu kehykset sieltä (frame-src)?'],
};

/** Words in a language, with values in them. */
export function say(language, key, values = {}) {
  return WORDS[key][LANGUAGES.indexOf(language)].replaceAll(/\{(\w+)\}/g, (all, name) => values[name]);
}

const LOCALES = { sv: 'sv-SE', en: 'en-GB', fi: 'fi-FI' };

export const sayKronor = (language, kronor) => say(language, 'kronor', { n: new Intl.NumberFormat(LOCALES[language]).format(kronor) });

/** An ISO date as it is said; anything else unchanged. */
export function sayDate(language, iso) {
  const date = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(iso) : NaN;
  return Number.isNaN(+date) ? String(iso ?? '') : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** What is wrong, as words that are said when it is shown. */
export class Trouble extends Error {
  constructor(key, values) {
    super(key);
    Object.assign(this, { key, values });
  }

  in(language) {
    return this.values?.sentence ?? say(language, this.key, this.values);
  }
}
