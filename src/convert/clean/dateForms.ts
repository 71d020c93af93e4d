import type { LexicalToken } from '../../lexicon/tokenise.ts';
import { foldToken } from './fold.ts';
import type { EdgeWords } from './words.ts';

/** A date at a place in a run of tokens. */
export interface DateFound {
  /** Index after its last token. */
  readonly next: number;
  /** EDTF; null where the year is not told. */
  readonly date: string | null;
}

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** The hour may be run into the year: `16.11.201809:35`. */
const dayMonthYear = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\d{1,2}:\d{2})?$/;
const yearMonthDay = /^(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?$/;
const dayMonth = /^(\d{1,2})[./-](\d{1,2})$/;
const ordinal = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const plainYear = /^\d{4}$/;
/** `10 of May`, `10-May-2025`, `10/May/2025`. */
const monthJoins = new Set(['of', '-', '/']);
const yearJoins = new Set([',', '-', '/']);

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

function edtf({ year, month, day }: Parts): string | null {
  if (year === null) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return day === null ? `${String(year)}-${pad(month)}` : `${String(year)}-${pad(month)}-${pad(day)}`;
}

const isDay = ({ month, day }: Parts): boolean =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= new Date(2024, month, 0).getDate()));

/** `10/5/2025`, `10.05.2025`, `2025-05-10`, `20/6`. Days come before months, except where they cannot. */
function readNumeric(value: string): Parts | null {
  const full = dayMonthYear.exec(value);
  const iso = full ? null : yearMonthDay.exec(value);
  const short = full || iso ? null : dayMonth.exec(value);
  let parts: Parts | null = null;
  if (full) parts = { year: Number(full[4]), month: Number(full[3]), day: Number(full[1]) };
  if (iso)
    parts = {
      year: Number(iso[1]),
      month: Number(iso[3]),
      day: iso[4] === undefined ? null : Number(iso[4]),
    };
  if (short) parts = { year: null, month: Number(short[2]), day: Number(short[1]) };
  if (!parts || (parts.year !== null && !isYear(parts.year))) return null;
  if (parts.month > 12 && parts.day !== null) parts = { ...parts, month: parts.day, day: parts.month };
  return isDay(parts) ? parts : null;
}

/** Reads dates in every language of the lexicons, at an index in tokens. */
export class DateReader {
  readonly #tokens: readonly LexicalToken[];
  readonly #folded: readonly string[];
  readonly #words: EdgeWords;

  constructor(tokens: readonly LexicalToken[], words: EdgeWords) {
    this.#tokens = tokens;
    this.#folded = tokens.map(foldToken);
    this.#words = words;
  }

  /** The date that begins at an index: a weekday, day words and commas in it belong to it. */
  read(from: number): DateFound | null {
    const start = this.#skip(from);
    const token = this.#tokens[start];
    if (!token) return null;
    const found = token.kind === 'number' ? this.#fromNumber(start) : this.#fromMonth(start);
    if (!found) return null;
    const date = edtf(found.parts);
    return { next: this.#skipYearWords(found.next), date };
  }

  /** Past a weekday, its comma, and words such as `ngày`. */
  #skip(from: number): number {
    let at = this.#words.weekdays.match(this.#folded, from);
    if (at > from && this.#folded[at] === '.') at += 1;
    if (at > from && this.#folded[at] === ',') at += 1;
    for (let next = at; ; at = next) {
      next = this.#words.dateWords.match(this.#folded, at);
      if (next === at) return at;
    }
  }

  #skipYearWords(from: number): number {
    const next = this.#words.dateWords.match(this.#folded, from);
    return next > from && this.#folded[next] === '.' && next - from === 1 && this.#folded[from]?.length === 1
      ? next + 1
      : next;
  }

  #fromNumber(at: number): { parts: Parts; next: number } | null {
    const value = this.#folded[at] ?? '';
    const numeric = readNumeric(value);
    if (numeric)
      return numeric.year === null ? this.#withYear(numeric, at + 1) : { parts: numeric, next: at + 1 };
    const day = ordinal.exec(value);
    if (!day) return null;
    const month = this.#month(this.#joined(at + 1, monthJoins) ? at + 2 : at + 1);
    if (!month) return null;
    const parts = { year: null, month: month.value, day: Number(day[1]) };
    return isDay(parts) ? this.#withYear(parts, month.next) : null;
  }

  /** Whether a mark joins two parts of a date: a hyphen or a slash only without white space. */
  #joined(at: number, joins: ReadonlySet<string>): boolean {
    const [mark, next] = [this.#tokens[at], this.#tokens[at + 1]];
    if (!mark || !joins.has(mark.lower)) return false;
    const close = mark.start === this.#tokens[at - 1]?.end && mark.end === next?.start;
    return close || mark.value === ',' || mark.lower === 'of';
  }

  #fromMonth(at: number): { parts: Parts; next: number } | null {
    const month = this.#month(at);
    if (!month) return null;
    const day = ordinal.exec(this.#folded[month.next] ?? '');
    if (!day) {
      const dated = this.#withYear({ year: null, month: month.value, day: null }, month.next);
      return dated.parts.year === null ? null : dated;
    }
    const parts = { year: null, month: month.value, day: Number(day[1]) };
    return isDay(parts) ? this.#withYear(parts, month.next + 1) : null;
  }

  #month(at: number): { value: number; next: number } | null {
    const end = this.#words.monthNames.match(this.#folded, at);
    const value = this.#words.months.get(this.#folded.slice(at, end).join(' '));
    if (end === at || value === undefined) return null;
    return { value, next: this.#folded[end] === '.' ? end + 1 : end };
  }

  #withYear(parts: Parts, at: number): { parts: Parts; next: number } {
    let next = this.#joined(at, yearJoins) ? at + 1 : at;
    next = this.#words.dateWords.match(this.#folded, next);
    const value = this.#folded[next] ?? '';
    if (!plainYear.test(value) || !isYear(Number(value))) return { parts, next: at };
    return { parts: { ...parts, year: Number(value) }, next: next + 1 };
  }
}
