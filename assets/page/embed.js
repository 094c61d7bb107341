// The app inside another page (`?src=…&embed`): tells that page how high it is and what it shows, and does what it asks.

const asked = new URLSearchParams(location.search);
const isAlone = parent === self;

/** The origin of the page around this one, where the browser tells it: of a page of its own origin it always does. */
function around() {
  try {
    return parent.location.origin;
  } catch {
    // It is another origin.
  }
  try {
    return location.ancestorOrigins?.[0] ?? new URL(document.referrer).origin;
  } catch {
    return '';
  }
}

/** The address of the whole app with the same protocol. */
export function whole() {
  const query = new URLSearchParams(asked.has('src') ? { src: asked.get('src') } : {});
  return new URL(`./?${query}`, document.baseURI).href;
}

/** Light or dark whatever the device and the reader's own choice say; `auto` as the device says. */
function setTheme(theme) {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  else delete dataset.theme;
}

/** The colour of links and buttons. */
function setAccent(colour) {
  const { style } = document.documentElement;
  for (const name of ['--blue', '--blue-strong']) {
    if (colour && CSS.supports('color', colour)) style.setProperty(name, colour);
    else style.removeProperty(name);
  }
}

function apply({ place, theme, accent }) {
  if (typeof theme === 'string') setTheme(theme);
  if (typeof accent === 'string') setAccent(accent);
  if (typeof place === 'string' && place.startsWith('#/')) location.replace(place);
}

let shown;
/** Brings what was just opened into view: in a frame that is as high as its content, it may lie far above. */
function reveal(place) {
  const opened = place.querySelector('.original-bar') ?? place.querySelector('.case-bar');
  // The page around needs a moment to make the frame as high as it is told.
  if (opened && opened !== shown) setTimeout(() => opened.scrollIntoView({ block: 'nearest' }), 100);
  shown = opened;
}

/** Says how high the app is, whenever that changes. Any page may know that, or it could not hold the app. */
function watchHeight() {
  const place = document.getElementById('app');
  new ResizeObserver(() => {
    parent.postMessage({ type: 'paragraf-height', height: Math.ceil(place.getBoundingClientRect().height) }, '*');
    reveal(place);
  }).observe(place);
}

/**
 * Begins: `trusted` are the origins, besides the app's own, whose pages hear what the protocol says. To others it would
 * tell what lies on a network that only the reader is on.
 */
export function begin(app, trusted) {
  document.documentElement.dataset.embedded = whole();
  apply({ theme: asked.get('theme') ?? 'auto', accent: asked.get('accent') ?? '' });
  if (isAlone) return;
  watchHeight();
  const origin = around();
  if ([location.origin, ...trusted].includes(origin)) app.listen((word, facts) => parent.postMessage({ type: `paragraf-${word}`, ...facts }, origin));
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'paragraf-show') apply(data);
  });
}
