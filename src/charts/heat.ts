/** A stretch of years that makes one column. */
export interface HeatColumn {
  readonly from: number;
  readonly to: number;
}

export interface HeatRow<Key> {
  readonly key: Key;
  /** By column. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface Heat<Key> {
  readonly columns: readonly HeatColumn[];
  /** The fullest first, equals by key. */
  readonly rows: readonly HeatRow<Key>[];
  /** The largest count of a cell. */
  readonly most: number;
}

const widths = [1, 2, 5, 10, 20, 50, 100];

/**
 * Counts by key and year. Years are gathered into stretches of equal length, so that there are at most `columns` of
 * them; a stretch begins at a year that its length divides. Pure.
 */
export function heatOf<Key extends string>(
  items: readonly { readonly key: Key; readonly year: number }[],
  columns: number,
): Heat<Key> {
  const years = items.map(({ year }) => year).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return { columns: [], rows: [], most: 0 };
  const stretch = (width: number): number => Math.floor(last / width) - Math.floor(first / width) + 1;
  const width = widths.find((each) => stretch(each) <= columns) ?? 100;
  const begin = Math.floor(first / width);
  const made = Array.from({ length: stretch(width) }, (_, position) => ({
    from: (begin + position) * width,
    to: (begin + position + 1) * width - 1,
  }));
  const byKey = new Map<Key, number[]>();
  for (const { key, year } of items) {
    const counts = byKey.get(key) ?? made.map(() => 0);
    byKey.set(key, counts);
    const column = Math.floor(year / width) - begin;
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const rows = [...byKey]
    .map(([key, counts]) => ({ key, counts, total: counts.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
  return { columns: made, rows, most: Math.max(...rows.flatMap(({ counts }) => counts)) };
}

/** Shades that a reader can tell apart. */
export const shades = 5;

/** The shade of a count: 0 for none, else 1 to `shades`. */
export function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * shades));
}
