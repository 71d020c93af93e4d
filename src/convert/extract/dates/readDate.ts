import type { Line } from '../language/line.ts';
import { wordedDate } from './wordedDate.ts';
import { lastWeekday, shiftDay, toEdtf, type Base, type Moment } from './moment.ts';

/** A date that stands at tokens `[start, end)`. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  /** EDTF, or null where the year cannot be known. */
  readonly value: string | null;
  /** `weekday` gives way to a date beside it; `repeat` points to the day told last. */
  readonly form: 'day' | 'month' | 'year' | 'weekday' | 'relative' | 'repeat';
}

const yearPattern = /^(?:1[89]|20)\d{2}$/;
const dayPattern = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const dayRangePattern = /^(\d{1,2})[-–−](\d{1,2})$/;
const numericPattern = /^(\d{1,2})([/.-])(\d{1,2})\2((?:1[89]|20)\d{2})$/;
const isoPattern = /^((?:1[89]|20)\d{2})-(\d{2})-(\d{2})$/;
const lastMonth = 12;
/** Weekdays as short as this are abbreviations, whose stop belongs to them. */
const shortWeekday = 5;
const lastDay = 31;

/** A four-digit year between 1800 and 2099, or null. */
export function yearAt(line: Line, index: number): number | null {
  const value = line.value(index);
  return line.isNumber(index) && yearPattern.test(value) ? Number(value) : null;
}

function dayAt(line: Line, index: number): number | null {
  const match = dayPattern.exec(line.value(index));
  const day = match?.[1] === undefined ? 0 : Number(match[1]);
  return day >= 1 && day <= lastDay ? day : null;
}

interface Days {
  readonly day: number;
  readonly lastDay: number | null;
  readonly end: number;
}

/** `10`, `10-12`, `10 - 12`, `10 to 12`, `10 and 12`. */
function daysAt(line: Line, index: number): Days | null {
  const range = dayRangePattern.exec(line.value(index));
  if (range) return { day: Number(range[1]), lastDay: Number(range[2]), end: index + 1 };
  const day = dayAt(line, index);
  if (day === null) return null;
  const link = line.value(index + 1);
  const linked =
    link === '-' || link === '–' || line.at(index + 1, 'calendar')?.meaning.part === 'periodLink';
  const last = linked ? dayAt(line, index + 2) : null;
  return last !== null && last > day && yearAt(line, index + 2) === null
    ? { day, lastDay: last, end: index + 3 }
    : { day, lastDay: null, end: index + 1 };
}

/** The year after a day and month, over a comma or the like. */
function yearAfter(line: Line, index: number): { year: number; end: number } | null {
  for (const at of [index, line.value(index) === ',' ? index + 1 : index]) {
    const word = line.part(at, 'of');
    const year = yearAt(line, word ? word.end : at);
    if (year !== null) return { year, end: (word ? word.end : at) + 1 };
  }
  return null;
}

interface MomentFound {
  readonly moment: Moment;
  readonly end: number;
}

function numeric(line: Line, index: number): MomentFound | null {
  const iso = isoPattern.exec(line.value(index));
  if (iso)
    return {
      moment: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), lastDay: null },
      end: index + 1,
    };
  const match = numericPattern.exec(line.value(index));
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [day, month] = second > lastMonth ? [second, first] : [first, second];
  if (month < 1 || month > lastMonth || day < 1 || day > lastDay) return null;
  return { moment: { year: Number(match[4]), month, day, lastDay: null }, end: index + 1 };
}

/** `May 10, 2025`, `May 10-12`, `May 2025`. */
function monthFirst(line: Line, index: number): MomentFound | null {
  const month = line.at(index, 'month');
  if (!month) return null;
  const dot = line.value(month.end) === '.' ? 1 : 0;
  const year = yearAfter(line, month.end + dot);
  if (year)
    return {
      moment: { year: year.year, month: month.meaning.value, day: null, lastDay: null },
      end: year.end,
    };
  const days = daysAt(line, month.end + dot);
  if (!days) return null;
  const after = yearAfter(line, days.end);
  const moment = {
    year: after?.year ?? null,
    month: month.meaning.value,
    day: days.day,
    lastDay: days.lastDay,
  };
  return { moment, end: after?.end ?? days.end };
}

/** `10 May 2025`, `20 to 23 May`, `the 10th of May`. */
function dayFirst(line: Line, index: number): MomentFound | null {
  const days = daysAt(line, index);
  if (!days) return null;
  const at = line.part(days.end, 'of')?.end ?? days.end;
  const month = line.at(at, 'month');
  if (!month) return null;
  const after = yearAfter(line, month.end);
  const moment = {
    year: after?.year ?? null,
    month: month.meaning.value,
    day: days.day,
    lastDay: days.lastDay,
  };
  return { moment, end: after?.end ?? month.end };
}

/** Over the word for a year that follows its number: `2025 года`, `2025 г.`. */
export function overYearWord(line: Line, end: number): number {
  const word = line
    .allAt(end)
    .find(({ meaning }) => meaning.type === 'calendar' && meaning.part === 'yearWord');
  if (!word || !line.isNumber(end - 1)) return end;
  return line.value(word.end) === '.' && line.value(word.start).length === 1 ? word.end + 1 : word.end;
}

/** Reads the date that begins at a token, or null. A bare number is no date; `12/11` is none either. */
export function readDate(line: Line, index: number, base: Base): DateFound | null {
  const found = dateAt(line, index, base);
  return found === null ? null : { ...found, end: overYearWord(line, found.end) };
}

function dateAt(line: Line, index: number, base: Base): DateFound | null {
  const worded = line.wordedDates ? wordedDate(line, index, base) : null;
  if (worded) return worded;
  const found = numeric(line, index) ?? dayFirst(line, index) ?? monthFirst(line, index);
  if (found) {
    const form = found.moment.day === null ? 'month' : 'day';
    return { start: index, end: found.end, value: toEdtf(found.moment, base), form };
  }
  const weekday = line.at(index, 'weekday');
  if (weekday && !(line.value(weekday.end) === '.' && line.value(weekday.start).length <= shortWeekday)) {
    const gap = line.value(weekday.end) === ',' ? weekday.end + 1 : weekday.end;
    const exact = numeric(line, gap) ?? dayFirst(line, gap) ?? monthFirst(line, gap);
    if (exact) return { start: index, end: exact.end, value: toEdtf(exact.moment, base), form: 'day' };
    return {
      start: index,
      end: weekday.end,
      value: lastWeekday(base.dated, weekday.meaning.value),
      form: 'weekday',
    };
  }
  const relative = line.at(index, 'relativeDay');
  if (relative)
    return {
      start: index,
      end: relative.end,
      value: shiftDay(base.dated, relative.meaning.value),
      form: 'relative',
    };
  const calendar = line.at(index, 'calendar');
  if (calendar?.meaning.part === 'sameDay')
    return { start: index, end: calendar.end, value: null, form: 'repeat' };
  const month = line.at(index, 'month');
  if (month) {
    const value = toEdtf({ year: null, month: month.meaning.value, day: null, lastDay: null }, base);
    return { start: index, end: month.end, value, form: 'month' };
  }
  const year = yearAt(line, index);
  return year === null ? null : { start: index, end: index + 1, value: String(year), form: 'year' };
}
