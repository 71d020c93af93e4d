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

export interface BarOptions {
  /** Percent of the width that a letter of a label takes. */
  readonly letter?: number | undefined;
  /** Rows that there are. */
  readonly rows?: number | undefined;
}

/** Percent of the width that a letter takes where the drawing is at its narrowest. */
const narrowLetter = 0.78;
const longest = 58;
const longestInside = 110;
const shortest = 16;
const gap = 1.2;

function shorten(title: string, letters: number): string {
  if (title.length <= letters) return title;
  const cut = title.slice(0, letters - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > letters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function labelled(period: PeriodItem, letter: number): Omit<Bar, 'row'> {
  const width = period.to - period.from;
  const inside = Math.floor((width - gap) / letter);
  const after = Math.floor((100 - period.to - gap) / letter);
  const before = Math.floor((period.from - gap) / letter);
  const needed = Math.min(longest, period.item.title.length);
  const labelAt =
    inside >= Math.min(needed, Math.max(shortest, after, before))
      ? 'inside'
      : after >= Math.min(needed, before)
        ? 'after'
        : 'before';
  const room = { inside, after, before }[labelAt];
  return {
    ...period,
    labelAt,
    label: shorten(
      period.item.title,
      Math.max(shortest, Math.min(labelAt === 'inside' ? longestInside : longest, room)),
    ),
  };
}

function extent(
  { from, to, label, labelAt }: Omit<Bar, 'row'>,
  letter: number,
): { from: number; to: number } {
  const text = label.length * letter + gap;
  if (labelAt === 'after') return { from, to: to + text };
  if (labelAt === 'before') return { from: from - text, to };
  return { from, to };
}

const byBegin = (a: PeriodItem, b: PeriodItem): number =>
  a.from - b.from || a.to - b.to || (a.item.id < b.item.id ? -1 : 1);

function placeAll(periods: readonly PeriodItem[], letter: number): { bars: Bar[]; rows: number } {
  const rows: { from: number; to: number }[][] = [];
  const bars = [...periods].sort(byBegin).map((period) => {
    const bar = labelled(period, letter);
    const taken = extent(bar, letter);
    const free = rows.findIndex((row) =>
      row.every((other) => other.to + gap <= taken.from || other.from >= taken.to + gap),
    );
    const row = free === -1 ? rows.push([]) - 1 : free;
    rows[row]?.push(taken);
    return { ...bar, row };
  });
  return { bars, rows: rows.length };
}

/**
 * Puts each bar, with its label, into the first row where it has room; bars that begin earlier first. Where there are
 * not rows enough, those that end last are shown and the rest are counted.
 */
export function placeBars(
  periods: readonly PeriodItem[],
  { letter = narrowLetter, rows: most = Infinity }: BarOptions = {},
): { bars: Bar[]; rows: number; hidden: number } {
  if (!Number.isFinite(most)) return { ...placeAll(periods, letter), hidden: 0 };
  const latest = [...periods].sort((a, b) => b.to - a.to || byBegin(a, b));
  // No row holds more than a few labelled bars, so that looking at more of them would be work for nothing.
  let fits = Math.min(latest.length, most);
  let tooMany = Math.min(latest.length, most * 6) + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (placeAll(latest.slice(0, middle), letter).rows <= most) fits = middle;
    else tooMany = middle;
  }
  return { ...placeAll(latest.slice(0, fits), letter), hidden: latest.length - fits };
}
