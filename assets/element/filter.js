// Filters: "utfall:avslag,bordlagt parti:V bara:reservation sok:skola".
import { OUTCOMES, outcomeOf } from './outcomes.js';
import { Trouble } from './words.js';

export const VIEWS = ['beslut', 'pengar', 'reservationer', 'protokollet', 'narvaro', 'kontroll'];

const KEYS = ['utfall', 'parti', 'person', 'finansiar', 'bara', 'sok'];
const KNOWN = {
  utfall: Object.values(OUTCOMES).map(([slug]) => slug),
  bara: ['reservation', 'pengar', 'forslag', 'kontroll'],
};

/** The filter of an attribute: the values of each key. A value without a key belongs to the key before it. */
export function readFilter(text) {
  const filter = {};
  let key;
  const rest = text.replaceAll(/(?:([a-z]+):)?("[^"]*"|[^\s,":]+)/gi, (piece, named, value) => {
    key = named?.toLowerCase() ?? key;
    const plain = value.replaceAll('"', '');
    const known = KEYS.includes(key) && (KNOWN[key]?.includes(plain) ?? true);
    if (!known) throw new Trouble('badFilter', { piece });
    (filter[key] ??= []).push(key === 'sok' && value !== plain ? value : plain);
    return '';
  });
  if (/[^\s,]/.test(rest)) throw new Trouble('badFilter', { piece: rest.trim() });
  return filter;
}

/** The place in the app: "#/beslut?sprak=sv&utfall=avslag". */
export function placeOf(view, filter, language) {
  const parts = [['sprak', [language]], ...Object.entries(filter)];
  const query = parts.map(([key, values]) => `${key}=${key === 'sok' ? encodeURIComponent(values.join(' ')) : values.map(encodeURIComponent).join(',')}`);
  return `#/${view}?${query.join('&')}`;
}

const each = (list) => (Array.isArray(list) ? list : []);
const objections = (item) => [...each(item.proposals), ...each(item.reservations)];
const sums = (item, kind) => each(item.decisions).flatMap((decision) => each(decision?.[kind]));

const ACCENTS = { á: 'a', à: 'a', â: 'a', é: 'e', è: 'e', ê: 'e', ë: 'e', í: 'i', ì: 'i', î: 'i', ï: 'i', ó: 'o', ò: 'o', ô: 'o', ú: 'u', ù: 'u', û: 'u', ü: 'u', '\u00a0': ' ', '\u2010': '-', '\u2011': '-', '\u2013': '-' };
/** Small letters without accents; å, ä and ö are letters of their own (src/query.rs). */
const fold = (text) => String(text).toLowerCase().replaceAll(/[\u00a0-\u2013]/g, (letter) => ACCENTS[letter] ?? letter);

/** Everything a case says. */
function wordsOf(item) {
  const sections = each(item.sections).flatMap((section) => [section.heading, ...each(section.blocks).map((block) => block.text)]);
  const people = objections(item).flatMap((one) => each(one.by).map((person) => person.name));
  const ids = each(item.externalIds).map((id) => id.value);
  return fold([item.label, item.title, ...each(item.dnr), ...ids, ...sections, ...each(item.decisions).map((decision) => decision.text), ...people].join('\n'));
}

const has = (values, found) => values.some((value) => found.includes(value));
const MEETS = {
  utfall: (values, item) => values.includes(outcomeOf(item)[0]),
  parti: (values, item) => has(values, objections(item).flatMap((one) => each(one.parties))),
  person: (values, item) => has(values, objections(item).flatMap((one) => each(one.by).map((person) => person.name))),
  finansiar: (values, item) => has(values, each(item.funding).flatMap((table) => each(table.rows).map((row) => row.payer))),
  sok: (values, item) => values.every((value) => wordsOf(item).includes(fold(value.replaceAll('"', '')))),
  bara: (values, item, isNoted) => values.every((value) => ONLY[value](item, isNoted)),
};
const ONLY = {
  reservation: (item) => each(item.reservations).length > 0,
  pengar: (item) => each(item.funding).length + sums(item, 'granted').length + sums(item, 'refused').length > 0,
  forslag: (item) => item.final === false,
  kontroll: (item, isNoted) => isNoted,
};

/** The cases that pass, each with its place in the protocol. */
export function select(minutes, filter) {
  const noted = new Set(each(minutes.notes).filter((note) => note.level === 'warning').map((note) => note.item));
  const cases = minutes.items.map((item, index) => ({ item, index }));
  return cases.filter(({ item, index }) => Object.entries(filter).every(([key, values]) => MEETS[key](values, item, noted.has(index))));
}

/** What a case grants, in kronor. */
export const grantedBy = (item) => sums(item, 'granted').reduce((sum, grant) => sum + (Number(grant?.amount?.kronor) || 0), 0);

/** A case's number as addresses have it: "41", "3a", and "41.2" for the second § 41 of a protocol. */
export function keyOf(minutes, index) {
  const number = ({ number, suffix = '' }) => `${number}${/^\d/.test(suffix) ? '/' : ''}${suffix}`;
  const own = number(minutes.items[index]);
  const before = minutes.items.slice(0, index).filter((item) => number(item) === own).length;
  return before ? `${own}.${before + 1}` : own;
}

/** Who entered a reservation: the parties, or else the names. */
export const objectorsOf = (item) => {
  const reservations = each(item.reservations);
  const parties = reservations.flatMap((one) => each(one.parties));
  const names = parties.length > 0 ? parties : reservations.flatMap((one) => each(one.by).map((person) => person.name));
  return [...new Set(names)].join(', ');
};

/** The body that decides in the end, where it is another one. */
export const finalBodyOf = (item) => each(item.decisions).find((decision) => decision?.to)?.to;
