import type { Evidence } from '../../schema/evidence.ts';
import { passageKey } from './evidence.ts';
import type { Kept } from './input.ts';
import { byCodeUnit } from './order.ts';

/**
 * The kept record whose id a thing keeps, of those that were found to be the same thing: the one that shares most
 * passages with it, of equals the first by id; null where there is none but reserved ones.
 */
export function keptFor(
  members: readonly { readonly kept: string | null }[],
  evidence: readonly Evidence[],
  kept: readonly Kept<{ readonly evidence: readonly Evidence[] }>[],
  reserved: ReadonlySet<string>,
): string | null {
  const ids = members.flatMap((member) => member.kept ?? []).filter((id) => !reserved.has(id));
  if (ids.length < 2) return ids[0] ?? null;
  const passages = new Set(evidence.map(passageKey));
  const shared = (id: string): number =>
    kept.find((record) => record.id === id)?.value.evidence.filter((item) => passages.has(passageKey(item)))
      .length ?? 0;
  const counted = ids.map((id) => ({ id, count: shared(id) }));
  return counted.toSorted((a, b) => b.count - a.count || byCodeUnit(a.id, b.id))[0]?.id ?? null;
}
