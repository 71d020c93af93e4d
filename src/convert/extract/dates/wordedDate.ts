import type { Line } from '../language/line.ts';
import { toEdtf, type Base, type Moment } from './moment.ts';

/** A date whose parts are named by words: `ngày 10 tháng 5 năm 2025`, `chiều 10/5`, `tháng 7/2027`. */
export interface WordedDate {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly form: 'day' | 'month' | 'year' | 'repeat';
}

const full = /^(\d{1,2})([/.-])(\d{1,2})\2((?:1[89]|20)\d{2})$/;
const short = /^(\d{1,2})[/.-](\d{1,2})$/;
const range = /^(\d{1,2})[-–−](\d{1,2})([/.])(\d{1,2})(?:\3((?:1[89]|20)\d{2}))?$/;
const monthAndYear = /^(\d{1,2})[/.-]((?:1[89]|20)\d{2})$/;
const plainDay = /^\d{1,2}$/;
const plainYear = /^(?:1[89]|20)\d{2}$/;
const lastMonth = 12;
const lastDay = 31;

interface Found {
  readonly moment: Moment;
  readonly end: number;
}

const calendarPart = (line: Line, at: number): string | null => line.at(at, 'calendar')?.meaning.part ?? null;

/** A year with or without its word (`năm 2025`), or by its distance (`năm ngoái`). */
function yearAfter(line: Line, at: number, base: Base): { year: number; end: number } | null {
  const from = line.value(at) === ',' ? at + 1 : at;
  const relative = line.at(from, 'relativeYear');
  if (relative)
    return base.year === null ? null : { year: base.year + relative.meaning.value, end: relative.end };
  const number = calendarPart(line, from) === 'yearWord' ? from + 1 : from;
  return plainYear.test(line.value(number)) ? { year: Number(line.value(number)), end: number + 1 } : null;
}

function moment(
  day: number | null,
  month: number,
  year: number | null,
  until: number | null = null,
): Moment | null {
  const days = [day ?? 1, until ?? 1];
  if (month < 1 || month > lastMonth || days.some((one) => one < 1 || one > lastDay)) return null;
  return { year, month, day, lastDay: until };
}

function found(one: Moment | null, end: number): Found | null {
  return one === null ? null : { moment: one, end };
}

/** `10/5`, `10-5-2025`, `19-20/6/2024`, `20 đến 23/5`, `10 tháng 5 năm 2025`, after a word that says that a day follows. */
function dayAt(line: Line, at: number, base: Base): Found | null {
  const value = line.value(at);
  const whole = full.exec(value);
  if (whole) return found(moment(Number(whole[1]), Number(whole[3]), Number(whole[4])), at + 1);
  const days = range.exec(value);
  if (days) {
    const year = days[5] === undefined ? null : Number(days[5]);
    return found(moment(Number(days[1]), Number(days[4]), year, Number(days[2])), at + 1);
  }
  const pair = short.exec(value);
  if (pair) {
    const year = yearAfter(line, at + 1, base);
    return found(moment(Number(pair[1]), Number(pair[2]), year?.year ?? null), year?.end ?? at + 1);
  }
  if (!plainDay.test(value)) return null;
  const month = line.at(at + 1, 'month');
  const named = month ? null : monthNumber(line, at + 1);
  if (named) return found(moment(Number(value), named.month, named.year), named.end);
  if (month) {
    const year = yearAfter(line, month.end, base);
    return found(moment(Number(value), month.meaning.value, year?.year ?? null), year?.end ?? month.end);
  }
  const link = /^[-–−]$/.test(line.value(at + 1)) || calendarPart(line, at + 1) === 'periodLink';
  if (!link) return null;
  const next = calendarPart(line, at + 2) === 'dayWord' ? at + 3 : at + 2;
  const last = dayAt(line, next, base);
  if (!last) return null;
  const { day, month: lastMonthTold, year, lastDay: further } = last.moment;
  if (further !== null || lastMonthTold === null || day === null || day < Number(value)) return null;
  return found(moment(Number(value), lastMonthTold, year, day), last.end);
}

/** `tháng 7/2027`. */
function monthNumber(line: Line, at: number): { month: number; year: number; end: number } | null {
  if (calendarPart(line, at) !== 'monthWord') return null;
  const match = monthAndYear.exec(line.value(at + 1));
  return match ? { month: Number(match[1]), year: Number(match[2]), end: at + 2 } : null;
}

/** Over words that say that a day follows: `Chiều ngày`, `hôm thứ Ba (`. Null where none stands here. */
function overLead(line: Line, index: number): number | null {
  let at = index;
  for (;;) {
    const part = calendarPart(line, at);
    if (part === 'dayPart' || part === 'dayWord') at = line.at(at, 'calendar')?.end ?? at + 1;
    else if (line.at(at, 'relativeDay') && at === index) at = line.at(at, 'relativeDay')?.end ?? at + 1;
    else if (line.at(at, 'weekday')) at = line.at(at, 'weekday')?.end ?? at + 1;
    else if (at > index && /^[(,]$/.test(line.value(at)) && plainOrSlash(line, at + 1)) at += 1;
    else break;
  }
  return at > index ? at : null;
}

function plainOrSlash(line: Line, at: number): boolean {
  return short.test(line.value(at)) || full.test(line.value(at)) || calendarPart(line, at) === 'dayWord';
}

/** Reads a date that begins at a token with the word for a day, a month or a year; null where none does. */
export function wordedDate(line: Line, index: number, base: Base): WordedDate | null {
  const lead = overLead(line, index);
  if (lead !== null) {
    if (calendarPart(line, lead) === 'sameDay')
      return { start: index, end: line.at(lead, 'calendar')?.end ?? lead + 1, value: null, form: 'repeat' };
    const day = dayAt(line, lead, base);
    const open = line.value(lead - 1) === '(' && day !== null && line.value(day.end) === ')' ? 1 : 0;
    if (day) return { start: index, end: day.end + open, value: toEdtf(day.moment, base), form: 'day' };
  }
  const named = monthNumber(line, index);
  if (named) {
    const one = moment(null, named.month, named.year);
    return one ? { start: index, end: named.end, value: toEdtf(one, base), form: 'month' } : null;
  }
  const month = line.at(index, 'month');
  const ofMonth = month ? yearAfter(line, month.end, base) : null;
  if (month && ofMonth) {
    const one = { year: ofMonth.year, month: month.meaning.value, day: null, lastDay: null };
    return { start: index, end: ofMonth.end, value: toEdtf(one, base), form: 'month' };
  }
  if (calendarPart(line, index) === 'yearWord') {
    const year = yearAfter(line, index, base);
    if (year) return { start: index, end: year.end, value: String(year.year), form: 'year' };
  }
  return null;
}
