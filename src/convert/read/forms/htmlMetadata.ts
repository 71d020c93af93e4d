import { urlSchema } from '../../../schema/common.ts';
import { edtfDateSchema } from '../../../schema/edtf.ts';
import type { DeclaredMetadata } from '../../../schema/source.ts';

/** Types of schema.org that are a text by somebody. Source: https://schema.org/Article and what is below it. */
const articleType = /(?:Article|BlogPosting|Report|PressRelease|Legislation|GovernmentService|WebPage)$/;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mostObjects = 500;

/** The objects of the page's JSON-LD, those in lists and graphs included. */
function linkedData(document: Document): Json[] {
  const waiting: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      waiting.push(JSON.parse(script.textContent));
    } catch {
      // What a page says of itself may be broken; its text is read all the same.
    }
  }
  const found: Json[] = [];
  while (waiting.length > 0 && found.length < mostObjects) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, mostObjects));
    else if (isObject(next)) {
      found.push(next);
      if (Array.isArray(next['@graph'])) waiting.push(next['@graph']);
    }
  }
  return found;
}

const text = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const said = isObject(first) ? (first.name ?? first['@id'] ?? first['@value']) : first;
  const line = typeof said === 'string' ? said.toWellFormed().replace(/\s+/gu, ' ').trim() : '';
  return line === '' || line.length > 1000 ? undefined : line;
};

/** The day of a date and time, as where it was written; undefined where it is none. */
export function dayOf(value: string | undefined): string | undefined {
  const match =
    /^\s*(\d{4})[-/.](\d{2})(?:[-/.](\d{2}))?(?!\d)/.exec(value ?? '') ??
    /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(value ?? '');
  if (!match) return undefined;
  const [, year, month, day] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return edtfDateSchema.safeParse(date).success ? date : undefined;
}

export const addressOf = (value: string | undefined): string | undefined =>
  urlSchema.safeParse(value).success ? value : undefined;

/** The address that a browser wrote at the top of a page that it saved. */
const savedFrom = (html: string): string | undefined =>
  /<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->/.exec(html.slice(0, 4000))?.[1];

export interface PageMetadata {
  readonly declared: DeclaredMetadata;
  /** What the page is called, in all the ways in which it says so. */
  readonly titles: readonly string[];
}

/** Title, publisher, day and address that a page gives for programs to read, the most deliberate first. */
export function metadataOf(document: Document, html: string): PageMetadata {
  const content = (...selectors: readonly string[]): (string | undefined)[] =>
    selectors.map((selector) => {
      const element = document.querySelector(selector);
      const attribute = element?.getAttribute('content') ?? element?.getAttribute('datetime');
      return text(attribute ?? element?.getAttribute('href') ?? element?.textContent);
    });
  const articles = linkedData(document).filter((one) => {
    const types: unknown[] = Array.isArray(one['@type']) ? one['@type'] : [one['@type']];
    return types.some((type) => typeof type === 'string' && articleType.test(type));
  });
  const linked = (key: string): (string | undefined)[] => articles.map((article) => text(article[key]));
  const first = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
    values.find((value) => value !== undefined);

  const titles = [
    ...linked('headline'),
    ...content('meta[property="og:title"]', 'meta[name="DC.title"]', 'meta[name="twitter:title"]', 'title'),
  ].filter((title) => title !== undefined);
  const publisher = first([
    ...linked('publisher'),
    ...content('meta[property="og:site_name"]', 'meta[name="DC.publisher"]', 'meta[name="application-name"]'),
  ]);
  const published = first(
    [
      ...linked('datePublished'),
      ...content(
        'meta[property="article:published_time"]',
        'meta[itemprop="datePublished"]',
        'meta[name="citation_publication_date"]',
        'meta[name="DC.date.issued"]',
        'meta[name="DC.date"]',
        'meta[name="date"]',
        'meta[name="pubdate"]',
        '[itemprop="datePublished"]',
        'time[pubdate]',
        'article time[datetime]',
      ),
    ].map(dayOf),
  );
  const url = first(
    [
      ...content('link[rel="canonical"]', 'meta[property="og:url"]'),
      ...linked('mainEntityOfPage'),
      ...linked('url'),
      savedFrom(html),
    ].map(addressOf),
  );
  return {
    titles,
    declared: {
      ...(titles[0] === undefined ? {} : { title: titles[0] }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
    },
  };
}
