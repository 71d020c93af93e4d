/** Beyond this, browsers and search engines cut a title themselves. Counted as written in HTML. */
const longest = 70;

const written = (text: string): number => text.replaceAll(/[&<>"']/g, '&#39;').length;

/** The title of a page with that of the site where both have room, else as much of the page's as has. */
export function titleOfDocument(page: string | null, site: string): string {
  if (page === null) return site;
  const both = `${page} · ${site}`;
  if (written(both) <= longest) return both;
  if (written(page) <= longest) return page;
  const words = page.slice(0, longest).split(' ');
  while (words.length > 1 && written(words.join(' ')) >= longest) words.pop();
  return `${words.join(' ').slice(0, longest - 1)}…`;
}
