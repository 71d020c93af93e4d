import { itemDigest } from '../../schema/memory.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { jsonOf, normalised } from './fields.ts';
import { referring } from './references.ts';

/** What has another place or another name than when a person wrote of it. */
export interface Moves {
  /** By `<collection>/<id>`: the passages of a file where their texts have them now, in the order of the file. */
  readonly passages: ReadonlyMap<string, readonly Evidence[]>;
  /** By `<collection>/<former id>`: the id that the record has now. */
  readonly ids: ReadonlyMap<string, string>;
}

/** A value of a field, its passages at their present places, its references by their present ids. */
export type KeepUp = (field: string, value: unknown) => unknown;

const hasSource = (item: unknown): item is { readonly source: string } =>
  typeof item === 'object' && item !== null && 'source' in item && typeof item.source === 'string';

/** Makes the values of a file keep up with what was moved and renamed; the same value where there is nothing to do. */
export function keepUp(file: RecordFile, { passages, ids }: Moves): KeepUp {
  const moved = passages.get(`${file.collection}/${file.id}`) ?? [];
  const inFile = normalised(file.collection, 'evidence', file.data.evidence);
  const placeOf = new Map(
    (moved.length > 0 && Array.isArray(inFile) ? inFile : []).map((item, index) => [
      itemDigest(item),
      moved[index],
    ]),
  );
  const idNow = (collections: readonly string[], id: unknown): unknown =>
    typeof id === 'string'
      ? collections.reduce<string>((now, collection) => ids.get(`${collection}/${now}`) ?? now, id)
      : id;
  const sourceNow = (item: unknown): unknown => {
    if (!hasSource(item)) return item;
    const source = idNow(['sources'], item.source);
    return source === item.source ? item : { ...item, source };
  };

  return (field, value) => {
    const collections = referring[field];
    if (collections) {
      return Array.isArray(value)
        ? [...new Set(value.map((id: unknown) => idNow(collections, id)))]
        : idNow(collections, value);
    }
    if (!Array.isArray(value)) return value;
    const before: readonly unknown[] = value;
    const items = before.map((item) =>
      sourceNow(field === 'evidence' ? (placeOf.get(itemDigest(item)) ?? item) : item),
    );
    if (items.every((item, index) => item === before[index])) return before;
    return [...new Map(items.map((item) => [itemDigest(item), item])).values()];
  };
}

/** What is to change in a file of which no text tells. */
export function changesOf(
  file: RecordFile,
  fields: readonly string[],
  upToDate: KeepUp,
): Map<string, unknown> {
  return new Map(
    fields.flatMap((field) => {
      const value = normalised(file.collection, field, file.data[field]);
      const now = upToDate(field, value);
      return jsonOf(now) === jsonOf(value) ? [] : [[field, now] as const];
    }),
  );
}

/** Present ids by former ones. One that several records had leads nowhere. */
export function idsNow(former: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const now = new Map<string, string | null>();
  for (const [address, ids] of former) {
    const at = address.indexOf('/');
    const collection = address.slice(0, at) as CollectionName;
    for (const id of ids) {
      const key = `${collection}/${id}`;
      now.set(key, now.has(key) ? null : address.slice(at + 1));
    }
  }
  return new Map([...now].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
}
