import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/**
 * A list that runs over sentences (`The others included an MoU…`, `There were also a plan…`): a new instrument without
 * a verb of its own takes the status of the one told before it.
 */
export const continuation: AgreementRule = {
  name: 'list:continuation',
  apply(mentions) {
    let before: Mention | null = null;
    for (const mention of mentions) {
      if (mention.dropped !== null) continue;
      const near: boolean =
        before !== null && mention.line.blockIndex - before.line.blockIndex <= farthestBlock;
      if (
        mention.status === null &&
        before?.status &&
        near &&
        mention.determiner !== 'definite' &&
        mention.year === null &&
        runsOn(mention)
      ) {
        mention.status = before.status;
        note(mention, 'status', this.name, before.evidence.get('status')?.spans ?? [], true);
      }
      if (mention.status !== null) before = mention;
    }
  },
};

const farthestBlock = 2;

/** Whether the sentence only goes on with a list: it says `include`, `there were`, or has no verb but those. */
function runsOn(mention: Mention): boolean {
  const { line } = mention;
  if (mention.determiner === 'elided') return true;
  for (let at = 0; at < mention.phrase.start; at += 1) {
    if (line.part(at, 'contains', 'existential')) return true;
  }
  return mention.phrase.start === 0 && line.part(mention.end, 'auxiliaries') === null;
}
