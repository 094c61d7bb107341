// The styles: `STYLES` is list.css and the app's colours (scripts/dist/element.mjs).

let made;
/** One sheet for all elements of a page. Made by script, so that the page's content policy need not allow styles inside it. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(STYLES);
  }
  return made;
}
