import { otherState } from '../../context.ts';
import type { Party } from '../../parties/party.ts';
import type { AgreementRule } from '../rule.ts';

/**
 * The seat of a party that its name does not tell: of another place of the text where the same name stands with one,
 * else the other of the two states that the text is about, where the party across the table belongs to the first.
 */
export const partyCountries: AgreementRule = {
  name: 'parties:country-of-the-other-side',
  apply(mentions, context) {
    const { known: organisations } = context.language.lexicon.organisations;
    const international = (party: Party): boolean =>
      organisations[party.name] === null || organisations[party.abbreviation ?? ''] === null;
    const known = new Map<string, string>();
    for (const { parties } of mentions)
      for (const party of parties)
        if (party.country !== null && party.type === 'organisation' && !party.implied)
          known.set(party.name, party.country);
    for (const mention of mentions) {
      if (mention.parties.length < 2) continue;
      mention.parties = mention.parties.map((party) =>
        party.country === null ? { ...party, country: known.get(party.name) ?? null } : party,
      );
      if (mention.parties.length !== 2) continue;
      const [one, two] = mention.parties;
      if (!one || !two) continue;
      if (one.country === null && !international(one) && two.country !== null)
        mention.parties = [{ ...one, country: otherState(context, two.country) }, two];
      if (two.country === null && !international(two) && one.country !== null)
        mention.parties = [one, { ...two, country: otherState(context, one.country) }];
    }
  },
};
