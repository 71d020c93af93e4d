import { readEdtf } from '../../record/edtfDate.ts';

/** A date as citations give it. */
export interface CitedDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  readonly uncertain: boolean;
}

/** The parts of an EDTF date; null where it names no single year, month or day. */
export function citedDate(value: string | null): CitedDate | null {
  if (value === null) return null;
  const { precision, uncertain, from } = readEdtf(value);
  if (from === null || !['day', 'month', 'year'].includes(precision)) return null;
  const date = new Date(from);
  return {
    year: date.getUTCFullYear(),
    month: precision === 'year' ? null : date.getUTCMonth() + 1,
    day: precision === 'day' ? date.getUTCDate() : null,
    uncertain,
  };
}

/** Names of months in English, in which the citation styles are written. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month, 1 to 12. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';
