// Runs before the first paint, so that a chosen scheme never flashes in the other one and no face comes late.
try {
  const chosen = localStorage.getItem('paraph-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the system's scheme then holds.
}

const { src, dataset } = document.currentScript;
if (location.protocol === 'file:') {
  // A page that was opened from a file may not ask for a font early: its origin is none. It has faces of its own, and
  // only a style sheet that stands in the page holds up the first paint until it is there.
  const { href } = new URL('opened.css', src);
  document.write(`<link rel="stylesheet" href="${href.replaceAll('&', '&amp;')}">`);
} else {
  for (const font of (dataset.fonts ?? '').split(' ').filter(Boolean)) {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'font';
    link.type = 'font/woff2';
    link.crossOrigin = '';
    link.href = new URL(font, src).href;
    document.head.append(link);
  }
}
