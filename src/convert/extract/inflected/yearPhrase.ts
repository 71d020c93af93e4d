import { note } from '../agreements/mention.ts';
import { overYearWord, readDate, yearAt } from '../dates/readDate.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import { isBefore } from '../grammar/signedPhrase.ts';

/** `от 16 июня 1994 года`, `1979 года`: when the instrument was concluded. */
export const inflectedYear: PhraseReader = {
  name: 'phrase:year',
  read(mention, at, limit, context) {
    const { line } = mention;
    const of = line.part(at, 'of');
    const worded = yearAt(line, at) !== null && overYearWord(line, at + 1) > at + 1;
    if (!of && !worded) return null;
    const date = readDate(line, of?.end ?? at, context.base);
    if (!date || date.end > limit || date.value === null || date.form === 'weekday') return null;
    mention.signed ??= date.value;
    mention.year ??= date.value.slice(0, 4);
    mention.older ||= isBefore(date.value, context.base);
    note(mention, 'signed', this.name, [line.span({ start: date.start, end: date.end })]);
    return date.end;
  },
};
