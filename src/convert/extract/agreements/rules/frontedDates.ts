import { readDate } from '../../dates/readDate.ts';
import { isBefore } from '../../grammar/signedPhrase.ts';
import { placesOf } from '../../occasion.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

const concluded = new Set(['signed', 'adopted', 'exchanged', 'initialled']);

/** `In 2009 the two states concluded…`, `In May 2011, A and B signed…`: the year or month with which the sentence opens. */
export const frontedDates: AgreementRule = {
  name: 'signed:fronted',
  apply(mentions, context) {
    for (const mention of mentions) {
      if (mention.signed !== null || mention.year !== null || !concluded.has(mention.status ?? '')) continue;
      const { line } = mention;
      const lead = line.part(0, 'place', 'about')?.end ?? 0;
      const date = lead > 0 ? readDate(line, lead, context.base) : null;
      if (!date?.value || (date.form !== 'year' && date.form !== 'month')) continue;
      if (date.end > mention.phrase.start || secondClause(mention)) continue;
      if (date.form === 'year' && !isBefore(date.value, context.base)) continue;
      mention.signed = date.value;
      note(mention, 'signed', this.name, [line.span(date)]);
      const [place, other] = placesOf(line);
      if (mention.place !== null || !place || other) continue;
      mention.place = place.name;
      note(mention, 'place', this.name, [line.span(place)]);
    }
  },
};

/** A semicolon before the instrument: the words that open the sentence tell nothing of it. */
function secondClause({ line, phrase }: Mention): boolean {
  for (let at = 0; at < phrase.start; at += 1) if (line.value(at) === ';') return true;
  return false;
}
