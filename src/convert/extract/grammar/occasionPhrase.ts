import { note } from '../agreements/mention.ts';
import type { Line } from '../language/line.ts';
import { placeAt, type PlaceFound } from '../place.ts';
import { readDate } from '../dates/readDate.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import type { PhraseReader } from './phrase.ts';

/**
 * Reads when and where something was done, from a token on: `in Lima on 9 July 2002`, `on 4 July`. Puts the first
 * date and city into the mention; returns the token after them, or null where neither stands there.
 */
export function readOccasion(
  mention: Mention,
  at: number,
  limit: number,
  context: Context,
  rule: string,
): number | null {
  const { line } = mention;
  let end = at;
  for (let turn = 0; turn < 2; turn += 1) {
    const from = line.value(end) === ',' ? end + 1 : end;
    const lead = line.part(from, 'place', 'about')?.end ?? from;
    const city = lead > from ? cityAfter(line, from, line.part(lead, 'articles')?.end ?? lead) : null;
    if (city && city.end <= limit && !line.part(city.end, 'possessive')) {
      if (mention.place === null) {
        mention.place = city.name;
        note(mention, 'place', rule, [line.span(city)]);
      }
      end = city.end;
      continue;
    }
    const date = readDate(line, lead, context.base);
    if (!date || date.end > limit || date.form === 'repeat' || (date.form === 'year' && lead === from)) break;
    if (mention.signed === null && date.value !== null) {
      mention.signed = date.value;
      note(mention, 'signed', rule, [line.span({ start: date.start, end: date.end })]);
    }
    end = date.end;
  }
  return end > at ? end : null;
}

/** Any place behind a word of place; behind another small word only a known city: `on Lima`. */
function cityAfter(line: Line, lead: number, at: number): PlaceFound | null {
  return line.part(lead, 'place') || line.at(at, 'city') ? placeAt(line, at) : null;
}

/** `an agreement in Lima on 9 July 2002 on training`: when and where it was concluded, between the noun and the subject. */
export const occasionPhrase: PhraseReader = {
  name: 'phrase:occasion',
  read(mention, at, limit, context) {
    return readOccasion(mention, at, limit, context, this.name);
  },
};
