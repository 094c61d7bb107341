// Shows the page light or dark as the reader chose before, ahead of the first paint.
try {
  const theme = localStorage.getItem('paragraf-tema');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A page that may not store anything follows the device.
}
