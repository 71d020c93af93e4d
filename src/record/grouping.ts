import { readEdtf } from './edtfDate.ts';
import type { Entry } from './record.ts';

/** Entries of one year; `null` for those without a date. */
export interface YearGroup<Data> {
  readonly year: number | null;
  readonly entries: readonly Entry<Data>[];
}

/** Sorted entries turned round, those without a date still last. */
export function newestFirst<Data>(
  entries: readonly Entry<Data>[],
  date: (data: Data) => string | null,
): Entry<Data>[] {
  const dated = entries.filter(({ data }) => date(data) !== null);
  return [...dated.reverse(), ...entries.filter(({ data }) => date(data) === null)];
}

/** Groups entries by year, the newest year and the newest entry first, what has no date last. */
export function byYear<Data>(
  entries: Iterable<Entry<Data>>,
  date: (data: Data) => string | null,
): YearGroup<Data>[] {
  const groups = new Map<number | null, Entry<Data>[]>();
  for (const entry of entries) {
    const value = date(entry.data);
    const from = value === null ? null : readEdtf(value).from;
    const year = from === null ? null : new Date(from).getUTCFullYear();
    groups.set(year, [entry, ...(groups.get(year) ?? [])]);
  }
  return [...groups]
    .map(([year, here]) => ({ year, entries: here }))
    .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));
}

/** The id of a year's section in a list. */
export const yearId = (year: number | null): string => (year === null ? 'undated' : `year-${String(year)}`);
