import { kept, type AgreementRule } from '../rule.ts';

/** A government that the text names in full somewhere has that name everywhere: `Правительство РФ`. */
export const governmentNames: AgreementRule = {
  name: 'parties:government-names',
  apply(mentions) {
    const longest = new Map<string, string>();
    for (const { parties } of mentions) {
      for (const { type, country, name } of parties) {
        if (type !== 'government' || country === null) continue;
        if (name.length > (longest.get(country)?.length ?? 0)) longest.set(country, name);
      }
    }
    for (const mention of kept(mentions)) {
      mention.parties = mention.parties.map((party) =>
        party.type === 'government' && !party.implied && party.country !== null
          ? { ...party, name: longest.get(party.country) ?? party.name }
          : party,
      );
    }
  },
};
