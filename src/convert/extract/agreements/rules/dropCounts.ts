import { inPairs } from './distributivePairs.ts';
import type { Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** `six agreements`, `a series of cooperation documents`: a count or a collective, not a record. */
export const dropCounts: AgreementRule = {
  name: 'drop:count',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null || !mention.many) continue;
      if (mention.parties.length >= 4 && (mention.count !== null || inPairs(mention))) continue;
      if (properPlural(mention) || (mention.joined && mention.line.isCapital(mention.head.start))) continue;
      mention.dropped = this.name;
    }
  },
};

/** `the Artemis Accords`, `the Geneva Conventions`: a plural noun that is the name of one instrument. */
function properPlural(mention: Mention): boolean {
  const { line, head } = mention;
  const before = head.start - 1;
  return (
    line.isCapital(head.start) &&
    line.isCapital(before) &&
    before > 0 &&
    !line.part(before, 'articles', 'indefinite', 'definite')
  );
}
