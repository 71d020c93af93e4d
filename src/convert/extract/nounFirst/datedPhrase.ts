import { note } from '../agreements/mention.ts';
import { readDate } from '../dates/readDate.ts';
import { isBefore } from '../grammar/signedPhrase.ts';
import type { PhraseReader } from '../grammar/phrase.ts';

/** Instruments that are named by the year for which they are made, not by that in which they were. */
const forYears = new Set(['plan', 'programme', 'roadmap']);

/** `năm 1997`, `ngày 7/3/1987` behind the noun or what it is about: when it was concluded, or for which year. */
export const datedPhrase: PhraseReader = {
  name: 'phrase:dated',
  read(mention, at, limit, context) {
    const { line } = mention;
    const date = readDate(line, at, context.base);
    if (!date || date.end > limit || date.value === null) return null;
    if (date.form === 'weekday' || date.form === 'relative' || date.form === 'repeat') return null;
    const span = line.span({ start: date.start, end: date.end });
    if (date.form === 'year' && forYears.has(mention.kind)) {
      mention.period ??= { from: date.value, to: date.value };
      note(mention, 'period', this.name, [span]);
      return date.end;
    }
    mention.signed ??= date.value;
    mention.older ||= isBefore(date.value, context.base);
    if (mention.older || date.form === 'year') mention.year ??= date.value.slice(0, 4);
    note(mention, 'signed', this.name, [span]);
    return date.end;
  },
};
