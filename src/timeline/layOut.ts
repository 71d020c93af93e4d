import { scaleUtc } from 'd3-scale';
import { utcYear } from 'd3-time';
import { readEdtf } from '../record/edtfDate.ts';
import type { AgreementRelation } from '../record/graph.ts';
import { placeBars, type Bar } from './placeBars.ts';
import { placeMarks, type Cluster, type Mark } from './placeMarks.ts';
import type { TimelineItem, UnheldTarget } from './items.ts';

/** Horizontal places are percentages of the drawing's width, so that it fits any screen without being drawn anew. */
export type Percent = number;

export interface Tick {
  readonly x: Percent;
  readonly year: number;
  /** Whether the year is written out. */
  readonly labelled: boolean;
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
  /** First and last year shown. */
  readonly years: { readonly from: number; readonly to: number };
  readonly ticks: readonly Tick[];
  readonly marks: readonly Mark[];
  readonly clusters: readonly Cluster[];
  /** Height of the tallest stack of marks. */
  readonly levels: number;
  readonly bars: readonly Bar[];
  readonly barRows: number;
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
  /** The time shown, where several timelines share one; else what the items need. */
  readonly years?: { readonly from: number; readonly to: number } | undefined;
}

/** Times beyond which a date is surely a slip: a typing error must not squeeze the rest into one pixel. */
const earliest = Date.UTC(1800, 0);
const latest = Date.UTC(2200, 0);

const plausible = (time: number | null): time is number =>
  time !== null && time >= earliest && time <= latest;

const round = (value: number): number => Math.round(value * 1000) / 1000;

function timesOf(item: TimelineItem): number[] {
  const unheld = item.relations.flatMap(({ target }) => (typeof target === 'string' ? [] : [target.year]));
  return [item.date, item.period, ...unheld].flatMap((value) => {
    if (value === null) return [];
    const { from, to } = readEdtf(value);
    return [from, to].filter(plausible);
  });
}

/** The years that the items need, or null where none has a date. */
export function yearsOf(items: readonly TimelineItem[]): { from: number; to: number } | null {
  const times = items.flatMap(timesOf).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: new Date(first).getUTCFullYear(), to: new Date(last).getUTCFullYear() };
}

/** Which years to write out so that about ten stand on the axis. */
function labelEvery(years: number): number {
  return [1, 2, 5, 10, 20, 50].find((step) => years / step <= 13) ?? 100;
}

/** Where everything stands on a timeline; null where no item has a date. Pure. */
export function layOutTimeline(
  items: readonly TimelineItem[],
  options: LayOutOptions,
): TimelineLayout | null {
  const years = options.years ?? yearsOf(items);
  if (!years) return null;
  const start = Date.UTC(years.from, 0);
  const end = Date.UTC(years.to + 1, 0);
  const scale = scaleUtc().domain([start, end]).range([0, 100]).clamp(true);
  const x = (time: number): Percent => round(scale(time));
  const inside = (time: number | null): number | null => (plausible(time) ? time : null);

  const dated = items.flatMap((item) => {
    const range = item.date === null ? null : readEdtf(item.date);
    const from = inside(range?.from ?? null);
    const to = inside(range?.to ?? null);
    return from === null || to === null ? [] : [{ item, from: x(from), to: x(to) }];
  });
  const { marks, clusters, levels } = placeMarks(dated, options);
  const withPeriod = items.flatMap((item) => {
    if (item.period === null) return [];
    const { from, to } = readEdtf(item.period);
    const begins = inside(from) ?? inside(item.date === null ? null : readEdtf(item.date).from);
    const ends = inside(to);
    if (begins === null && ends === null) return [];
    return [
      {
        item,
        from: x(begins ?? start),
        to: x(ends ?? end),
        openStart: inside(from) === null,
        openEnd: ends === null,
      },
    ];
  });
  const { bars, rows } = placeBars(withPeriod);

  const place = new Map(
    [...marks, ...clusters.flatMap((cluster) => cluster.items.map((item) => ({ item, x: cluster.x })))].map(
      (mark) => [mark.item.id, mark.x],
    ),
  );
  const unheld: UnheldMark[] = [];
  const joins = dated.flatMap(({ item }) =>
    item.relations.flatMap(({ relation, target }) => {
      const from = place.get(item.id);
      if (from === undefined) return [];
      if (typeof target === 'string') {
        const to = place.get(target);
        return to === undefined ? [] : [{ relation, from, to }];
      }
      const { from: begins, to: ends } = readEdtf(target.year);
      if (!plausible(begins) || !plausible(ends)) return [];
      const to = x((begins + ends) / 2);
      if (!unheld.some((other) => other.x === to && other.kind === target.kind))
        unheld.push({ ...target, x: to });
      return [{ relation, from, to }];
    }),
  );

  const step = labelEvery(years.to - years.from + 1);
  const ticks = utcYear.range(new Date(start), new Date(end)).map((day) => {
    const year = day.getUTCFullYear();
    return { x: x(day.getTime()), year, labelled: year % step === 0 };
  });
  const shown = new Set([...dated.map(({ item }) => item.id), ...bars.map(({ item }) => item.id)]);
  return {
    years,
    ticks,
    marks,
    clusters,
    levels,
    bars,
    barRows: rows,
    joins,
    unheld,
    undated: items.filter(({ id }) => !shown.has(id)),
    now: options.today >= start && options.today < end ? x(options.today) : null,
  };
}
