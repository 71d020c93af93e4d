import { note } from '../agreements/mention.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

const surely = 0.6;

/** `a letter of intent of the Province of X and the City of Y`: parties after `of`, two bodies at least. */
export const ofPartiesPhrase: PhraseReader = {
  name: 'phrase:of-parties',
  read(mention, at, limit, context) {
    const { line } = mention;
    const of = line.part(at, 'of');
    if (!of || mention.partiesFrom !== 'none' || !line.part(of.end, 'articles')) return null;
    const found = readParties(line, of.end, context, limit);
    if (!found || found.parties.length < 2 || found.score < surely) return null;
    if (found.parties.some((party) => party.type !== 'organisation' || party.byOffice)) return null;
    mention.parties = [...found.parties];
    mention.partiesFrom = 'phrase';
    note(
      mention,
      'parties',
      this.name,
      found.parties.map((party) => party.span),
    );
    return found.end;
  },
};
