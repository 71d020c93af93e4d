import { intervalEnds, readEdtf } from '../record/edtfDate.ts';

/** Day before month, as the record's English is written. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  season: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  let known = formatters.get(key);
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(localeOf(language), options)));
  return known;
}

/** An EDTF date or interval in words; what cannot be read is shown as written. */
export function formatDate(value: string, language: string): string {
  const ends = intervalEnds(value);
  if (ends) {
    const [from, to] = [ends.from, ends.to].map((end) => (end === null ? '…' : formatDate(end, language)));
    return `${from ?? '…'} – ${to ?? '…'}`;
  }
  const date = readEdtf(value);
  const format = formats[date.precision];
  const bare = value.replaceAll(/[?~%]/g, '');
  const words =
    format && date.from !== null ? formatter(language, date.precision, format).format(date.from) : bare;
  return date.uncertain ? `${words} (?)` : words;
}

/** A day, short, for tables: `10 May 2025`. */
export function formatShortDate(value: string, language: string): string {
  const date = readEdtf(value);
  if (date.precision !== 'day' || date.from === null) return formatDate(value, language);
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return formatter(language, 'short', options).format(date.from) + (date.uncertain ? ' (?)' : '');
}
