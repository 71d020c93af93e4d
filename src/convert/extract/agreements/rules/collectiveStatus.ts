import { sameParty } from '../../grammar/sides.ts';
import { note } from '../mention.ts';
import { further } from '../statusOrder.ts';
import type { AgreementRule } from '../rule.ts';

/**
 * `the exchange of agreements between A and two banks`: what is said of several instruments together holds for each
 * of them of that kind that has one of the same parties.
 */
export const collectiveStatus: AgreementRule = {
  name: 'status:collective',
  apply(mentions) {
    const collectives = mentions.filter(
      (mention) => mention.many && mention.status !== null && mention.parties.length > 0 && !mention.older,
    );
    for (const collective of collectives.slice(0, mostCollectives)) {
      for (const mention of mentions) {
        if (
          mention.dropped !== null ||
          mention.many ||
          mention.kind !== collective.kind ||
          mention.isNew === false ||
          mention.status === null
        )
          continue;
        const shared = mention.parties.some(
          (party) =>
            party.type === 'organisation' && collective.parties.some((other) => sameParty(party, other)),
        );
        if (!shared || further(mention.status, collective.status) === mention.status) continue;
        mention.status = collective.status;
        note(mention, 'status', this.name, [collective.line.span(collective.phrase)], true);
      }
    }
  },
};

/** Bounds the work on texts that are nothing but counts. */
const mostCollectives = 20;
