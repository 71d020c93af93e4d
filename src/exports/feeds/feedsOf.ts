import { sectorName } from '../../components/sectorName.ts';
import type { Interface } from '../../i18n/index.ts';
import { sectorAddress, stateAddress } from '../../record/address.ts';
import type { RecordGraph } from '../../record/graph.ts';
import type { NewsItem } from './news.ts';

/** What a feed is of, and where it stands, before it is filled. */
export interface FeedHead {
  readonly title: string;
  /** What it is of, for a list of feeds; null where it is of the whole record. */
  readonly label: string | null;
  /** Of the page that it belongs to, from the root of the site. */
  readonly page: string;
  /** Of the feed without its ending. */
  readonly stem: string;
  /** Whether an item belongs to it. */
  holds(item: NewsItem): boolean;
}

/** The feed of the whole record. */
export function mainFeed(graph: RecordGraph): FeedHead {
  return { title: graph.site.title, label: null, page: '/', stem: '/feeds/all', holds: () => true };
}

/** The feeds of the sectors, in the order of the site. */
export function sectorFeeds(graph: RecordGraph, ui: Interface): FeedHead[] {
  return [...graph.sectors.keys()].map((slug) => ({
    title: `${graph.site.title}: ${sectorName(slug, graph, ui)}`,
    label: sectorName(slug, graph, ui),
    page: sectorAddress(slug),
    stem: `/feeds/sectors/${slug}`,
    holds: ({ sectors }) => sectors.some((sector) => sector.slug === slug),
  }));
}

/** The feeds of the states, by code. */
export function stateFeeds(graph: RecordGraph, ui: Interface): FeedHead[] {
  return graph.states.map((code) => ({
    title: `${graph.site.title}: ${ui.state(code)}`,
    label: ui.state(code),
    page: stateAddress(code),
    stem: `/feeds/states/${code.toLowerCase()}`,
    holds: ({ states }) => states.includes(code),
  }));
}

/** The feed that a page offers: its own where it has one, else that of the whole record. */
export function feedsOfPage(path: string, graph: RecordGraph, ui: Interface): FeedHead {
  const own = path.startsWith('/sectors/')
    ? sectorFeeds(graph, ui)
    : path.startsWith('/states/')
      ? stateFeeds(graph, ui)
      : [];
  return own.find(({ page }) => page === path) ?? mainFeed(graph);
}
