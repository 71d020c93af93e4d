import type { Line } from '../language/line.ts';
import { overYearWord, yearAt } from './readDate.ts';
import { wordedPeriod } from './wordedPeriod.ts';

/** The years that an instrument covers, at tokens `[start, end)`; both null for a duration whose start is not told. */
export interface PeriodFound {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
}

const yearsPattern = /^((?:19|20)\d{2})[-–−/]((?:19|20)\d{2}|\d{2})$/;
const century = 100;

/** `2025-30`, `2025–2030`, `2025/30`; null for anything that does not run forward. */
function yearsInOne(value: string): { from: number; to: number } | null {
  const match = yearsPattern.exec(value);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const from = Number(match[1]);
  const to =
    match[2].length === 4 ? Number(match[2]) : Math.floor(from / century) * century + Number(match[2]);
  return to > from && to - from < century ? { from, to } : null;
}

/** Words that may stand before the years of a period and tell nothing more: `the period`, `the years`. */
function skipLead(line: Line, index: number): number {
  let at = line.part(index, 'articles')?.end ?? index;
  const noun = line.at(at, 'calendar');
  if (noun?.meaning.part === 'periodNoun') at = noun.end;
  at = line.part(at, 'of')?.end ?? at;
  return at;
}

/** Words that may follow the years: `period`, `academic year`. */
function skipTail(line: Line, index: number): number {
  for (let at = index; at < index + 2; at += 1) {
    const noun = line.at(at, 'calendar');
    if (noun?.meaning.part === 'periodNoun') return noun.end;
  }
  return index;
}

function duration(line: Line, index: number): number | null {
  const article = line.part(index, 'articles')?.end ?? index;
  let at = article;
  const lead = line.at(at, 'calendar');
  if (lead?.meaning.part === 'periodNoun') at = line.part(lead.end, 'of')?.end ?? lead.end;
  const number = line.at(at, 'number')?.end ?? (line.isNumber(at) ? at + 1 : null);
  if (number === null) return null;
  const noun = line.at(number, 'calendar');
  return noun?.meaning.part === 'periodNoun' ? noun.end : null;
}

/**
 * Reads the period that begins at a token: `2025-30`, `2019 - 2022`, `the 2026-30 period`, `from 2021 to 2031`,
 * `until 2030`, `five years`. A single year is a period only where the caller says so (`for 2026`).
 */
export function readPeriod(line: Line, index: number, singleYear: boolean): PeriodFound | null {
  const worded = line.wordedDates ? wordedPeriod(line, index, singleYear) : null;
  if (worded) return worded;
  const at = skipLead(line, index);
  const joined = yearsInOne(line.value(at));
  if (joined)
    return { start: index, end: skipTail(line, at + 1), from: String(joined.from), to: String(joined.to) };
  const opened = line.at(at, 'calendar')?.meaning.part === 'periodStart' ? at + 1 : at;
  const from = yearAt(line, opened);
  if (from !== null) {
    const after = overYearWord(line, opened + 1);
    const link = line.value(after);
    const linked = link === '-' || link === '–' || line.at(after, 'calendar')?.meaning.part === 'periodLink';
    const to = linked ? yearAt(line, after + 1) : null;
    if (to !== null && to > from)
      return { start: index, end: skipTail(line, after + 2), from: String(from), to: String(to) };
    if (!singleYear || opened !== at) return null;
    return { start: index, end: skipTail(line, at + 1), from: String(from), to: String(from) };
  }
  const until = line.part(at, 'untilWords');
  if (until) {
    const to = yearAt(line, until.end);
    if (to !== null) return { start: index, end: until.end + 1, from: null, to: String(to) };
  }
  const length = duration(line, index);
  return length === null ? null : { start: index, end: length, from: null, to: null };
}
