import { stateName } from '../../context.ts';
import { sameParty } from '../../grammar/sides.ts';
import type { Party } from '../../parties/party.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** Parties that nothing in the sentence names: the two states, where the text is about two and nothing else can be meant. */
export const contextParties: AgreementRule = {
  name: 'parties:two-states',
  apply(mentions, context) {
    const shared = sharedOrganisations(mentions);
    for (const mention of mentions) {
      if (
        mention.dropped === null &&
        shared !== null &&
        mention.parties.length === 0 &&
        mention.determiner === 'definite' &&
        !ofOthers(mention)
      ) {
        mention.parties = shared.map((party) => ({ ...party, implied: true }));
        note(mention, 'parties', 'parties:only-two', [mention.line.span(mention.phrase)], true);
      }
      if (mention.dropped !== null || context.pair === null) continue;
      const states = mention.parties.filter((party) => party.type === 'state');
      const needed = mention.parties.length === 0 && !ofOthers(mention);
      const oneState = mention.parties.length === 1 && states.length === 1 && states[0]?.country !== null;
      const { pair } = context;
      const unknown =
        states.length > 0 &&
        states.length === mention.parties.length &&
        states.some((party) => party.country === null) &&
        states.every((party) => party.country === null || pair.includes(party.country));
      if (!needed && !oneState && !unknown) continue;
      const codes = oneState && !context.pair.includes(states[0]?.country ?? '') ? null : context.pair;
      if (codes === null) continue;
      mention.parties = codes.map((country) => ({
        name: stateName(context, country),
        country,
        abbreviation: null,
        type: 'state' as const,
        span: mention.line.span(mention.phrase),
        byOffice: false,
        implied: true,
      }));
      note(mention, 'parties', this.name, [mention.line.span(mention.phrase)], true);
    }
  },
};

/** Instruments that companies and agencies conclude too: silence about their parties does not mean the states. */
function ofOthers(mention: Mention): boolean {
  if (mention.amends !== null) return true;
  return mention.kind === 'contract' || mention.kind === 'certificate';
}

/** The two bodies, where every new instrument of the text is between the same two. */
function sharedOrganisations(mentions: readonly Mention[]): readonly Party[] | null {
  const named = mentions.filter((mention) => mention.dropped === null && mention.determiner !== 'definite');
  const widest = named.reduce<readonly Party[]>(
    (best, { parties }) => (parties.length > best.length ? parties : best),
    [],
  );
  if (widest.length !== 2 || widest.some((party) => party.type !== 'organisation')) return null;
  const all = named.every(
    ({ parties, partiesFrom }) =>
      partiesFrom !== 'none' && parties.every((party) => widest.some((other) => sameParty(party, other))),
  );
  return all ? widest : null;
}
