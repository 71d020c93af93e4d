import { z } from 'zod';
import { passageDigest } from '../../schema/memory.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import { writtenPassages } from './absent.ts';
import { idsIn, type Fields } from './fields.ts';
import { fingerprint } from './fingerprint.ts';
import type { RecordMemory } from './memory.ts';

const split = (address: string): [collection: string, id: string] => {
  const at = address.indexOf('/');
  return [address.slice(0, at), address.slice(at + 1)];
};

const evidenceSchema = z.array(z.object({ source: z.string(), exact: z.string() })).catch([]);

/** The records that are read, by the collection and the passages that they quote. */
function readByPassage(read: ReadonlyMap<string, { readonly record: Fields }>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [address, { record }] of read) {
    const [collection] = split(address);
    for (const passage of new Set(evidenceSchema.parse(record.evidence ?? []).map(passageDigest))) {
      const key = `${collection} ${passage}`;
      index.set(key, [...(index.get(key) ?? []), address]);
    }
  }
  return index;
}

const shaOf = (memory: RecordMemory): string => memory.fields.get('sha256')?.[0]?.json ?? '';

/** The source whose text is to the byte that of one that is gone; null where there are several. */
function renamedText(memory: RecordMemory, read: Known['read']): string | null {
  const heirs = [...read].filter(
    ([address, { record }]) =>
      address.startsWith('sources/') && fingerprint('sha256', record.sha256).json === shaOf(memory),
  );
  return heirs.length === 1 ? (heirs[0]?.[0] ?? null) : null;
}

/** The record that now has most of the passages of one that is gone; null where none has any, or two have as many. */
function successorOf(
  address: string,
  memory: RecordMemory,
  index: ReadonlyMap<string, readonly string[]>,
): string | null {
  const [collection] = split(address);
  const shared = new Map<string, number>();
  for (const passage of writtenPassages(memory)) {
    for (const heir of index.get(`${collection} ${passage}`) ?? [])
      shared.set(heir, (shared.get(heir) ?? 0) + 1);
  }
  const [best, next] = [...shared].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}

export interface Known {
  readonly files: ReadonlyMap<string, RecordFile>;
  readonly read: ReadonlyMap<string, { readonly record: Fields }>;
  /** What was written, under the addresses of that time. */
  readonly memories: ReadonlyMap<string, RecordMemory>;
  /** Present addresses of files that a person renamed, with their former ones. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Addresses of files that are about to be removed. */
  readonly leaving: readonly string[];
}

/**
 * For each record the ids under which it was known before: those in its file, that from which a person renamed it,
 * those of records that were joined into it by hand or by a better reading, and what those were known by.
 */
export function formerIds({ files, read, memories, renamed, leaving }: Known): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const gone = new Set(leaving);
  const isFree = (address: string, id: string): boolean => {
    const former = `${split(address)[0]}/${id}`;
    return former !== address && !read.has(former) && (!files.has(former) || gone.has(former));
  };
  const add = (address: string, ids: readonly string[]): void => {
    const known = found.get(address) ?? new Set<string>();
    for (const id of ids) if (isFree(address, id)) known.add(id);
    if (known.size > 0) found.set(address, known);
  };
  const bequeath = (heir: string, address: string): void => {
    add(heir, [split(address)[1], ...idsIn(files.get(address)?.data ?? {}, 'formerIds')]);
  };

  for (const [address, former] of renamed) bequeath(address, former);
  for (const [address, { data }] of files) {
    if (!read.has(address)) continue;
    const [collection] = split(address);
    for (const id of idsIn(data, 'sameAs')) {
      const other = `${collection}/${id}`;
      if (memories.has(other) || files.has(other)) bequeath(address, other);
    }
  }
  const index = leaving.length > 0 ? readByPassage(read) : new Map<string, string[]>();
  for (const address of leaving) {
    const memory = memories.get(address);
    if (!memory) continue;
    const heir = address.startsWith('sources/')
      ? renamedText(memory, read)
      : successorOf(address, memory, index);
    if (heir !== null) bequeath(heir, address);
  }
  return new Map(
    [...new Set([...found.keys(), ...files.keys()])].flatMap((address) => {
      const own = idsIn(files.get(address)?.data ?? {}, 'formerIds').filter((id) => isFree(address, id));
      const added = [...(found.get(address) ?? [])].filter((id) => !own.includes(id)).toSorted();
      return own.length + added.length > 0 ? [[address, [...own, ...added]] as const] : [];
    }),
  );
}
