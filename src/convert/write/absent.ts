import { z } from 'zod';
import { passageDigest, passageOfItem } from '../../schema/memory.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import { collectionNames } from '../../schema/vocabulary.ts';
import type { Fields } from './fields.ts';
import type { RecordMemory } from './memory.ts';

/** Fields whose passages name the thing itself; passages of other fields may be shared by many records. */
const identifying: ReadonlySet<string> = new Set(['title', 'kind', 'names']);

const evidenceSchema = z.array(
  z.object({ source: z.string(), exact: z.string(), supports: z.array(z.string()).default([]) }),
);

const collectionOf = (address: string): string => address.slice(0, address.indexOf('/'));

/** Digests of the passages that name a record. */
function namingPassages(record: Fields): string[] {
  const evidence = evidenceSchema.safeParse(record.evidence);
  if (!evidence.success) return [];
  return evidence.data
    .filter(({ supports }) => supports.some((field) => identifying.has(field)))
    .map((passage) => passageDigest(passage));
}

/** Digests of all passages that were written of a record. */
export function writtenPassages(memory: RecordMemory): string[] {
  const items = (memory.fields.get('evidence') ?? []).flatMap(({ items: digests }) => digests ?? []);
  return [...new Set([...memory.passages, ...items.flatMap((item) => passageOfItem(item) ?? [])])].toSorted();
}

/** Memories of a collection by the passages that they hold. */
function byPassage(memories: ReadonlyMap<string, RecordMemory>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [address, memory] of memories) {
    for (const passage of writtenPassages(memory)) {
      const key = `${collectionOf(address)} ${passage}`;
      const holders = index.get(key);
      if (holders) holders.push(address);
      else index.set(key, [address]);
    }
  }
  return index;
}

/** The memory that shares most of the passages, of equals the first by address; null where none shares any. */
function bestHolder(
  address: string,
  passages: readonly string[],
  index: ReadonlyMap<string, string[]>,
): string | null {
  const shared = new Map<string, number>();
  for (const passage of new Set(passages)) {
    for (const holder of index.get(`${collectionOf(address)} ${passage}`) ?? []) {
      shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
  }
  const [best] = [...shared].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}

export interface Followed {
  /** What was written, under the names that the files have now. */
  readonly known: Map<string, RecordMemory>;
  /** Addresses of the files that were renamed, with their former ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** A file that nothing is known of, and that holds the passages of a record whose file is gone, is that record renamed by hand. */
export function followRenamed(
  memories: ReadonlyMap<string, RecordMemory>,
  kept: readonly RecordFile[],
  present: ReadonlySet<string>,
): Followed {
  const gone = new Map(
    [...memories].filter(([address, { state }]) => state === 'settled' && !present.has(address)),
  );
  const known = new Map(memories);
  const renamed = new Map<string, string>();
  if (gone.size === 0) return { known, renamed };
  const index = byPassage(gone);
  for (const file of kept) {
    const address = `${file.collection}/${file.id}`;
    if (memories.has(address)) continue;
    const former = bestHolder(address, namingPassages(file.data), index);
    const memory = former === null ? undefined : known.get(former);
    if (former === null || !memory) continue;
    known.delete(former);
    known.set(address, memory);
    renamed.set(address, former);
  }
  return { known, renamed };
}

const tombstoneOf = (memory: RecordMemory): RecordMemory => ({
  state: 'deleted',
  fields: new Map(),
  passages: writtenPassages(memory),
});

/** Files are made in this order, one after the other. */
const inOrder = (a: string, b: string): number => {
  const rank = (address: string): number =>
    collectionNames.findIndex((name) => name === collectionOf(address));
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

/** True for a file that a run which was cut off had made: it made a later one, too. */
function wasMade(
  known: ReadonlyMap<string, RecordMemory>,
  present: ReadonlySet<string>,
): (address: string) => boolean {
  const [last] = [...known]
    .filter(([address, { state }]) => state === 'creating' && present.has(address))
    .map(([address]) => address)
    .toSorted((a, b) => inOrder(b, a));
  return (address) => last !== undefined && inOrder(address, last) < 0;
}

/**
 * What the memory keeps of the records that a person deleted: those whose file was written and is gone, and a record
 * that is now read under another id from the passages of a deleted one.
 */
export function deletedByHand(
  read: ReadonlyMap<string, { readonly record: Fields }>,
  known: ReadonlyMap<string, RecordMemory>,
  present: ReadonlySet<string>,
): Map<string, RecordMemory> {
  const deleted = new Map<string, RecordMemory>();
  const made = wasMade(known, present);
  for (const [address, memory] of known) {
    if (present.has(address) || memory.state === 'removing') continue;
    if (memory.state !== 'creating' || made(address)) deleted.set(address, tombstoneOf(memory));
  }
  const orphans = new Map([...deleted].filter(([address]) => !read.has(address)));
  if (orphans.size === 0) return deleted;
  const index = byPassage(orphans);
  for (const [address, { record }] of read) {
    if (present.has(address) || known.has(address)) continue;
    const former = bestHolder(address, namingPassages(record), index);
    const tombstone = former === null ? undefined : orphans.get(former);
    if (tombstone) deleted.set(address, tombstone);
  }
  return deleted;
}
