import type { Interface } from '../i18n/index.ts';
import { addressOf } from '../record/address.ts';
import { machineDate } from '../record/edtfDate.ts';
import type { RecordGraph } from '../record/graph.ts';
import { absoluteAddress, identifierFrom } from '../record/siteAddress.ts';
import { collectionNames, type CollectionName } from '../schema/vocabulary.ts';
import { cardAddress } from './cards/cardSvg.ts';
import { cslOfAgreement, cslOfEvent, cslOfSource, type CslItem } from './citation/cslItem.ts';
import { datasetNode } from './linkedData/dataset.ts';
import {
  agreementNode,
  eventNode,
  organisationNode,
  personNode,
  sourceNode,
  type NodeContext,
} from './linkedData/nodes.ts';
import { pageContext, said, type LinkedNode } from './linkedData/vocabulary.ts';

/** A page, as its layout knows it. */
export interface Page {
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
}

/** What programs are told of a page. */
export interface PageMetadata {
  readonly canonical: string | null;
  /** `name` and content; those of Open Graph go by `property`. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** JSON-LD, ready to stand in a script element. */
  readonly linkedData: string;
}

/** The record that a page shows, by its address; null where it shows none. */
function recordAt(path: string): { readonly collection: CollectionName; readonly id: string } | null {
  const [, folder = '', id = '', ...more] = path.split('/');
  const collection = collectionNames.find((name) => name === folder);
  return collection !== undefined && id !== '' && addressOf(collection, id) === path && more.length === 1
    ? { collection, id }
    : null;
}

/** What a page is cited as; null where it is not made to be cited. */
function citedAs(path: string, graph: RecordGraph): CslItem | null {
  const record = recordAt(path);
  if (record === null) return null;
  const agreement = record.collection === 'agreements' ? graph.agreements.get(record.id) : undefined;
  if (agreement) return cslOfAgreement(agreement, graph.site);
  const event = record.collection === 'events' ? graph.events.get(record.id) : undefined;
  if (event) return cslOfEvent(event, graph.site);
  const source = record.collection === 'sources' ? graph.sources.get(record.id) : undefined;
  return source ? cslOfSource(source, graph.site) : null;
}

function nodeOf(page: Page, context: NodeContext): LinkedNode {
  const { graph, ui } = context;
  const record = recordAt(page.path);
  if (record !== null) {
    const { id } = record;
    const makers: Readonly<Record<CollectionName, () => LinkedNode | null>> = {
      agreements: () => made(graph.agreements.get(id), (entry) => agreementNode(entry, context)),
      events: () => made(graph.events.get(id), (entry) => eventNode(entry, context)),
      organisations: () => made(graph.organisations.get(id), (entry) => organisationNode(entry, context)),
      people: () => made(graph.people.get(id), (entry) => personNode(entry, context)),
      sources: () => made(graph.sources.get(id), (entry) => sourceNode(entry, context)),
    };
    const node = makers[record.collection]();
    if (node !== null) return node;
  }
  if (page.path === '/data/') return datasetNode(context);
  return said({
    '@type': page.path === '/' ? 'WebSite' : 'WebPage',
    '@id': context.identifier(page.path),
    name: page.title,
    description: page.description,
    inLanguage: ui.language,
  });
}

function made<Value, Result>(value: Value | undefined, make: (value: Value) => Result): Result | null {
  return value === undefined ? null : make(value);
}

/** Nothing in it ends the element in which it stands. */
const scriptSafe = (json: string): string => json.replaceAll('<', '\\u003c');

const dateOfItem = ({ issued }: CslItem): string | null => {
  const parts = issued?.['date-parts'][0];
  return parts ? parts.map((part) => String(part).padStart(2, '0')).join('-') : null;
};

/**
 * What reference managers read. Highwire Press tags as Google Scholar and Zotero know them, and Dublin Core, in which
 * `source` is what Zotero shows as the title of the website.
 * Source: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, https://www.dublincore.org/specifications/dublin-core/dc-html/
 */
function referenceMetas(item: CslItem, site: RecordGraph['site']): PageMetadata['metas'] {
  const date = dateOfItem(item);
  const container = item['container-title'] ?? item.author?.[0]?.literal;
  const isElsewhere = item.archive !== undefined;
  return (
    [
      ['citation_title', item.title],
      ['citation_publication_date', date?.replaceAll('-', '/')],
      ['citation_publisher', isElsewhere ? container : item.publisher],
      ['citation_language', item.language],
      ['citation_public_url', item.URL],
      ['DC.title', item.title],
      ['DC.type', 'Text'],
      ['DC.date', date === null ? null : machineDate(date)],
      ['DC.language', item.language],
      ['DC.source', isElsewhere ? container : site.title],
      ['DC.publisher', isElsewhere ? container : item.publisher],
      ['DC.identifier', item.URL],
      ['DC.rights', isElsewhere ? null : site.licence],
    ] as const
  ).flatMap(([name, content]) => (content === null || content === undefined ? [] : [{ name, content }]));
}

/** What a link to the page shows elsewhere. Source: https://ogp.me/ */
function openGraph(page: Page, graph: RecordGraph): PageMetadata['metas'] {
  const { site } = graph;
  const image = absoluteAddress(site, cardAddress(page.path, graph));
  return (
    [
      ['og:title', page.title],
      ['og:type', 'website'],
      ['og:description', page.description],
      ['og:site_name', site.title],
      ['og:url', absoluteAddress(site, page.path)],
      ['og:image', image],
      ['twitter:card', image === null ? null : 'summary_large_image'],
    ] as const
  ).flatMap(([name, content]) => (content === null || content === undefined ? [] : [{ name, content }]));
}

/** Everything that a page tells programs beside what it shows. Pure. */
export function pageMetadata(page: Page, graph: RecordGraph, ui: Interface): PageMetadata {
  const { site } = graph;
  const item = citedAs(page.path, graph);
  const node = nodeOf(page, {
    graph,
    ui,
    standsAlone: true,
    identifier: (path) => identifierFrom(site, `${page.path}index.html`, path),
  });
  return {
    canonical: absoluteAddress(site, page.path),
    metas: [...openGraph(page, graph), ...(item === null ? [] : referenceMetas(item, site))],
    linkedData: scriptSafe(JSON.stringify({ '@context': pageContext, ...node })),
  };
}
