import type { Tick } from './ticks.ts';

/** Day before month, as the record's English is written. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(language: string, time: number, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${Object.keys(options).join(' ')}`;
  let known = formatters.get(key);
  if (!known)
    formatters.set(
      key,
      (known = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' })),
    );
  return known.format(time);
}

/** What stands at a tick of the axis. */
export function tickText({ time, unit }: Tick, language: string): string {
  const date = new Date(time);
  if (unit === 'year') return String(date.getUTCFullYear());
  if (unit === 'day') return format(language, time, { day: 'numeric', month: 'short' });
  return date.getUTCMonth() === 0
    ? String(date.getUTCFullYear())
    : format(language, time, { month: 'short' });
}

const month = 30 * 24 * 60 * 60 * 1000;

/** A stretch of time in as many words as tell it: years, or months where it is short, or days. */
export function spanText(from: number, to: number, language: string): string {
  const words = (time: number): string =>
    to - from > 18 * month
      ? String(new Date(time).getUTCFullYear())
      : format(
          language,
          time,
          to - from > 2 * month
            ? { month: 'short', year: 'numeric' }
            : { day: 'numeric', month: 'short', year: 'numeric' },
        );
  const [first, last] = [words(from), words(to - 1)];
  return first === last ? first : `${first} – ${last}`;
}
