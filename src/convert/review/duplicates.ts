import type { Finding } from '../../schema/finding.ts';
import { findingAt, passagesFor, written, type Reviewed, type ReviewInput } from './reviewed.ts';

/** Pairs of records that may be one thing, both of which stand. */
export function duplicates(records: readonly Reviewed[], { likely }: ReviewInput): Finding[] {
  const byAddress = new Map(records.map((one) => [`${one.file.collection}/${one.file.id}`, one]));
  return likely.flatMap(({ collection, first, second, because }): Finding[] => {
    const [a, b] = [byAddress.get(`${collection}/${first}`), byAddress.get(`${collection}/${second}`)];
    if (!a || !b) return [];
    const line = (field: 'sameAs' | 'notSameAs'): string =>
      `${field}: ${written([...a.value[field], second])}`;
    return [
      findingAt(a, ['title'], {
        kind: 'duplicate',
        field: null,
        what: `“${a.value.title}” may be “${b.value.title}” (${b.file.path}): ${because}`,
        passages: [...passagesFor(a, 'title').slice(0, 2), ...passagesFor(b, 'title').slice(0, 2)],
        settle: [
          { write: line('sameAs'), when: 'if they are one' },
          { write: line('notSameAs'), when: 'if they are two' },
        ],
      }),
    ];
  });
}
