import type { RecordGraph } from '../record/graph.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { CollectionName } from '../schema/vocabulary.ts';

/** Of a text that is only quoted, the characters around a passage are not published either. */
function publishedEvidence(evidence: readonly Evidence[], graph: RecordGraph): Evidence[] {
  return evidence.map((one) =>
    graph.sources.get(one.source)?.data.rights === 'full' ? one : { ...one, prefix: '', suffix: '' },
  );
}

/** A collection as JSON, complete: what the record's files say, with the id of each. */
export function toJson(name: CollectionName, graph: RecordGraph): string {
  const records = [...graph[name].values()].map(({ id, data }) => ({
    id,
    ...data,
    ...('evidence' in data ? { evidence: publishedEvidence(data.evidence, graph) } : {}),
  }));
  return `${JSON.stringify(records, null, 1)}\n`;
}
