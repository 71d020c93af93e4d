/** How often something occurs, with its share of the most frequent. */
export interface Tally<Key> {
  readonly key: Key;
  readonly count: number;
  /** Between 0 and 1. */
  readonly share: number;
}

/** Counts keys, the most frequent first, equals by key. */
export function tally<Key extends string | number>(keys: Iterable<Key>): Tally<Key>[] {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return [...counts]
    .map(([key, count]) => ({ key, count, share: count / most }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
