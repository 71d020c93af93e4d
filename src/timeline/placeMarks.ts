import type { TimelineItem } from './items.ts';

/** An agreement as a mark, on a stack above its time. */
export interface Mark {
  readonly item: TimelineItem;
  /** Percent of the width. */
  readonly x: number;
  /** Counted from the axis upwards. */
  readonly level: number;
  /** Percent; the time that a coarse date covers, or null where it is finer than a mark is wide. */
  readonly spread: { readonly from: number; readonly to: number } | null;
}

/** What a column holds beyond its stack. */
export interface Cluster {
  readonly items: readonly TimelineItem[];
  readonly x: number;
  readonly level: number;
}

export interface DatedItem {
  readonly item: TimelineItem;
  /** Percent of the width at which its date begins and ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * Stacks marks in columns, the earlier below. A column fuller than `stack` keeps one mark less and shows the rest as
 * a cluster, so that no day, however busy, makes the drawing taller than it was meant to be.
 */
export function placeMarks(
  dated: readonly DatedItem[],
  { columns, stack }: { readonly columns: number; readonly stack: number },
): { marks: Mark[]; clusters: Cluster[]; levels: number; fullest: number } {
  const width = 100 / columns;
  const byColumn = new Map<number, DatedItem[]>();
  for (const one of dated) {
    const column = Math.min(columns - 1, Math.floor((one.from + one.to) / 2 / width));
    const here = byColumn.get(column);
    if (here) here.push(one);
    else byColumn.set(column, [one]);
  }
  const marks: Mark[] = [];
  const clusters: Cluster[] = [];
  let levels = 0;
  let fullest = 0;
  for (const [column, here] of [...byColumn].sort(([a], [b]) => a - b)) {
    fullest = Math.max(fullest, here.length);
    const x = Math.round((column + 0.5) * width * 1000) / 1000;
    const inOrder = [...here].sort(
      (a, b) => a.from - b.from || a.to - b.to || (a.item.id < b.item.id ? -1 : 1),
    );
    const single = inOrder.length > stack ? inOrder.slice(0, stack - 1) : inOrder;
    const rest = inOrder.slice(single.length);
    single.forEach(({ item, from, to }, level) => {
      marks.push({ item, x, level, spread: to - from > width ? { from, to } : null });
    });
    if (rest.length === 0) {
      levels = Math.max(levels, single.length);
      continue;
    }
    // The number of a cluster is wider than a column: beside another it stands one level higher.
    const last = clusters.at(-1);
    const isBeside = last !== undefined && x - last.x < width * 2.5 && last.level === single.length;
    const level = single.length + (isBeside ? 1 : 0);
    clusters.push({ items: rest.map(({ item }) => item), x, level });
    levels = Math.max(levels, level + 1);
  }
  return { marks, clusters, levels, fullest };
}
