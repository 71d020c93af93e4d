import { note } from '../agreements/mention.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import { readParties } from '../parties/readParties.ts';

/** `с Университетом Б`: the other side of an instrument whose first side hangs on its noun, or acts in the clause. */
export const inflectedWith: PhraseReader = {
  name: 'phrase:with',
  read(mention, at, limit, context) {
    const { line } = mention;
    const word = line.part(at, 'with');
    if (!word || line.part(at, 'witness') || mention.partiesFrom === 'phrase') return null;
    const found = readParties(line, word.end, context, limit);
    if (!found || found.score <= 0) return null;
    const own = mention.partiesFrom === 'clause' ? mention.parties : [];
    mention.parties = [...own, ...found.parties];
    mention.partiesFrom = own.length > 0 ? 'phrase' : 'clause';
    const spans = found.parties.map((party) => party.span);
    note(mention, 'parties', this.name, spans);
    return found.end;
  },
};
