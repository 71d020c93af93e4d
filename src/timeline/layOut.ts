import type { AgreementRelation } from '../record/graph.ts';
import { placeBars, type Bar } from './placeBars.ts';
import { placeColumns, type Column } from './placeColumns.ts';
import { placeMarks, type Cluster, type Mark } from './placeMarks.ts';
import { ticksOf, type Tick } from './ticks.ts';
import type { TimelineItem, UnheldTarget } from './items.ts';

/** Horizontal places are percentages of the drawing's width, so that it fits any screen without being drawn anew. */
export type Percent = number;

/** Milliseconds since 1970, UTC. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** An item with its times in milliseconds; a date that is no date, or surely a slip, is null. */
export interface TimedItem {
  readonly item: TimelineItem;
  readonly date: TimeWindow | null;
  readonly period: { readonly from: number | null; readonly to: number | null } | null;
  readonly joins: readonly {
    readonly relation: AgreementRelation;
    /** An id, or an older agreement that the record does not hold, with the middle of its year. */
    readonly target: string | (UnheldTarget & { readonly time: number });
  }[];
}

/** A line from an agreement to the one that it amends, supplements, replaces or implements. */
export interface Join {
  readonly relation: AgreementRelation;
  readonly from: Percent;
  readonly to: Percent;
}

export interface UnheldMark extends UnheldTarget {
  readonly x: Percent;
}

export interface TimelineLayout {
  readonly window: TimeWindow;
  /** First and last year shown. */
  readonly years: { readonly from: number; readonly to: number };
  readonly ticks: readonly Tick[];
  readonly marks: readonly Mark[];
  readonly clusters: readonly Cluster[];
  /** In place of marks, where they are too many to be told apart. */
  readonly columns: readonly Column[];
  /** Height of the tallest stack of marks. */
  readonly levels: number;
  readonly bars: readonly Bar[];
  readonly barRows: number;
  /** Periods for which there was no row. */
  readonly hiddenBars: number;
  readonly joins: readonly Join[];
  readonly unheld: readonly UnheldMark[];
  /** Items that no day can be told for. */
  readonly undated: readonly TimelineItem[];
  /** Where today stands, or null outside what is shown. */
  readonly now: Percent | null;
}

export interface LayOutOptions {
  /** Milliseconds since 1970, UTC. */
  readonly today: number;
  /** Columns into which marks fall; a mark is about as wide as one. */
  readonly columns: number;
  /** Marks stacked before the rest of a column become one cluster. */
  readonly stack: number;
  /** The years shown, where several timelines share them; else what the items need. */
  readonly years?: { readonly from: number; readonly to: number } | undefined;
  /** The time shown, where it is not whole years. */
  readonly window?: TimeWindow | undefined;
  /** Rows for periods. */
  readonly barRows?: number | undefined;
  /** Percent of the width that a letter of a label takes. */
  readonly letter?: number | undefined;
  /** Labels that fit on the axis. */
  readonly labels?: number | undefined;
}

/** A column this many times fuller than its stack turns the marks into columns. */
const crowded = 2.5;

const round = (value: number): number => Math.round(value * 1000) / 1000;

function timesOf({ date, period, joins }: TimedItem): number[] {
  const unheld = joins.flatMap(({ target }) => (typeof target === 'string' ? [] : [target.time]));
  return [date?.from, date?.to, period?.from, period?.to, ...unheld].flatMap((time) => time ?? []);
}

/** The years that the items need, or null where none has a date. */
export function yearsOf(items: readonly TimedItem[]): { from: number; to: number } | null {
  const times = items.flatMap(timesOf).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: new Date(first).getUTCFullYear(), to: new Date(last).getUTCFullYear() };
}

/** The whole of some years. */
export function windowOf({ from, to }: { readonly from: number; readonly to: number }): TimeWindow {
  return { from: Date.UTC(from, 0), to: Date.UTC(to + 1, 0) };
}

/** Where everything stands on a timeline; null where no item has a date. Pure. */
export function layOutTimeline(items: readonly TimedItem[], options: LayOutOptions): TimelineLayout | null {
  const needed = options.window ? null : (options.years ?? yearsOf(items));
  const window = options.window ?? (needed && windowOf(needed));
  if (!window) return null;
  const { from: start, to: end } = window;
  const x = (time: number): Percent =>
    round(Math.min(100, Math.max(0, ((time - start) / (end - start)) * 100)));

  const dated = items.flatMap(({ item, date, joins }) =>
    date === null || date.to < start || date.from >= end
      ? []
      : [{ item, joins, from: x(date.from), to: x(date.to) }],
  );
  const placed = placeMarks(dated, options);
  const isCrowded = placed.fullest > options.stack * crowded;
  const { marks, clusters, levels } = isCrowded ? { marks: [], clusters: [], levels: options.stack } : placed;

  const periods = items.flatMap(({ item, date, period }) => {
    if (period === null) return [];
    const begins = period.from ?? date?.from ?? null;
    const ends = period.to;
    if ((ends ?? end) < start || (begins ?? start) >= end) return [];
    return [
      {
        item,
        from: x(begins ?? start),
        to: x(ends ?? end),
        openStart: period.from === null,
        openEnd: ends === null,
      },
    ];
  });
  const { bars, rows, hidden } = placeBars(periods, {
    letter: options.letter,
    rows: options.barRows,
  });

  const place = new Map(
    [
      ...marks,
      ...clusters.flatMap((cluster) => cluster.items.map((item) => ({ item, x: cluster.x }))),
      ...(isCrowded ? dated.map(({ item, from, to }) => ({ item, x: (from + to) / 2 })) : []),
    ].map((mark) => [mark.item.id, mark.x]),
  );
  const unheld: UnheldMark[] = [];
  const joins = dated.flatMap(({ item, joins: own }) =>
    own.flatMap(({ relation, target }) => {
      const from = place.get(item.id);
      if (from === undefined) return [];
      if (typeof target === 'string') {
        const to = place.get(target);
        return to === undefined ? [] : [{ relation, from, to }];
      }
      if (target.time < start || target.time >= end) return [];
      const to = x(target.time);
      if (!unheld.some((other) => other.x === to && other.kind === target.kind))
        unheld.push({ kind: target.kind, year: target.year, x: to });
      return [{ relation, from, to }];
    }),
  );

  const shown = new Set([...dated.map(({ item }) => item.id), ...periods.map(({ item }) => item.id)]);
  return {
    window,
    years: { from: new Date(start).getUTCFullYear(), to: new Date(end - 1).getUTCFullYear() },
    ticks: ticksOf(window, x, options.labels),
    marks,
    clusters,
    columns: isCrowded ? placeColumns(dated, options) : [],
    levels,
    bars,
    barRows: rows,
    hiddenBars: hidden,
    joins: isCrowded ? [] : joins,
    unheld: isCrowded ? [] : unheld,
    undated: options.window
      ? items.flatMap(({ item, date, period }) => (date === null && period === null ? [item] : []))
      : items.flatMap(({ item }) => (shown.has(item.id) ? [] : [item])),
    now: options.today >= start && options.today < end ? x(options.today) : null,
  };
}
