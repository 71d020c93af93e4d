/** A day, month or year as a text gives it; what it does not give is null. */
export interface Moment {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Last day, where the text gives several days of one month. */
  readonly lastDay: number | null;
}

/** The day from which a text speaks. */
export interface Base {
  /** EDTF; null where the text does not tell. */
  readonly dated: string | null;
  /** The year to which days without a year belong; null where the text tells none. */
  readonly year: number | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

const monthsAhead = 3;

/**
 * The year of a day that is told without one: the year of the text's own date, or the year before where the day would
 * otherwise lie far after that date (a text of January that tells of 28 December).
 */
function yearFor(month: number, base: Base): number | null {
  if (base.year === null) return null;
  const own = Number(base.dated?.slice(5, 7) ?? 12);
  return month > own + monthsAhead && base.dated !== null ? base.year - 1 : base.year;
}

/** The moment in EDTF (an interval where several days are told), or null where no year can be known. */
export function toEdtf(moment: Moment, base: Base): string | null {
  const year = moment.year ?? (moment.month === null ? null : yearFor(moment.month, base));
  if (year === null) return null;
  if (moment.month === null) return String(year);
  const month = `${String(year)}-${two(moment.month)}`;
  if (moment.day === null) return month;
  const first = `${month}-${two(moment.day)}`;
  return moment.lastDay === null ? first : `${first}/${month}-${two(moment.lastDay)}`;
}

/** The day of an EDTF date shifted by a number of days; null where the date tells no day. */
export function shiftDay(date: string | null, days: number): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const daysInWeek = 7;

/** The last day with this name (Monday is 1) on or before a date: news speak of the week behind them. */
export function lastWeekday(date: string | null, weekday: number): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const today = new Date(`${date}T00:00:00Z`).getUTCDay();
  return shiftDay(date, -((today - weekday + daysInWeek) % daysInWeek));
}
