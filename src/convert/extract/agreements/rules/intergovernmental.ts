import type { Context } from '../../context.ts';
import { note } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** The word for a government, as a name. */
function governmentNoun(context: Context): string {
  const word = context.language.lexicon.grammar.government[0] ?? 'Government';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `an intergovernmental agreement`: the governments of the two states conclude it, whoever signs. */
export const intergovernmental: AgreementRule = {
  name: 'parties:intergovernmental',
  apply(mentions, context) {
    for (const mention of mentions) {
      const { line, phrase } = mention;
      const end = line.modifiersAfter ? phrase.end + 2 : phrase.end;
      for (let at = phrase.start; at < end; at += 1) {
        const word = line.part(at, 'intergovernmental');
        if (!word) continue;
        mention.intergovernmental = true;
        if (mention.partiesFrom === 'phrase' || context.pair === null) break;
        const span = line.span(word);
        mention.parties = context.pair.map((country) => ({
          name: governmentNoun(context),
          country,
          abbreviation: null,
          type: 'government' as const,
          span,
          byOffice: false,
          implied: true,
        }));
        mention.partiesFrom = 'phrase';
        mention.evidence.delete('parties');
        note(mention, 'parties', this.name, [span], true);
        break;
      }
    }
  },
};
