import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { absoluteAddress, addressFrom } from '../../record/siteAddress.ts';
import type { Site } from '../../schema/site.ts';
import { recordUuid } from '../recordUuid.ts';
import type { NewsItem } from './news.ts';

/** A reader wants what is new; the whole record is in the data files. */
const longest = 100;

/** A feed: what it is of, and where its two forms stand. */
export interface Feed {
  readonly site: Site;
  readonly title: string;
  readonly description: string;
  /** Of title, description and summaries, BCP 47. */
  readonly language: string;
  /** Of the page that it belongs to, from the root of the site. */
  readonly page: string;
  /** Of the feed without its ending. */
  readonly stem: string;
  /** The newest first. */
  readonly items: readonly NewsItem[];
  /** Milliseconds since 1970, UTC; stands where there are no items. */
  readonly updated: number;
}

const identifier = (site: Site, path: string): string => `urn:uuid:${recordUuid(site, path)}`;

/**
 * A feed as Atom. Identifiers do not depend on where the site is put; links are relative where it does not tell its
 * address. Source: RFC 4287.
 */
export function toAtom(feed: Feed): string {
  const { site } = feed;
  const file = `${feed.stem}.xml`;
  const items = feed.items.slice(0, longest);
  return generateAtomFeed({
    xml: { lang: feed.language },
    id: identifier(site, feed.stem),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: new Date(items[0]?.last ?? feed.updated),
    authors: [{ name: site.publisher ?? site.title }],
    generator: { text: 'Paraph' },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: addressFrom(site, file, file) },
      { rel: 'alternate', type: 'text/html', href: addressFrom(site, file, feed.page) },
    ],
    ...(site.licence === null ? {} : { rights: { value: site.licence } }),
    entries: items.map((item) => ({
      id: identifier(site, item.path),
      title: { value: item.title, xml: { lang: item.language } },
      published: new Date(item.first),
      updated: new Date(item.last),
      links: [{ rel: 'alternate', type: 'text/html', href: addressFrom(site, file, item.path) }],
      categories: item.sectors.map(({ slug, name }) => ({ term: slug, label: name })),
      summary: { value: item.summary },
    })),
  });
}

/** A feed as JSON Feed. Source: https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed(feed: Feed): string {
  const { site } = feed;
  const file = `${feed.stem}.json`;
  const home = absoluteAddress(site, feed.page);
  const self = absoluteAddress(site, file);
  const written = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    language: feed.language,
    ...(home === null ? {} : { home_page_url: home }),
    ...(self === null ? {} : { feed_url: self }),
    authors: [{ name: site.publisher ?? site.title }],
    items: feed.items.slice(0, longest).map((item) => ({
      id: identifier(site, item.path),
      url: addressFrom(site, file, item.path),
      title: item.title,
      content_text: item.summary,
      date_published: new Date(item.first),
      date_modified: new Date(item.last),
      language: item.language,
      tags: item.sectors.map(({ name }) => name),
    })),
  });
  return `${JSON.stringify(written, null, 1)}\n`;
}
