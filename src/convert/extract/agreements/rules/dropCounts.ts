import type { AgreementRule } from '../rule.ts';

/** `six agreements`, `a series of cooperation documents`: a count or a collective, not a record. */
export const dropCounts: AgreementRule = {
  name: 'drop:count',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null || !mention.many) continue;
      if (mention.parties.length >= 4 && mention.partiesFrom === 'phrase' && mention.count !== null) continue;
      mention.dropped = this.name;
    }
  },
};
