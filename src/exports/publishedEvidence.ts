import type { RecordGraph } from '../record/graph.ts';
import type { Evidence } from '../schema/evidence.ts';

/** Evidence as data files may hold it: of a text that is only quoted, the characters around a passage are not published. */
export function publishedEvidence(evidence: readonly Evidence[], graph: RecordGraph): Evidence[] {
  return evidence.map((one) =>
    graph.sources.get(one.source)?.data.rights === 'full' ? one : { ...one, prefix: '', suffix: '' },
  );
}
