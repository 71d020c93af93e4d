import { addressOf } from '../../record/address.ts';
import { dateOfSource } from '../../record/graph.ts';
import { absoluteAddress } from '../../record/siteAddress.ts';
import type { Entry } from '../../record/record.ts';
import type { Agreement } from '../../schema/agreement.ts';
import type { Event } from '../../schema/event.ts';
import type { Site } from '../../schema/site.ts';
import type { Source } from '../../schema/source.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { citedDate } from './citedDate.ts';

/**
 * What is cited, in CSL-JSON, from which every other form of citation is made. A record is cited as the web page that
 * it is, under the date of what it tells of.
 * Source: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly language: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true };
  readonly URL?: string;
  /** The record that holds a source, and the source's place in it. */
  readonly archive?: string;
  readonly archive_location?: string;
}

function issued(value: string | null): Pick<CslItem, 'issued'> {
  const date = citedDate(value);
  if (date === null) return {};
  const parts = [date.year, date.month, date.day].filter((part) => part !== null);
  return { issued: { 'date-parts': [parts], ...(date.uncertain ? { circa: true as const } : {}) } };
}

const optional = <Key extends string>(key: Key, value: string | null): Partial<Record<Key, string>> =>
  value === null ? {} : ({ [key]: value } as Partial<Record<Key, string>>);

function cslOfPage(
  collection: CollectionName,
  { id, data }: Entry<{ readonly title: string; readonly language: string }>,
  date: string | null,
  site: Site,
): CslItem {
  return {
    id,
    type: 'webpage',
    title: data.title,
    language: data.language,
    'container-title': site.title,
    ...optional('publisher', site.publisher),
    ...issued(date),
    ...optional('URL', absoluteAddress(site, addressOf(collection, id))),
  };
}

/** The reference to an agreement's page. */
export function cslOfAgreement(entry: Entry<Agreement>, site: Site): CslItem {
  return cslOfPage('agreements', entry, entry.data.signed ?? entry.data.inForce, site);
}

/** The reference to an event's page. */
export function cslOfEvent(entry: Entry<Event>, site: Site): CslItem {
  return cslOfPage('events', entry, entry.data.date, site);
}

/** The reference to a source where it was published; where that is not known, to its page here. */
export function cslOfSource({ id, data }: Entry<Source>, site: Site): CslItem {
  const path = addressOf('sources', id);
  return {
    id,
    type: 'webpage',
    title: data.title,
    language: data.language,
    ...(data.agency === null ? {} : { author: [{ literal: data.agency }] }),
    ...optional('container-title', data.publisher),
    ...issued(data.published ?? dateOfSource(data)),
    ...optional('URL', data.url ?? absoluteAddress(site, path)),
    archive: site.title,
    archive_location: absoluteAddress(site, path) ?? `sources/${id}`,
  };
}

/** References as a CSL-JSON file. */
export function toCslJson(items: readonly CslItem[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}
