import { note } from '../agreements/mention.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

/** `granted to Acme`: the holder of a certificate or licence. */
export const grantedPhrase: PhraseReader = {
  name: 'phrase:granted',
  read(mention, at, limit, context) {
    const { line } = mention;
    const from = line.value(at) === ',' ? at + 1 : at;
    const verb = line.at(from, 'verb');
    if (verb?.meaning.form !== 'past' || !['exchange', 'grant', 'adopt'].includes(verb.meaning.frame.name))
      return null;
    const to = line.part(verb.end, 'to');
    if (!to) return null;
    const found = readParties(line, to.end, context, limit);
    if (!found || mention.partiesFrom === 'phrase') return null;
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
