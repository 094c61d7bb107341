// The whole app in a frame of its own: as high as what is in it, and told what to show.
import { make } from './list.js';
import { Trouble } from './words.js';

/** How long the app may take to say its first word once its page is loaded, in milliseconds. */
const PATIENCE = 20_000;

export class Frame {
  /** `hear` is called with what the app says: a word and its facts; `fail` where it says nothing. */
  constructor({ base, address, title, wish, hear, fail }) {
    const query = new URLSearchParams({ src: address.href, theme: wish.theme, accent: wish.accent, embed: '' });
    this.origin = base.origin;
    this.asked = JSON.stringify(wish);
    this.element = make('iframe', { part: 'frame', title, height: '480', allow: 'clipboard-write', src: `${base.href}?${query}${wish.place}` });
    this.listener = (event) => event.source === this.element.contentWindow && event.origin === this.origin && this.onMessage(event.data, hear);
    this.element.addEventListener('load', () => {
      this.watch ??= setTimeout(() => fail(new Trouble('silent')), PATIENCE);
    });
    addEventListener('message', this.listener);
  }

  onMessage(data, hear) {
    const { type, ...facts } = data ?? {};
    if (typeof type !== 'string' || !type.startsWith('paragraf-')) return;
    clearTimeout(this.watch);
    if (type === 'paragraf-height') this.element.height = String(Math.max(120, Math.min(Number(facts.height) || 0, 100_000)));
    else hear(type.slice('paragraf-'.length), facts);
  }

  /** Shows something else of the same protocol. */
  show(wish) {
    if (JSON.stringify(wish) === this.asked) return;
    this.asked = JSON.stringify(wish);
    this.element.contentWindow?.postMessage({ type: 'paragraf-show', ...wish }, this.origin);
  }

  end() {
    clearTimeout(this.watch);
    removeEventListener('message', this.listener);
    this.element.remove();
  }
}
