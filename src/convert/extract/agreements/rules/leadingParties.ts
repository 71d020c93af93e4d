import { readParties } from '../../parties/readParties.ts';
import { note } from '../mention.ts';
import { kept, type AgreementRule } from '../rule.ts';

/** `Acme and Beta: contract for…`: an entry of a list that names its parties before the instrument, over a colon. */
export const leadingParties: AgreementRule = {
  name: 'parties:leading',
  apply(mentions, context) {
    for (const mention of kept(mentions)) {
      const { line, phrase } = mention;
      const colon = phrase.start - 1;
      if (line.value(colon) !== ':' || mention.partiesFrom === 'phrase') continue;
      if (line.block.kind !== 'item' && line.block.kind !== 'row') continue;
      const found = readParties(line, 0, context, colon);
      if (!found || found.end < colon || found.parties.length < 2 || found.score <= 0) continue;
      mention.parties = [...found.parties];
      mention.partiesFrom = 'phrase';
      mention.clauseStart = 0;
      const spans = found.parties.map((party) => party.span);
      note(mention, 'parties', this.name, spans);
    }
  },
};
