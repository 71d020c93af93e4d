import { readEdtf } from '../record/edtfDate.ts';
import type { TimelineItem } from './items.ts';
import type { TimedItem } from './layOut.ts';

/** Times beyond which a date is surely a slip: a typing error must not squeeze the rest into one pixel. */
const earliest = Date.UTC(1800, 0);
const latest = Date.UTC(2200, 0);

const plausible = (time: number | null): number | null =>
  time !== null && time >= earliest && time <= latest ? time : null;

function rangeOf(value: string | null): { from: number | null; to: number | null } {
  if (value === null) return { from: null, to: null };
  const { from, to } = readEdtf(value);
  return { from: plausible(from), to: plausible(to) };
}

/** An item with the times that its dates mean. */
export function timedItem(item: TimelineItem): TimedItem {
  const date = rangeOf(item.date);
  const period = rangeOf(item.period);
  return {
    item,
    date: date.from === null || date.to === null ? null : { from: date.from, to: date.to },
    period: period.from === null && period.to === null ? null : period,
    joins: item.relations.flatMap(({ relation, target }): TimedItem['joins'] => {
      if (typeof target === 'string') return [{ relation, target }];
      const { from, to } = rangeOf(target.year);
      return from === null || to === null ? [] : [{ relation, target: { ...target, time: (from + to) / 2 } }];
    }),
  };
}
