// The light list: the decisions of a protocol that is read already. Everything is set as text: nothing in it becomes markup.
import { finalBodyOf, grantedBy, keyOf, objectorsOf, placeOf, select } from './filter.js';
import { MARKS, OUTCOMES, outcomeOf } from './outcomes.js';
import { LANGUAGES, say, sayDate, sayKronor } from './words.js';

/** An element with attributes and what is in it; what is no element is text. */
export function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...inside.filter((one) => one !== undefined));
  return element;
}

function mark(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', MARKS[name]);
  svg.append(path);
  return svg;
}

const swedish = (tag, attributes, text) => make(tag, { lang: 'sv', ...attributes }, String(text ?? ''));

function outcomeTag(item, language) {
  const [slug, tone, icon, ...words] = outcomeOf(item);
  return make('span', { class: `tag ${tone}`, part: `outcome outcome-${slug}` }, mark(icon), words[LANGUAGES.indexOf(language)]);
}

function lastWord(item, language) {
  if (item.final !== false) return undefined;
  const to = finalBodyOf(item);
  const body = to && String(to).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return make('span', { part: 'final' }, body ? say(language, 'proposalTo', { to: body }) : say(language, 'proposal'));
}

function reservation(item, language) {
  if (!Array.isArray(item.reservations) || item.reservations.length === 0) return undefined;
  const who = objectorsOf(item);
  return make('span', { class: 'tag dissent', part: 'reservation' }, mark('flag'), who ? say(language, 'reservationBy', { who }) : say(language, 'reservation'));
}

function granted(item, language) {
  const sum = grantedBy(item);
  return sum > 0 ? make('span', { part: 'granted' }, say(language, 'granted', { sum: sayKronor(language, sum) })) : undefined;
}

/** What a page hears of a case. */
export const detailOf = (item) => ({
  label: String(item.label), title: String(item.title), outcome: outcomeOf(item)[0], granted: grantedBy(item), reserved: objectorsOf(item) !== '' || item.reservations?.length > 0,
});

function title(item, href, onSelect) {
  const words = swedish('span', {}, item.title);
  if (!href) return words;
  const link = make('a', { part: 'link', href }, words);
  link.addEventListener('click', (event) => onSelect(detailOf(item), event));
  return link;
}

function row({ item, href, language, onSelect }) {
  const heading = make('h3', { part: 'title' }, make('span', { class: 'label', part: 'label' }, String(item.label ?? '')), title(item, href, onSelect));
  const facts = make('div', { class: 'facts', part: 'facts' }, outcomeTag(item, language), granted(item, language), lastWord(item, language), reservation(item, language));
  return make('li', { class: 'case', part: 'case' }, heading, facts);
}

function head(minutes, shown, language) {
  const { body, date } = minutes.meeting ?? {};
  const count = say(language, 'cases', { n: shown, of: minutes.items.length });
  return make('div', { class: 'head', part: 'heading' },
    body ? swedish('h2', { part: 'body' }, body) : make('h2', { part: 'body' }, say(language, 'protocol')),
    date ? make('span', { class: 'soft', part: 'date' }, sayDate(language, date)) : undefined,
    make('span', { class: 'soft', part: 'count' }, count));
}

/** The list. `app` is the app's address with the protocol that the links lead to; without it there are none. */
export function drawList({ minutes, filter, language, app, onSelect }) {
  const cases = select(minutes, filter);
  const hrefOf = (index) => app && `${app}${placeOf('beslut', {}, language)}&arende=${encodeURIComponent(keyOf(minutes, index))}`;
  const rows = cases.map(({ item, index }) => row({ item, href: hrefOf(index), language, onSelect }));
  const list = rows.length > 0 ? make('ul', { part: 'list', role: 'list' }, ...rows) : make('p', { part: 'empty' }, say(language, 'noneLeft'));
  return make('div', { class: 'light', part: 'light', lang: language }, head(minutes, rows.length, language), list);
}

/** What a page hears of a protocol that has come. */
export function summaryOf(minutes) {
  const counts = {
    cases: minutes.items.length,
    rejected: minutes.items.filter((item) => outcomeOf(item) === OUTCOMES.rejected).length,
    reserved: minutes.items.filter((item) => item.reservations?.length > 0).length,
    granted: minutes.items.reduce((sum, item) => sum + grantedBy(item), 0),
  };
  return { body: minutes.meeting?.body, date: minutes.meeting?.date, counts };
}
