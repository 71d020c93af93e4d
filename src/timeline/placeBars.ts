import type { TimelineItem } from './items.ts';

export interface PeriodItem {
  readonly item: TimelineItem;
  /** Percent of the width. */
  readonly from: number;
  readonly to: number;
  /** The source names no beginning, or no end. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** An agreement as the time that it covers. */
export interface Bar extends PeriodItem {
  readonly row: number;
  /** The title, shortened to what there is room for. */
  readonly label: string;
  readonly labelAt: 'inside' | 'after' | 'before';
}

/** Percent of the width that a letter takes where the drawing is at its narrowest. */
const letter = 0.78;
const longest = 58;
const shortest = 16;
const gap = 1.2;

function shorten(title: string, letters: number): string {
  if (title.length <= letters) return title;
  const cut = title.slice(0, letters - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > letters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function labelled(period: PeriodItem): Omit<Bar, 'row'> {
  const width = period.to - period.from;
  const inside = Math.floor((width - gap) / letter);
  const after = Math.floor((100 - period.to - gap) / letter);
  const before = Math.floor((period.from - gap) / letter);
  const needed = Math.min(longest, period.item.title.length);
  const labelAt = inside >= needed ? 'inside' : after >= Math.min(needed, before) ? 'after' : 'before';
  const room = { inside, after, before }[labelAt];
  return {
    ...period,
    labelAt,
    label: shorten(period.item.title, Math.max(shortest, Math.min(longest, room))),
  };
}

function extent({ from, to, label, labelAt }: Omit<Bar, 'row'>): { from: number; to: number } {
  const text = label.length * letter + gap;
  if (labelAt === 'after') return { from, to: to + text };
  if (labelAt === 'before') return { from: from - text, to };
  return { from, to };
}

/** Puts each bar, with its label, into the first row where it has room; bars that begin earlier first. */
export function placeBars(periods: readonly PeriodItem[]): { bars: Bar[]; rows: number } {
  const inOrder = [...periods].sort(
    (a, b) => a.from - b.from || a.to - b.to || (a.item.id < b.item.id ? -1 : 1),
  );
  const rows: { from: number; to: number }[][] = [];
  const bars = inOrder.map((period) => {
    const bar = labelled(period);
    const taken = extent(bar);
    const free = rows.findIndex((row) =>
      row.every((other) => other.to + gap <= taken.from || other.from >= taken.to + gap),
    );
    const row = free === -1 ? rows.push([]) - 1 : free;
    rows[row]?.push(taken);
    return { ...bar, row };
  });
  return { bars, rows: rows.length };
}
