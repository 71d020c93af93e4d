import { addressOf, sectorAddress, stateAddress } from '../record/address.ts';
import type { RecordGraph } from '../record/graph.ts';
import { groundedCollections } from '../record/record.ts';
import { absoluteAddress } from '../record/siteAddress.ts';
import { toldBy, toldOf } from '../record/told.ts';

/** A page, and when sources last told of what it shows. */
export interface SitemapEntry {
  /** From the root of the site. */
  readonly path: string;
  /** Milliseconds since 1970, UTC. */
  readonly told: number | null;
}

/** The standard allows so many addresses in one file. */
export const largestSitemap = 50_000;

/** Pages that every record has. */
const fixedPages = [
  '/',
  '/timeline/',
  '/sectors/',
  '/agreements/',
  '/events/',
  '/organisations/',
  '/people/',
  '/states/',
  '/sources/',
  '/horizon/',
  '/corrections/',
  '/method/',
  '/data/',
  '/handbook/',
  '/search/',
];

/**
 * Every page of a site.
 *
 * @param handbook ids of the pages of the handbook
 */
export function sitePages(graph: RecordGraph, handbook: readonly string[]): SitemapEntry[] {
  return [
    ...[...fixedPages, ...handbook.filter((id) => id !== 'index').map((id) => `/handbook/${id}/`)].map(
      (path) => ({ path, told: null }),
    ),
    ...[...graph.sectors.keys()].map((slug) => ({ path: sectorAddress(slug), told: null })),
    ...graph.states.map((code) => ({ path: stateAddress(code), told: null })),
    ...groundedCollections.flatMap((collection) =>
      [...graph[collection].values()].map(({ id, data }) => ({
        path: addressOf(collection, id),
        told: toldOf(data.evidence, graph)?.last ?? null,
      })),
    ),
    ...[...graph.sources.values()].map(({ id, data }) => ({
      path: addressOf('sources', id),
      told: toldBy(data),
    })),
  ];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;');

/**
 * Pages as a sitemap, which only a site that tells its address can have.
 * Source: https://www.sitemaps.org/protocol.html
 */
export function toSitemap(graph: RecordGraph, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ path, told }) => {
    const address = absoluteAddress(graph.site, path) ?? path;
    const date = told === null ? '' : `<lastmod>${new Date(told).toISOString().slice(0, 10)}</lastmod>`;
    return `<url><loc>${escaped(address)}</loc>${date}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** The list of several sitemaps. */
export function toSitemapIndex(graph: RecordGraph, paths: readonly string[]): string {
  const maps = paths.map(
    (path) => `<sitemap><loc>${escaped(absoluteAddress(graph.site, path) ?? path)}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join('\n')}
</sitemapindex>
`;
}

/** What robots are told: that all may be read, and where the sitemap is. */
export function toRobotsTxt(graph: RecordGraph): string {
  const sitemap = absoluteAddress(graph.site, '/sitemap.xml');
  return `User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`;
}
