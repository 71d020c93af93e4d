import { collectionNames, type CollectionName } from '../schema/vocabulary.ts';
import type { RecordGraph } from './graph.ts';

/** An address that a record once had. */
export interface Moved {
  readonly collection: CollectionName;
  readonly formerId: string;
  /** The record that it leads to now. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
}

/**
 * All former addresses, sorted: of records that were renamed, and of those that were joined into another. One that a
 * record of its own has again, or that several records claim, is none.
 */
export function movedRecords(graph: RecordGraph): Moved[] {
  return collectionNames.flatMap((collection) => {
    const records = graph[collection];
    const claims = new Map<string, Moved[]>();
    for (const { id, data } of records.values()) {
      const former = new Set([...data.formerIds, ...('sameAs' in data ? data.sameAs : [])]);
      for (const formerId of former) {
        if (records.has(formerId)) continue;
        const claim = { collection, formerId, id, title: data.title, language: data.language };
        claims.set(formerId, [...(claims.get(formerId) ?? []), claim]);
      }
    }
    return [...claims.values()]
      .flatMap((claimed) => (claimed.length === 1 ? claimed : []))
      .toSorted((a, b) => (a.formerId < b.formerId ? -1 : 1));
  });
}
