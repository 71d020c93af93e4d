import type { RecordGraph } from '../record/graph.ts';
import type { CollectionName } from '../schema/vocabulary.ts';
import { publishedEvidence, publishedMends } from './publishedEvidence.ts';

/** A collection as JSON, complete: what the record's files say, with the id of each. */
export function toJson(name: CollectionName, graph: RecordGraph): string {
  const records = [...graph[name].values()].map(({ id, data }) => ({
    id,
    ...data,
    ...('evidence' in data ? { evidence: publishedEvidence(data.evidence, graph) } : {}),
    ...('mended' in data ? { mended: publishedMends(data) } : {}),
  }));
  return `${JSON.stringify(records, null, 1)}\n`;
}
