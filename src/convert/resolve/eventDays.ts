import type { DifferingReading } from '../../schema/evidence.ts';
import type { EventKind } from '../../schema/vocabulary.ts';
import { choose, datesAgree, type Chosen, type Said } from './choose.ts';
import { daysBefore, daysBetween, firstDay, lastDay } from './days.ts';

/** Kinds that last: texts name different days of one. */
const lasting: ReadonlySet<EventKind> = new Set(['visit', 'forum', 'session', 'exhibition', 'festival']);

/** Days between which an event lies at most; what lies further off is another reading. */
const longest = 31;

/** The days of an event, the first first; the date alone where it is no full day. */
export function daysOf(date: string | null): string[] {
  const [first, last] = [firstDay(date), lastDay(date)];
  if (first === null || last === null) return [];
  const days = daysBetween(first, last);
  return days === null || days < 0 || days > longest ? [first] : daysBefore(last, days).toReversed();
}

const within = (interval: string, date: string): boolean => {
  const [first, last] = [firstDay(interval), lastDay(interval)];
  return first !== null && last !== null && first <= date && date <= last;
};

/** A day says nothing against an interval in which it lies, nor a year against a day of it. */
const covers = (value: string, other: string): boolean =>
  datesAgree(value, other) || (value.includes('/') && daysOf(other).every((day) => within(value, day)));

/**
 * The date of an event. Of one that lasts, the days that different texts name are all its days: from the first to the
 * last of them, where those lie near each other.
 */
export function dateOfEvent(kind: EventKind, said: readonly Said<string>[]): Chosen<string> {
  const chosen = choose({ field: 'date', said, covers, detail: (value) => value.length });
  if (!lasting.has(kind) || chosen.value === null || chosen.readings.length === 0) return chosen;
  const others = chosen.readings.map(({ value }) => String(value));
  const days = [chosen.value, ...others]
    .flatMap((date) => [firstDay(date) ?? '', lastDay(date) ?? ''])
    .toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const length = daysBetween(first, last);
  if (length === null || length < 1 || length > longest) return chosen;
  const value = `${first}/${last}`;
  const readings: DifferingReading[] = chosen.readings.filter(
    (reading) => !covers(value, String(reading.value)),
  );
  return { value, implied: !said.some((one) => one.value === value && !one.implied), readings };
}
