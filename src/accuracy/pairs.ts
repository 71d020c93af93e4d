/** A pair: which of gold's goes with which of those read. */
export type Pair<G, R> = readonly [gold: G, read: R];

/**
 * Pairs what gold has with what was read, each at most once: the likest first, equals in the order of gold and then of
 * the reading. `likeness` is above 0 where two may be a pair.
 */
export function pairUp<G, R>(
  gold: readonly G[],
  read: readonly R[],
  likeness: (gold: G, read: R) => number,
): Pair<G, R>[] {
  const candidates = gold
    .flatMap((g) => read.map((r) => ({ g, r, likeness: likeness(g, r) })))
    .filter((candidate) => candidate.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const takenOfGold = new Set<G>();
  const takenOfRead = new Set<R>();
  const pairs: Pair<G, R>[] = [];
  for (const { g, r } of candidates) {
    if (takenOfGold.has(g) || takenOfRead.has(r)) continue;
    takenOfGold.add(g);
    takenOfRead.add(r);
    pairs.push([g, r]);
  }
  return pairs;
}
