import type { TimeWindow } from './layOut.ts';

/** By what the lanes of a timeline are parted. */
export const laneKinds = ['sector', 'state', 'kind', 'none'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** What the agreements shown may be chosen by. */
export const timelineFilters = ['sector', 'state', 'kind', 'status'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** What of a timeline is looked at; it stands in the address of the page. */
export interface TimelineView {
  /** Null shows all of it. */
  readonly window: TimeWindow | null;
  readonly by: LaneKind;
  readonly filters: Readonly<Partial<Record<TimelineFilter, string>>>;
}

const day = 24 * 60 * 60 * 1000;
/** The shortest time that is shown. */
export const shortest = 14 * day;

const isLaneKind = (value: string | null): value is LaneKind => laneKinds.some((kind) => kind === value);

const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

function readDay(value: string | null): number | null {
  const time = value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : time;
}

/** Reads a view from the part of an address after `?`; what it does not know is left out. */
export function readView(search: string): TimelineView {
  const parameters = new URLSearchParams(search);
  const [from, to] = [readDay(parameters.get('from')), readDay(parameters.get('to'))];
  const by = parameters.get('by');
  return {
    window: from !== null && to !== null && to - from >= shortest ? { from, to } : null,
    by: isLaneKind(by) ? by : 'sector',
    filters: Object.fromEntries(
      timelineFilters.flatMap((name) => {
        const value = parameters.get(name);
        return value === null || value === '' ? [] : [[name, value]];
      }),
    ),
  };
}

/** The part of an address after `?`, empty for the whole timeline. */
export function writeView({ window, by, filters }: TimelineView): string {
  const parameters = new URLSearchParams();
  if (by !== 'sector') parameters.set('by', by);
  for (const name of timelineFilters) if (filters[name]) parameters.set(name, filters[name]);
  if (window) {
    parameters.set('from', dayText(window.from));
    parameters.set('to', dayText(window.to));
  }
  return parameters.toString();
}

/** A window moved inside the whole and no shorter than may be shown; null where it is the whole. */
function within({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow | null {
  const length = Math.max(shortest, to - from);
  if (length >= (whole.to - whole.from) * 0.995) return null;
  const start = Math.min(whole.to - length, Math.max(whole.from, from));
  return { from: start, to: start + length };
}

/**
 * A window closer by or farther off.
 * @param factor Below 1 shows less time, above 1 more.
 * @param at Where in the window, between 0 and 1, time stands still.
 */
export function zoomed(window: TimeWindow, whole: TimeWindow, factor: number, at = 0.5): TimeWindow | null {
  const length = window.to - window.from;
  const wanted = Math.max(shortest, length * factor);
  const from = window.from + (length - wanted) * at;
  return within({ from, to: from + wanted }, whole);
}

/** A window moved by a share of its length, to later times where it is positive. */
export function panned(window: TimeWindow, whole: TimeWindow, share: number): TimeWindow | null {
  const by = (window.to - window.from) * share;
  return within({ from: window.from + by, to: window.to + by }, whole);
}

/** A window on a stretch of time, with some room about it. */
export function windowOn(stretch: TimeWindow, whole: TimeWindow): TimeWindow | null {
  const room = Math.max((stretch.to - stretch.from) * 0.1, shortest / 4);
  return within({ from: stretch.from - room, to: stretch.to + room }, whole);
}
