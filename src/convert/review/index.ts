import { findingKinds, type Finding } from '../../schema/finding.ts';
import { conflicts } from './conflicts.ts';
import { differing } from './differing.ts';
import { duplicates } from './duplicates.ts';
import { gone } from './gone.ts';
import { reviewedOf, type ReviewInput } from './reviewed.ts';
import { uncertain } from './uncertain.ts';
import { unresolved } from './unresolved.ts';

export type { ReviewInput } from './reviewed.ts';

/**
 * What wants a person, the most valuable first: in the order of the kinds, in each as its rule ranks it. What an
 * editor has settled, by a corrected field, by `checked`, `sameAs` or `notSameAs`, is not listed. Pure.
 */
export function review(input: ReviewInput): Finding[] {
  const records = reviewedOf(input);
  const found = [
    ...gone(records, input),
    ...records.flatMap(conflicts),
    ...records.flatMap(uncertain).toSorted((a, b) => a.confidence - b.confidence),
    ...records.flatMap((one) => unresolved(one, records)),
    ...duplicates(records, input),
    ...records.flatMap(differing),
  ];
  return found
    .map(({ kind, collection, id, field, file, line, column, what, passages, settle }) => ({
      kind,
      collection,
      id,
      field,
      file,
      line,
      column,
      what,
      passages,
      settle,
    }))
    .toSorted((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind));
}
