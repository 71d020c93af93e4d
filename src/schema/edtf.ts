import edtf from 'edtf';
import { z } from 'zod';

/**
 * A plain day (but for the last of a month, which not every month has), month or year. Nearly every date is one, and
 * the library's parser takes a thousand times as long.
 */
const plainDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?)?$/;

const isPlain = (value: string): boolean => plainDate.test(value);

/** The library refuses an interval of one year (`2025/2025`), which the standard allows. */
function isPlainInterval(value: string): boolean {
  const [from = '', to = '', ...more] = value.split('/');
  return more.length === 0 && isPlain(from) && isPlain(to) && from <= to;
}

const isEdtf = (value: string, types: readonly string[]): boolean => {
  if (types.includes('Date') && isPlain(value)) return true;
  if (types.includes('Interval') && isPlainInterval(value)) return true;
  try {
    return types.includes(edtf(value).type);
  } catch {
    return false;
  }
};

/** YAML reads a bare year as a number; the record keeps text. */
const text = z.union([z.string(), z.int().transform(String)]);

/**
 * A date in EDTF (ISO 8601-2), levels 0 and 1: `2025-05-10`, `2016-05`, `2010`, `2010?`, `201X`.
 * Source: https://www.loc.gov/standards/datetime/
 */
export const edtfDateSchema = text.refine((value) => isEdtf(value, ['Date', 'Year', 'Season']), {
  error: 'is not an EDTF date; write it as 2025-05-10, 2025-05 or 2025',
});

/** An interval in EDTF: `2025/2030`, `2026-01-01/2030-12-31`, `2025/..` (open), `/2030` (start unknown). */
export const edtfIntervalSchema = text.refine((value) => isEdtf(value, ['Interval']), {
  error: 'is not an EDTF interval; write it as 2025/2030',
});

/** A day, or the days from one to another. */
export const edtfDateOrIntervalSchema = text.refine(
  (value) => isEdtf(value, ['Date', 'Year', 'Season', 'Interval']),
  { error: 'is not an EDTF date or interval; write it as 2025-05-10, 2025-05 or 2025-05-08/2025-05-11' },
);

/** The year of an EDTF date or of the start of an interval, or null where it tells none. */
export function edtfYear(value: string | null | undefined): number | null {
  const match = /^\d{4}/.exec(value ?? '');
  return match ? Number(match[0]) : null;
}
