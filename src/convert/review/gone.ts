import type { Finding } from '../../schema/finding.ts';
import { findingAt, type Reviewed, type ReviewInput } from './reviewed.ts';

/** Quotes that stand no more at their place: their text was changed, and the words are gone or stand in several places. */
export function gone(records: readonly Reviewed[], { texts }: ReviewInput): Finding[] {
  const rawOf = new Map(texts.map(({ id, raw }) => [id, raw]));
  return records.flatMap((one) =>
    one.value.evidence.flatMap(({ source, exact, prefix, suffix, start, end }, index): Finding[] => {
      const raw = rawOf.get(source);
      if (raw?.slice(start, end) === exact) return [];
      const why = raw === undefined ? 'has no text any more' : 'does not have it at its place any more';
      return [
        findingAt(one, ['evidence', index, 'exact'], {
          kind: 'gone',
          field: 'evidence',
          what: `the source ${source} ${why}`,
          passages: [{ source, exact, prefix, suffix }],
          settle: [
            {
              write: `exact: ${JSON.stringify(exact)}`,
              when: 'with the words as the text has them now, and start and end',
            },
            { write: '# the passage taken out', when: 'if the text says it no more' },
          ],
        }),
      ];
    }),
  );
}
