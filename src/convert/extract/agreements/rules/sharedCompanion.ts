import { sameParty } from '../../grammar/sides.ts';
import { note } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

const farthest = 2;

/** `A signs an X and a Y with B`: what stands behind the last of several joined instruments holds for all of them. */
export const sharedCompanion: AgreementRule = {
  name: 'parties:shared-companion',
  apply(mentions) {
    for (let at = mentions.length - 2; at >= 0; at -= 1) {
      const [mention, next] = [mentions[at], mentions[at + 1]];
      if (mention?.dropped !== null || next?.dropped !== null || mention.line !== next.line) continue;
      if (mention.partiesFrom !== 'clause' || mention.parties.length !== 1 || next.partiesFrom !== 'clause')
        continue;
      if (!mention.line.modifiersAfter || next.phrase.start - mention.end > farthest) continue;
      if (mention.line.partBefore(next.phrase.start, 'and') === null) continue;
      const all = [...mention.parties, ...next.parties];
      const both = all.filter((party, index) => all.findIndex((other) => sameParty(other, party)) === index);
      if (both.length !== 2) continue;
      for (const one of [mention, next]) {
        one.parties = [...both];
        note(
          one,
          'parties',
          this.name,
          both.map((party) => party.span),
          true,
        );
      }
    }
  },
};
