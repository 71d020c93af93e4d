import { z } from 'zod';
import { canonical, digest, isGrowing } from './fields.ts';

/**
 * What the memory keeps of a value: the value itself where it is short, else a digest; of a growing list a digest of
 * each item, that of a passage in two parts: where it is quoted from, and all of it.
 */
export type Fingerprint =
  | { readonly value: z.core.util.JSONType }
  | { readonly digest: string }
  | { readonly items: readonly string[] };

/** Characters of JSON that are kept as they are. */
const shortValue = 100;
const digestLength = 20;
const itemDigestLength = 10;

const passageSchema = z.object({ source: z.string(), exact: z.string() });

/** Names a passage by its source and its words, wherever it stands there. */
export const passageDigest = (passage: z.infer<typeof passageSchema>): string =>
  digest(`${passage.source}\n${passage.exact}`, itemDigestLength);

/** Of an item of a growing list. */
export function itemDigest(item: unknown): string {
  const all = digest(canonical(item), itemDigestLength);
  const passage = passageSchema.safeParse(item);
  return passage.success ? `${passageDigest(passage.data)}:${all}` : all;
}

/** The passage part of an item's digest, or null where the item is no passage. */
export const passageOf = (digestOfItem: string): string | null => {
  const at = digestOfItem.indexOf(':');
  return at < 0 ? null : digestOfItem.slice(0, at);
};

/** `value` as the schema takes it. */
export function fingerprint(field: string, value: unknown): Fingerprint {
  if (isGrowing(field) && Array.isArray(value)) return { items: value.map(itemDigest) };
  const json = canonical(value);
  return json.length <= shortValue
    ? { value: z.json().parse(JSON.parse(json)) }
    : { digest: digest(json, digestLength) };
}
