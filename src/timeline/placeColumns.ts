import type { TimelineItem } from './items.ts';
import type { DatedItem } from './placeMarks.ts';

/** All that falls together in a stretch of a crowded timeline, as a column as high as it is much. */
export interface Column {
  /** Percent of the width. */
  readonly x: number;
  readonly width: number;
  /** Between 0 and 1: of the fullest column. */
  readonly share: number;
  readonly items: readonly TimelineItem[];
}

/** Counts by column. */
export function placeColumns(
  dated: readonly DatedItem[],
  { columns }: { readonly columns: number },
): Column[] {
  const width = 100 / columns;
  const byColumn = new Map<number, TimelineItem[]>();
  for (const { item, from, to } of dated) {
    const column = Math.min(columns - 1, Math.floor((from + to) / 2 / width));
    const here = byColumn.get(column);
    if (here) here.push(item);
    else byColumn.set(column, [item]);
  }
  const fullest = Math.max(1, ...[...byColumn.values()].map(({ length }) => length));
  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, items]) => ({ x: column * width, width, share: items.length / fullest, items }));
}
