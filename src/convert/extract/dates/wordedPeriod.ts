import type { Line } from '../language/line.ts';
import { yearAt } from './readDate.ts';
import type { PeriodFound } from './readPeriod.ts';
import { wordedDate } from './wordedDate.ts';

const noBase = { dated: null, year: null };
const dash = /^[-–−]$/;

const part = (line: Line, at: number): string | null => line.at(at, 'calendar')?.meaning.part ?? null;

/** The longest word of a calendar part that begins at a token; a word may be of several parts. */
function wordOf(line: Line, at: number, wanted: string): number | null {
  let end: number | null = null;
  for (const mark of line.allAt(at))
    if (mark.meaning.type === 'calendar' && mark.meaning.part === wanted) end = Math.max(end ?? 0, mark.end);
  return end;
}

/** A year, month or day with its word, or a bare year. */
function edge(line: Line, at: number): { value: string; end: number } | null {
  const dated = wordedDate(line, at, noBase);
  if (dated?.value?.includes('/') === false) return { value: dated.value, end: dated.end };
  const from = part(line, at) === 'yearWord' ? at + 1 : at;
  const year = yearAt(line, from);
  return year === null ? null : { value: String(year), end: from + 1 };
}

function overWords(line: Line, at: number, ...parts: readonly string[]): number {
  let end = at;
  while (parts.includes(part(line, end) ?? '')) end = line.at(end, 'calendar')?.end ?? end + 1;
  return end;
}

/**
 * Reads the period that begins at a token in a language that names years by a word: `giai đoạn 2019 - 2022`,
 * `các năm 2026 và 2027`, `từ ngày 1/1/2022 đến ngày 31/12/2024`, `đến hết năm 2026`. Null where none does.
 */
export function wordedPeriod(line: Line, index: number, singleYear: boolean): PeriodFound | null {
  const lead = overWords(line, index, 'periodNoun', 'periodStart');
  const opened = lead > index;
  const until = wordOf(line, index, 'periodEnd');
  if (until !== null) {
    const to = edge(line, until);
    return to ? { start: index, end: to.end, from: null, to: to.value } : null;
  }
  const from = edge(line, lead);
  if (!from || (!opened && part(line, index) !== 'yearWord' && yearAt(line, index) === null)) return null;
  const linked = dash.test(line.value(from.end))
    ? from.end + 1
    : overWords(line, from.end, 'periodLink', 'periodEnd');
  const to = linked > from.end ? edge(line, linked) : null;
  if (to && to.value > from.value) return { start: index, end: to.end, from: from.value, to: to.value };
  const whole = from.value.length === 4 && (opened || part(line, index) === 'yearWord');
  return singleYear && whole ? { start: index, end: from.end, from: from.value, to: from.value } : null;
}
