import { note } from '../agreements/mention.ts';
import { readDate } from '../dates/readDate.ts';
import { isBefore } from './signedPhrase.ts';
import type { PhraseReader } from './phrase.ts';

/** `of 1967`, `of 16 June 1994`, `dated 3 May 2002`: when the instrument was concluded. */
export const yearPhrase: PhraseReader = {
  name: 'phrase:year',
  read(mention, at, limit, context) {
    const { line } = mention;
    const of = line.part(at, 'of');
    if (!of) return null;
    const date = readDate(line, of.end, context.base);
    if (!date || date.end > limit || date.value === null || date.form === 'weekday') return null;
    mention.signed ??= date.value;
    mention.year ??= date.value.slice(0, 4);
    mention.older ||= isBefore(date.value, context.base);
    note(mention, 'signed', this.name, [line.span({ start: date.start, end: date.end })]);
    return date.end;
  },
};
