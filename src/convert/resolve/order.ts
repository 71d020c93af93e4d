/** By code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];

/** The values under their keys, both in the order in which they come. */
export function groupBy<Value>(
  values: Iterable<Value>,
  keysOf: (value: Value) => Iterable<string>,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

/** The values by how often they come, the most frequent first, equal ones by code unit. */
export function byFrequency(values: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([value]) => value);
}
