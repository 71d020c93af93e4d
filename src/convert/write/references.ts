import type { Fields } from './fields.ts';
import type { RecordMemory } from './memory.ts';

/** Fields that name other records, and the collections in which they may lie. */
export const referring: Readonly<Record<string, readonly string[]>> = {
  parties: ['organisations'],
  signatories: ['people'],
  witnesses: ['people'],
  participants: ['organisations', 'people'],
  event: ['events'],
  amends: ['agreements'],
  supplements: ['agreements'],
  replaces: ['agreements'],
  implements: ['agreements'],
};

/**
 * The records without what in them points to a record that a person deleted, so that a deletion does not leave
 * references to nothing behind. An older agreement is then named by kind and year, as one that was never held.
 */
export function withoutReferences<Read extends { readonly record: Fields }>(
  read: ReadonlyMap<string, Read>,
  deleted: ReadonlyMap<string, RecordMemory>,
): ReadonlyMap<string, Read> {
  if (deleted.size === 0) return read;
  const isGone = (field: string, id: unknown): boolean =>
    typeof id === 'string' &&
    (referring[field] ?? []).some((collection) => deleted.has(`${collection}/${id}`)) &&
    !(referring[field] ?? []).some(
      (collection) => !deleted.has(`${collection}/${id}`) && read.has(`${collection}/${id}`),
    );

  const cleanedValue = (field: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((id: unknown) => !isGone(field, id));
    if (!isGone(field, value)) return value;
    const older = read.get(`agreements/${String(value)}`)?.record;
    if (field === 'event' || !older) return null;
    const { kind, signed } = older as { kind: unknown; signed: unknown };
    return { kind, year: typeof signed === 'string' ? signed.slice(0, 4) : null };
  };

  return new Map(
    [...read].map(([address, one]) => {
      const stale = Object.keys(referring).filter((field) => {
        const value = one.record[field];
        return Array.isArray(value) ? value.some((id) => isGone(field, id)) : isGone(field, value);
      });
      if (stale.length === 0) return [address, one];
      const record: Record<string, unknown> = { ...one.record };
      for (const field of stale) record[field] = cleanedValue(field, one.record[field]);
      return [address, { ...one, record }];
    }),
  );
}
