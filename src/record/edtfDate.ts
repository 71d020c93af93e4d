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
  if (type === 'Season') return 'season';
  if (/^\d{3}X|^\d{2}XX/.test(value)) return 'decade';
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return 'day';
  if (/^\d{4}-\d{2}/.test(value)) return 'month';
  return 'year';
}

/** An interval by its ends, because the library refuses one that begins and ends in the same year. */
function readInterval(value: string, [from = '', to = '']: readonly string[]): EdtfDate {
  const [first, last] = [from, to].map((end) => (end === '' || end === '..' ? null : readEdtf(end)));
  const readable = first?.precision !== 'unreadable' && last?.precision !== 'unreadable';
  return {
    value,
    precision: readable ? 'interval' : 'unreadable',
    uncertain: (first?.uncertain ?? false) || (last?.uncertain ?? false),
    from: readable ? (first?.from ?? null) : null,
    to: readable ? (last?.to ?? null) : null,
  };
}

function readPlain(value: string): EdtfDate {
  const uncertain = /[?~%]/.test(value);
  try {
    const { type, min, max } = edtf(value) as unknown as Bounds;
    return { value, precision: precisionOf(value, type), uncertain, from: finite(min), to: finite(max) };
  } catch {
    return { value, precision: 'unreadable', uncertain, from: null, to: null };
  }
}

/** Reads an EDTF date or interval; a value that is none is `unreadable` and covers no day. */
export function readEdtf(value: string): EdtfDate {
  const before = known.get(value);
  if (before) return before;
  const ends = value.split('/');
  const read = ends.length === 2 ? readInterval(value, ends) : readPlain(value);
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
