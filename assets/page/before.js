// What must be decided before the first paint: light or dark, as the reader chose before, and whether the view that the page
// came with is shown. It is where the app will begin with the same: in Swedish, at the list of the sample's decisions.
{
  const { dataset } = document.documentElement;
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      // A page that may not store anything follows the device.
    }
  };
  const theme = stored('paragraf-tema');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  const spoken = [stored('paragraf-sprak'), ...navigator.languages].map((code) => /^(sv|en|fi)(?![a-z])/i.exec(code)?.[1].toLowerCase());
  const swedish = (spoken.find(Boolean) ?? 'sv') === 'sv';
  if (swedish && /^(#(\/(beslut)?)?)?$/.test(location.hash) && !/[?&](src|delad|embed)\b/.test(location.search)) dataset.first = '';
}
