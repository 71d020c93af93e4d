import type { Interface } from '../i18n/index.ts';
import type { RecordGraph } from '../record/graph.ts';
import type { DataFile } from './dataFiles.ts';
import { toLlmsTxt } from './llms.ts';
import {
  largestSitemap,
  sitePages,
  toRobotsTxt,
  toSitemap,
  toSitemapIndex,
  type SitemapEntry,
} from './sitemap.ts';

/** Where robots look for the sitemap. */
const sitemapName = 'sitemap.xml';
const partName = (part: number): string => `sitemap-${String(part + 1)}.xml`;

/** All pages, cut into as many parts as the standard wants. */
function sitemapParts(graph: RecordGraph, handbook: readonly string[]): SitemapEntry[][] {
  const entries = sitePages(graph, handbook);
  return Array.from({ length: Math.ceil(entries.length / largestSitemap) }, (_, part) =>
    entries.slice(part * largestSitemap, (part + 1) * largestSitemap),
  );
}

/**
 * Names of the files at the root of the site that programs look for. A sitemap holds absolute addresses, so only a site
 * that tells its own has one.
 *
 * @param handbook ids of the pages of the handbook
 */
export function rootFileNames(graph: RecordGraph, handbook: readonly string[]): string[] {
  const names = ['robots.txt', 'llms.txt'];
  if (graph.site.url === null) return names;
  const parts = sitemapParts(graph, handbook).length;
  return [
    ...names,
    sitemapName,
    ...(parts > 1 ? Array.from({ length: parts }, (_, part) => partName(part)) : []),
  ];
}

/** A file at the root of the site. Pure. */
export function rootFile(
  name: string,
  graph: RecordGraph,
  ui: Interface,
  handbook: readonly string[],
): DataFile {
  if (name === 'robots.txt') return { content: toRobotsTxt(graph), mediaType: 'text/plain' };
  if (name === 'llms.txt') return { content: toLlmsTxt(graph, ui), mediaType: 'text/markdown' };
  const parts = sitemapParts(graph, handbook);
  const [only] = parts;
  const mediaType = 'application/xml';
  if (name === sitemapName) {
    const isOne = parts.length === 1 && only !== undefined;
    const content = isOne
      ? toSitemap(graph, only)
      : toSitemapIndex(
          graph,
          parts.map((_, part) => `/${partName(part)}`),
        );
    return { content, mediaType };
  }
  const part = parts.findIndex((_, position) => partName(position) === name);
  return { content: toSitemap(graph, parts[part] ?? []), mediaType };
}
