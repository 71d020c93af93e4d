import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** `giữa hai Bộ`, `between the two ministries`: the bodies of that noun which an earlier sentence named. */
export const namedBefore: AgreementRule = {
  name: 'parties:named-before',
  apply(mentions) {
    let pair: Mention['parties'] = [];
    for (const mention of mentions) {
      const [first] = mention.parties;
      const bare =
        mention.parties.length === 2 &&
        first?.type === 'organisation' &&
        mention.parties.every((party) => party.implied && party.name === first.name);
      const fits = pair.every((party) =>
        party.name.toLowerCase().startsWith(`${first?.name.toLowerCase() ?? ''} `),
      );
      if (bare && pair.length === 2 && fits) {
        mention.parties = pair.map((party) => ({ ...party, implied: true }));
        note(
          mention,
          'parties',
          this.name,
          pair.map((party) => party.span),
          true,
        );
      } else if (
        mention.parties.length === 2 &&
        mention.parties.every((party) => party.type === 'organisation' && !party.implied)
      ) {
        pair = mention.parties;
      }
    }
  },
};
