import { note } from '../agreements/mention.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

/** `between A and B`: the parties. */
export const betweenPhrase: PhraseReader = {
  name: 'phrase:between',
  read(mention, at, limit, context) {
    const between = mention.line.part(at, 'between');
    if (!between) return null;
    const found = readParties(mention.line, between.end, context, limit);
    if (!found) return null;
    if (mention.partiesFrom !== 'phrase' || mention.parties.length < 2) {
      mention.parties = [...found.parties];
      mention.partiesFrom = 'phrase';
      note(
        mention,
        'parties',
        this.name,
        found.parties.map((party) => party.span),
      );
      for (const rule of found.rules) note(mention, 'parties', rule, []);
    }
    return found.end;
  },
};
