import edtf from 'edtf';

/** The days that an EDTF value covers, in milliseconds since 1970, UTC; null where an end is open or unknown. */
export interface DayRange {
  readonly from: number | null;
  readonly to: number | null;
}

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'interval' | 'unreadable';

export interface EdtfDate extends DayRange {
  /** As the record writes it. */
  readonly value: string;
  readonly precision: Precision;
  /** Marked `?`, `~` or `%`. */
  readonly uncertain: boolean;
}

interface Bounds {
  readonly type: string;
  readonly min: number | null;
  readonly max: number | null;
}

const known = new Map<string, EdtfDate>();
const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

function precisionOf(value: string, type: string): Precision {
  if (type === 'Interval') return 'interval';
  if (type === 'Season') return 'season';
  if (/^\d{3}X|^\d{2}XX/.test(value)) return 'decade';
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return 'day';
  if (/^\d{4}-\d{2}/.test(value)) return 'month';
  return 'year';
}

/** Reads an EDTF date or interval; a value that is none is `unreadable` and covers no day. */
export function readEdtf(value: string): EdtfDate {
  const before = known.get(value);
  if (before) return before;
  const uncertain = /[?~%]/.test(value);
  let read: EdtfDate;
  try {
    const { type, min, max } = edtf(value) as unknown as Bounds;
    read = { value, precision: precisionOf(value, type), uncertain, from: finite(min), to: finite(max) };
  } catch {
    read = { value, precision: 'unreadable', uncertain, from: null, to: null };
  }
  known.set(value, read);
  return read;
}

/** A key by which EDTF values sort: the first day they cover, then the finer before the coarser; unknown last. */
export function compareEdtf(a: string | null, b: string | null): number {
  const [left, right] = [a, b].map((value) => (value === null ? null : readEdtf(value)));
  const from = (left?.from ?? Infinity) - (right?.from ?? Infinity);
  if (from !== 0 && !Number.isNaN(from)) return from;
  const to = (left?.to ?? Infinity) - (right?.to ?? Infinity);
  return Number.isNaN(to) ? 0 : to;
}

/** The two ends of an interval as written, `..` and nothing as null; null where the value is no interval. */
export function intervalEnds(
  value: string,
): { readonly from: string | null; readonly to: string | null } | null {
  const parts = value.split('/');
  if (parts.length !== 2) return null;
  const [from, to] = parts.map((part) => (part === '' || part === '..' ? null : part));
  return { from: from ?? null, to: to ?? null };
}

/** The value of a `datetime` attribute, or null where HTML has no form for it. */
export function machineDate(value: string): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=[?~%]?$)/.exec(value)?.[0] ?? null;
}
