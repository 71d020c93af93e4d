import type { CollectionName } from '../../schema/vocabulary.ts';
import { digest, isGrowing, jsonOf, normalised } from './fields.ts';

/**
 * What the memory keeps of a value: the value itself where it is short, else a digest; of a growing list a digest of
 * each item, that of a passage in two parts: where it is quoted from, and all of it.
 */
export interface Fingerprint {
  /** `{"value":…}`, `{"digest":…}` or `{"items":…}`; equal for equal values. */
  readonly json: string;
  /** Of a growing list. */
  readonly items: readonly string[] | null;
}

/** Characters of JSON that are kept as they are. */
const shortValue = 100;
const digestLength = 20;
const itemDigestLength = 10;

interface Passage {
  readonly source: string;
  readonly exact: string;
}

const isPassage = (item: unknown): item is Passage =>
  typeof item === 'object' && item !== null && 'source' in item && 'exact' in item;

/** Names a passage by its source and its words, wherever it stands there. */
export const passageDigest = (passage: Passage): string =>
  digest(`${passage.source}\n${passage.exact}`, itemDigestLength);

/** Of an item of a growing list. */
export function itemDigest(item: unknown): string {
  const all = digest(jsonOf(item), itemDigestLength);
  return isPassage(item) ? `${passageDigest(item)}:${all}` : all;
}

/** The passage part of an item's digest, or null where the item is no passage. */
export const passageOf = (digestOfItem: string): string | null => {
  const at = digestOfItem.indexOf(':');
  return at < 0 ? null : digestOfItem.slice(0, at);
};

export const fingerprintOfItems = (items: readonly string[]): Fingerprint => ({
  json: JSON.stringify({ items }),
  items,
});

/** `value` as the schema takes it. */
export function fingerprint(field: string, value: unknown): Fingerprint {
  if (isGrowing(field) && Array.isArray(value)) return fingerprintOfItems(value.map(itemDigest));
  const json = jsonOf(value);
  const kept =
    json.length <= shortValue ? `{"value":${json}}` : JSON.stringify({ digest: digest(json, digestLength) });
  return { json: kept, items: null };
}

const defaults = new Map<string, Fingerprint>();

/** Of what a field holds that a file leaves out. */
export function defaultFingerprint(collection: CollectionName, field: string): Fingerprint {
  const key = `${collection}/${field}`;
  const known = defaults.get(key) ?? fingerprint(field, normalised(collection, field, undefined));
  defaults.set(key, known);
  return known;
}
