/** A record whose publisher gave no address is cited by the one at which it is read. */
export function permalinks(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-permalink-link]');
  if (!link || link.textContent.startsWith('http')) return;
  const file = 'index.html';
  const isServed = location.protocol !== 'file:' && link.href.endsWith(`/${file}`);
  const address = isServed ? link.href.slice(0, -file.length) : link.href;
  for (const place of document.querySelectorAll('[data-permalink], [data-permalink-link]'))
    place.textContent = address;
}
