import type { LikelyPair } from '../../schema/finding.ts';
import type { Kept, KeptRecords } from './input.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';

/** What an editor writes into a record about which records it is and is not. */
export interface Ruled {
  readonly sameAs: readonly string[];
  readonly notSameAs: readonly string[];
}

/** The rulings of all kept records of one collection. */
export interface Rulings {
  /** Ids that any ruling speaks of. */
  readonly ruled: ReadonlySet<string>;
  /** Ids that give way to another. */
  readonly absorbed: ReadonlySet<string>;
  /** The id that stays of those that are one thing; any other id is its own. */
  readonly rootOf: (id: string) => string;
  /** True for two roots whose tellings are never joined. */
  readonly areApart: (a: string, b: string) => boolean;
  /** True where the first names the second as another thing, so that what both claim is the second's. */
  readonly yieldsTo: (a: string, b: string) => boolean;
}

/** Every id with those that are one with it by any chain of `sameAs`, sorted. */
function components(same: readonly (readonly [string, string])[]): string[][] {
  const neighbours = groupBy(
    same.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]),
    ([from = '']) => [from],
  );
  const seen = new Set<string>();
  return [...neighbours.keys()].toSorted(byCodeUnit).flatMap((start) => {
    if (seen.has(start)) return [];
    const reached = new Set([start]);
    for (const id of reached) for (const [, to = ''] of neighbours.get(id) ?? []) reached.add(to);
    for (const id of reached) seen.add(id);
    return [[...reached].toSorted(byCodeUnit)];
  });
}

/**
 * Reads the rulings. Of records that are one thing that one stays which no other names; where all name each other,
 * the first by id. Where one record is told to be both the same and another, it is the same.
 */
export function rulingsOf(kept: readonly Kept<Ruled>[]): Rulings {
  const pairs = (field: keyof Ruled): [string, string][] =>
    kept.flatMap(({ id, value }) =>
      value[field].filter((other) => other !== id).map((other): [string, string] => [id, other]),
    );
  const [same, apart] = [pairs('sameAs'), pairs('notSameAs')];
  const naming = new Set(same.map(([id]) => id));
  const named = new Set(same.map(([, id]) => id));
  const roots = new Map(
    components(same).flatMap((ids) => {
      const root = ids.find((id) => naming.has(id) && !named.has(id)) ?? ids.find((id) => naming.has(id));
      return ids.map((id): [string, string] => [id, root ?? id]);
    }),
  );
  const rootOf = (id: string): string => roots.get(id) ?? id;
  const parted = new Set(
    apart
      .map(([a, b]) => [rootOf(a), rootOf(b)] as const)
      .flatMap(([a, b]) => (a === b ? [] : [`${a} ${b}`])),
  );
  return {
    ruled: new Set(unique([...same, ...apart].flat())),
    absorbed: new Set([...roots].flatMap(([id, root]) => (id === root ? [] : [id]))),
    rootOf,
    areApart: (a, b) => parted.has(`${a} ${b}`) || parted.has(`${b} ${a}`),
    yieldsTo: (a, b) => parted.has(`${a} ${b}`) && !parted.has(`${b} ${a}`),
  };
}

/** The pairs of which no editor has said yet whether they are one. */
export function withoutRuled(pairs: readonly LikelyPair[], kept: KeptRecords): LikelyPair[] {
  const rulings = new Map<string, Rulings>(
    (['agreements', 'events', 'organisations', 'people'] as const).map((collection) => [
      collection,
      rulingsOf(kept[collection]),
    ]),
  );
  return pairs.filter(({ collection, first, second }) => {
    const ruled = rulings.get(collection);
    return !ruled?.areApart(ruled.rootOf(first), ruled.rootOf(second));
  });
}
