import { sameParty } from '../../grammar/sides.ts';
import type { Party } from '../../parties/party.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** The two bodies that conclude every instrument of the text whose sides are told; null where there are others. */
function pairOf(mentions: readonly Mention[]): readonly Party[] | null {
  let pair: readonly Party[] | null = null;
  for (const { dropped, parties, partiesFrom } of mentions) {
    if (dropped !== null || partiesFrom === 'none' || parties.length === 0) continue;
    if (parties.length !== 2 || parties.some((party) => party.type !== 'organisation')) return null;
    if (pair === null) pair = parties;
    else if (!parties.every((party) => pair?.some((other) => sameParty(other, party)))) return null;
  }
  return pair;
}

/** Whether no word before the noun tells what it is about. */
function undescribed({ line, phrase, head }: Mention): boolean {
  for (let at = phrase.start; at < head.start; at += 1)
    if (!line.part(at, 'articles', 'definite', 'indefinite', 'existing', 'plain', 'classifiers'))
      return false;
  return true;
}

/** A text about two bodies that speaks of an older instrument and tells nothing of it but that: it is theirs too. */
export const onlyPair: AgreementRule = {
  name: 'parties:only-pair',
  apply(mentions) {
    const pair = pairOf(mentions);
    if (pair === null) return;
    for (const mention of mentions) {
      if (mention.dropped !== null || mention.partiesFrom !== 'none' || mention.subjects.length > 0) continue;
      if (mention.parties.length > 0 || !mention.older || !undescribed(mention)) continue;
      mention.parties = pair.map((party) => ({ ...party, implied: true }));
      note(
        mention,
        'parties',
        this.name,
        pair.map((party) => party.span),
        true,
      );
    }
  },
};
