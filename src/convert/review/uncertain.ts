import type { Finding } from '../../schema/finding.ts';
import { checkedLine, findingAt, passagesFor, written, type Reviewed } from './reviewed.ts';

/** Less than this, and it is as likely as not that the kind or a party is wrong. */
const threshold = 0.5;

/** Fields of which confidence speaks. */
const fields = ['kind', 'parties'] as const;

/** An agreement of whose kind and parties the machine is not sure. One of which a person corrected both, or one that names its parties, is settled. */
export function uncertain(one: Reviewed): (Finding & { readonly confidence: number })[] {
  const { agreement, isSettled } = one;
  if (
    agreement?.confidence === undefined ||
    agreement.confidence === null ||
    agreement.confidence >= threshold
  )
    return [];
  const open = fields.filter((field) => !isSettled(field));
  if (open.length === 0 || isSettled('confidence') || isSettled('parties')) return [];
  const { confidence, kind, parties } = agreement;
  const finding = findingAt(one, ['confidence'], {
    kind: 'uncertain',
    field: 'parties',
    what: `kind ${kind} and parties ${written(parties)} were read with a confidence of ${confidence}`,
    passages: passagesFor(one, 'title'),
    settle: [
      {
        write: `parties: [${parties.length > 0 ? parties.join(', ') : 'VN, RU'}]`,
        when: 'with the parties as they are; likewise kind',
      },
      { write: checkedLine(one, ...open), when: 'if both are right' },
    ],
  });
  return [{ ...finding, confidence }];
}
