/** Beyond this, browsers and search engines cut a title themselves. */
const longest = 70;

/** The title of a page with that of the site where both have room, else as much of the page's as has. */
export function titleOfDocument(page: string | null, site: string): string {
  if (page === null) return site;
  const both = `${page} · ${site}`;
  if (both.length <= longest) return both;
  if (page.length <= longest) return page;
  const cut = page.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}
