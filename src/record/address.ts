import type { CollectionName } from '../schema/vocabulary.ts';

/** The address of a record's page. Addresses are part of what the site promises: people link to them. */
export function addressOf(collection: CollectionName, id: string): string {
  return `/${collection}/${id}/`;
}

export function stateAddress(code: string): string {
  return `/states/${code.toLowerCase()}/`;
}

export function sectorAddress(slug: string): string {
  return `/sectors/${slug}/`;
}

/** The id, in the page of a source, of the passage that these characters are. */
export function passageId(span: { readonly start: number; readonly end: number }): string {
  return `passage-${String(span.start)}-${String(span.end)}`;
}

export function passageAddress(
  source: string,
  span: { readonly start: number; readonly end: number },
): string {
  return `${addressOf('sources', source)}#${passageId(span)}`;
}

/** The id, on the page of corrections, of those of a record. */
export function correctionsId(collection: CollectionName, id: string): string {
  return `${collection}-${id}`;
}
