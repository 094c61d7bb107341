// The element: <paragraf-protokoll src="protokoll.pdf" view="beslut" filter="utfall:avslag">. docs/embedding.md tells all of it.
import { VIEWS, placeOf, readFilter } from './filter.js';
import { Frame } from './frame.js';
import { drawList, make, summaryOf } from './list.js';
import { sheet } from './sheet.js';
import { addressOf, fetchMinutes, isFacts, nameOf } from './source.js';
import { LANGUAGES, Trouble, say } from './words.js';

/** The app's folder: the one that this script lies in. */
const BASE = new URL('./', import.meta.url);

export class ParagrafProtokoll extends HTMLElement {
  static observedAttributes = ['src', 'view', 'filter', 'lang', 'theme', 'light', 'original'];

  #root = this.attachShadow({ mode: 'open' });
  /** What is shown: a frame, or the facts of a light list. */
  #frame;
  #minutes;
  /** What it was made for. */
  #made;
  #due;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet()];
  }

  connectedCallback() {
    this.#soon();
  }

  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#soon();
  }

  disconnectedCallback() {
    // What is only moved is shown again at once.
    this.#end();
  }

  /** Several attributes that are set together are one change. */
  #soon() {
    this.#due ??= Promise.resolve().then(() => {
      this.#due = undefined;
      if (this.isConnected) this.#update();
    });
  }

  get #language() {
    const wanted = this.closest('[lang]')?.lang.slice(0, 2).toLowerCase();
    return LANGUAGES.includes(wanted) ? wanted : LANGUAGES[0];
  }

  #end() {
    this.#frame?.end();
    this.#frame = this.#minutes = this.#made = undefined;
    this.#root.replaceChildren();
  }

  #update() {
    try {
      const address = addressOf(this.getAttribute('src'));
      const isLight = this.hasAttribute('light') || isFacts(address);
      const made = `${isLight} ${address}`;
      const wish = this.#wish();
      if (made !== this.#made) this.#begin(made, isLight, address, wish);
      else if (isLight) this.#drawLight(wish);
      else if (this.#frame) this.#frame.show(this.#told(wish));
    } catch (trouble) {
      this.#fail(trouble);
    }
  }

  /** What the attributes ask for. */
  #wish() {
    const view = this.getAttribute('view') || VIEWS[0];
    if (!VIEWS.includes(view)) throw new Trouble('badView', { view });
    return { view, filter: readFilter(this.getAttribute('filter') ?? ''), language: this.#language };
  }

  /** The same, as the app is told. */
  #told({ view, filter, language }) {
    return { place: placeOf(view, filter, language), theme: this.getAttribute('theme') ?? 'auto', accent: getComputedStyle(this).getPropertyValue('--paragraf-accent').trim() };
  }

  #begin(made, isLight, address, wish) {
    this.#end();
    this.#made = made;
    if (isLight) {
      this.#root.replaceChildren(make('p', { class: 'soft', role: 'status' }, say(wish.language, 'reading')));
      fetchMinutes(address, BASE).then((minutes) => this.#onMinutes(made, minutes), (trouble) => made === this.#made && this.#fail(trouble));
      return;
    }
    this.#frame = new Frame({
      base: BASE, address, title: `${say(wish.language, 'protocol')}: ${nameOf(address)}`, wish: this.#told(wish),
      hear: (word, facts) => this.#onWord(word, facts), fail: (trouble) => this.#fail(trouble),
    });
    this.#root.replaceChildren(this.#frame.element);
  }

  /** The facts have come, unless others are wanted by now. */
  #onMinutes(made, minutes) {
    if (made !== this.#made) return;
    this.#minutes = minutes;
    try {
      this.#drawLight(this.#wish());
      this.#announce('ready', summaryOf(minutes));
    } catch (trouble) {
      this.#fail(trouble);
    }
  }

  #drawLight({ filter, language }) {
    if (!this.#minutes) return;
    const onSelect = (detail, event) => this.#announce('select', detail, true) || event.preventDefault();
    this.#root.replaceChildren(drawList({ minutes: this.#minutes, filter, language, app: this.#app(), onSelect }));
  }

  /** The app with the protocol that the facts were read from. */
  #app() {
    const src = this.getAttribute('src');
    const original = this.getAttribute('original') ?? (isFacts(addressOf(src)) ? '' : src);
    return original && `${BASE.href}?${new URLSearchParams({ src: addressOf(original).href })}`;
  }

  #onWord(word, facts) {
    if (word === 'ready') {
      const { body, date, ...counts } = facts;
      this.#announce('ready', { body, date, counts });
    } else if (word === 'select') this.#announce('select', facts);
    else if (word === 'error') this.#announce('error', { sentence: `${facts.name ? `${facts.name}: ` : ''}${facts.sentence}` });
  }

  /** Says what is wrong, where the protocol would be. */
  #fail(trouble) {
    // What is shaped otherwise than facts are breaks the drawing of them.
    const known = trouble instanceof Trouble ? trouble : new Trouble('notMinutes', { name: this.getAttribute('src') });
    if (known !== trouble) console.warn(trouble);
    const sentence = known.in(this.#language);
    this.#end();
    this.#root.replaceChildren(make('p', { class: 'trouble', part: 'error', role: 'alert', lang: this.#language }, sentence));
    this.#announce('error', { sentence });
  }

  #announce(word, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`paragraf-${word}`, { detail, bubbles: true, composed: true, cancelable }));
  }
}

if (!customElements.get('paragraf-protokoll')) customElements.define('paragraf-protokoll', ParagrafProtokoll);
