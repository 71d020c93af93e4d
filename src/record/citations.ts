import type { Evidence } from '../schema/evidence.ts';
import {
  groundedCollections,
  type Collections,
  type GroundedCollection,
  type GroundedData,
  type Entry,
} from './record.ts';

/** One piece of evidence seen from its source: which record it supports, and in what. */
export interface Citation {
  readonly collection: GroundedCollection;
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly supports: readonly string[];
}

/** A run of characters of a source that supports something, with every record that it supports. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly citations: readonly Citation[];
}

function citationOf(
  collection: GroundedCollection,
  record: Entry<GroundedData>,
  evidence: Evidence,
): Citation {
  return {
    collection,
    id: record.id,
    title: record.data.title,
    language: record.data.language,
    start: evidence.start,
    end: evidence.end,
    exact: evidence.exact,
    supports: evidence.supports,
  };
}

/** The passages of one source in the order of the text, longer before shorter where they begin together. */
export function passagesOf(citations: readonly Citation[]): Passage[] {
  const bySpan = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${String(citation.start)}-${String(citation.end)}`;
    const here = bySpan.get(key);
    if (here) here.push(citation);
    else bySpan.set(key, [citation]);
  }
  return [...bySpan.values()]
    .flatMap((here) => {
      const first = here[0];
      return first ? [{ start: first.start, end: first.end, exact: first.exact, citations: here }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Every citation, by the id of the source. */
export function citationsBySource(collections: Collections): Map<string, Citation[]> {
  const bySource = new Map<string, Citation[]>();
  for (const collection of groundedCollections) {
    for (const record of collections[collection]) {
      for (const evidence of record.data.evidence) {
        const citation = citationOf(collection, record, evidence);
        const here = bySource.get(evidence.source);
        if (here) here.push(citation);
        else bySource.set(evidence.source, [citation]);
      }
    }
  }
  return bySource;
}
