import { utcDay, utcMonth, utcYear } from 'd3-time';
import type { TimeWindow } from './layOut.ts';

export type TickUnit = 'year' | 'month' | 'day';

export interface Tick {
  /** Percent of the width. */
  readonly x: number;
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  readonly unit: TickUnit;
  /** Whether it is written out. */
  readonly labelled: boolean;
}

const day = 24 * 60 * 60 * 1000;
/** How many labels fit on the axis where nothing is known of its width. */
const usual = 13;

const intervals = {
  year: { interval: utcYear, length: 365.25 * day, steps: [1, 2, 5, 10, 20, 50, 100] },
  month: { interval: utcMonth, length: 30.44 * day, steps: [1, 2, 3, 6] },
  day: { interval: utcDay, length: day, steps: [1, 2, 5, 10] },
} as const;

const indexOf: Readonly<Record<TickUnit, (date: Date) => number>> = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth(),
  day: (date) => date.getUTCDate() - 1,
};

/** The ticks of a stretch of time: years, months where it is short, days where it is very short. */
export function ticksOf({ from, to }: TimeWindow, x: (time: number) => number, most: number = usual): Tick[] {
  const length = to - from;
  const unit: TickUnit = length > 2.6 * 365 * day ? 'year' : length > 75 * day ? 'month' : 'day';
  const { interval, length: one, steps } = intervals[unit];
  const step = steps.find((each) => length / one / each <= most) ?? steps.at(-1) ?? 1;
  // A day of the month that a step of days reaches at its very end would stand beside the first of the next.
  const isLabelled = (date: Date): boolean => {
    const index = indexOf[unit](date);
    return index % step === 0 && !(unit === 'day' && step > 1 && index > 28);
  };
  return interval.range(interval.ceil(new Date(from)), new Date(to)).map((date) => ({
    x: x(date.getTime()),
    time: date.getTime(),
    unit,
    labelled: isLabelled(date),
  }));
}
