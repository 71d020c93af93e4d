import type { AgreementRule } from '../rule.ts';
import { opensItem } from './listInheritance.ts';

/** `programme`, `plan`, `vision` are instruments only where parties stand with them or a verb concludes them. */
export const dropWeak: AgreementRule = {
  name: 'drop:weak-noun',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null || !mention.weak) continue;
      const concluded =
        mention.status !== null && mention.status !== 'referenced' && mention.status !== 'negotiating';
      if (concluded && (mention.determiner !== 'definite' || mention.partiesFrom !== 'none')) continue;
      if (mention.partiesFrom === 'phrase' && (opensItem(mention) || concluded)) continue;
      mention.dropped = this.name;
    }
  },
};
