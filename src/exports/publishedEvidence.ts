import type { RecordGraph } from '../record/graph.ts';
import type { Mended } from '../schema/derivation.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Source } from '../schema/source.ts';

/** Evidence as data files may hold it: of a text that is only quoted, the characters around a passage are not published. */
export function publishedEvidence(evidence: readonly Evidence[], graph: RecordGraph): Evidence[] {
  return evidence.map((one) =>
    graph.sources.get(one.source)?.data.rights === 'full' ? one : { ...one, prefix: '', suffix: '' },
  );
}

/** What was left out within words; of a text that is only quoted, its characters are not published. */
export function publishedMends({ rights, mended }: Source): Mended[] {
  return rights === 'full' ? mended : [];
}
