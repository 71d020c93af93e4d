import { itemDigest, valueDigest } from '../../schema/memory.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { isGrowing, jsonOf, normalised } from './fields.ts';

/** What the memory keeps of a value: the value itself where it is short, else a digest; of a growing list a digest of each item. */
export interface Fingerprint {
  /** `{"value":…}`, `{"digest":…}` or `{"items":…}`; equal for equal values. */
  readonly json: string;
  /** Of a growing list. */
  readonly items: readonly string[] | null;
  /** What stands in the memory's line instead of `json`: the whole value, kept so that a correction of it can be told. */
  readonly whole?: string;
}

/** Characters of JSON that are kept as they are. */
const shortValue = 100;

export const fingerprintOfItems = (items: readonly string[]): Fingerprint => ({
  json: JSON.stringify({ items }),
  items,
});

/** `value` as the schema takes it. */
export function fingerprint(field: string, value: unknown): Fingerprint {
  if (isGrowing(field) && Array.isArray(value)) return fingerprintOfItems(value.map(itemDigest));
  const json = jsonOf(value);
  const kept =
    json.length <= shortValue ? `{"value":${json}}` : JSON.stringify({ digest: valueDigest(json) });
  return { json: kept, items: null };
}

/** Of a value that is kept whole, however long. */
export function wholeFingerprint(field: string, value: unknown): Fingerprint {
  const short = fingerprint(field, value);
  const whole = `{"value":${jsonOf(value)}}`;
  return short.items !== null || short.json === whole ? short : { ...short, whole };
}

const defaults = new Map<string, Fingerprint>();

/** Of what a field holds that a file leaves out. */
export function defaultFingerprint(collection: CollectionName, field: string): Fingerprint {
  const key = `${collection}/${field}`;
  const known = defaults.get(key) ?? fingerprint(field, normalised(collection, field, undefined));
  defaults.set(key, known);
  return known;
}
