import type { Evidence } from '../../schema/evidence.ts';
import { passageKey } from './evidence.ts';
import type { Kept } from './input.ts';
import { byCodeUnit, groupBy } from './order.ts';

interface Grounded {
  readonly evidence: readonly Evidence[];
}

/** Fields that every telling of a thing supports; a passage that supports only others may speak of many things. */
const identifying = ['title', 'kind'];

const keysOf = ({ evidence }: Grounded): string[] =>
  evidence.filter(({ supports }) => supports.some((field) => identifying.includes(field))).map(passageKey);

/**
 * For each record the id of the kept one that is the same thing, by the passages that name them; each kept id is
 * given once, to the record that shares most with it.
 */
export function matchKept<Value extends Grounded>(
  records: readonly Value[],
  kept: readonly Kept<Value>[],
  couldBe: (record: Value, kept: Value) => boolean,
): (string | null)[] {
  const byPassage = groupBy(kept, ({ value }) => new Set(keysOf(value)));
  const pairs = records.flatMap((record, index) => {
    const shared = new Map<Kept<Value>, number>();
    for (const key of new Set(keysOf(record))) {
      for (const candidate of byPassage.get(key) ?? [])
        shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
    return [...shared].map(([candidate, count]) => ({
      index,
      id: candidate.id,
      count,
      fits: couldBe(record, candidate.value),
      like: likeness(record, candidate.value),
    }));
  });
  pairs.sort(
    (a, b) =>
      Number(b.fits) - Number(a.fits) ||
      b.count - a.count ||
      b.like - a.like ||
      byCodeUnit(a.id, b.id) ||
      a.index - b.index,
  );
  const ids: (string | null)[] = records.map(() => null);
  const given = new Set<string>();
  for (const { index, id } of pairs) {
    if (ids[index] !== null || given.has(id)) continue;
    ids[index] = id;
    given.add(id);
  }
  return ids;
}

/** In how many fields two records say the same. */
function likeness(a: Grounded, b: Grounded): number {
  return Object.entries(a).filter(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(b, field)),
  ).length;
}
