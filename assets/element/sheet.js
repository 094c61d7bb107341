// The styles: scripts/element.mjs writes list.css and the app's colours into here.

const STYLES = '{styles}';

let made;
/** One sheet for all elements of a page. Made by script, so that the page's content policy need not allow styles inside it. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(STYLES);
  }
  return made;
}
