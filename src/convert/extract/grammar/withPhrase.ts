import { note } from '../agreements/mention.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

/** `on behalf of B`, `, joining B and C`, `with B`: the other side of an instrument whose first side the clause names. */
export const withPhrase: PhraseReader = {
  name: 'phrase:with',
  read(mention, at, limit, context) {
    const joining = mention.line.part(mention.line.value(at) === ',' ? at + 1 : at, 'joining');
    const word = joining ?? mention.line.part(at, 'with', 'behalf');
    if (!word || mention.line.part(at, 'witness')) return null;
    if (mention.partiesFrom === 'phrase') return null;
    const found = readParties(mention.line, word.end, context, limit);
    if (!found || found.score < 0) return null;
    mention.parties = [...found.parties];
    mention.partiesFrom = 'clause';
    mention.joined = joining !== null;
    note(
      mention,
      'parties',
      this.name,
      found.parties.map((party) => party.span),
    );
    return found.end;
  },
};
