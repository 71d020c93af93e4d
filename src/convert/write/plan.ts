import type { Evidence } from '../../schema/evidence.ts';
import type { FieldEdit } from '../../schema/finding.ts';
import type { Problem } from '../../schema/problem.ts';
import { splitFrontMatter, type RecordFile } from '../../schema/recordFile.ts';
import type { RecordSet } from '../../schema/records.ts';
import { collectionNames, type CollectionName } from '../../schema/vocabulary.ts';
import { deletedByHand, followRenamed } from './absent.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { formerIds } from './former.ts';
import { isCommented } from './frontMatter.ts';
import { changesOf, idsNow, keepUp, type Moves } from './keepUp.ts';
import { editedFile, newFile } from './mdx.ts';
import type { Memory, RecordMemory } from './memory.ts';
import { isUntouched, memoryOf, mergeRecord } from './mergeRecord.ts';
import { withoutReferences } from './references.ts';

/** What is to be done with one file. */
export interface Operation {
  /** `<collection>/<id>`. */
  readonly record: string;
  /** What the file holds as it was read; null where there is none. */
  readonly found: string | null;
  /** What it is to hold; null where it is to go. */
  readonly content: string | null;
}

export interface Plan {
  /** In the order in which they are to be done: new and changed files first, so that no reference points to nothing. */
  readonly operations: readonly Operation[];
  readonly unchanged: number;
  /** What the memory holds before, while the operations are done, and after. */
  readonly before: ReadonlyMap<string, RecordMemory>;
  readonly during: ReadonlyMap<string, RecordMemory>;
  readonly after: ReadonlyMap<string, RecordMemory>;
  readonly problems: readonly Problem[];
  /** What people changed, by `<collection>/<id>`. */
  readonly edits: ReadonlyMap<string, readonly FieldEdit[]>;
}

/** What stands on disk. */
export interface Found {
  readonly kept: readonly RecordFile[];
  /** `<collection>/<id>` of every file, of those too that could not be read. */
  readonly present: ReadonlySet<string>;
  /** Passages that moved with their texts, by `<collection>/<id>`: all of such a file, in their order. */
  readonly moved: ReadonlyMap<string, readonly Evidence[]>;
}

/** All records by `<collection>/<id>`, in the order of the collections and of their ids. */
function byAddress(records: RecordSet): Map<string, { collection: CollectionName; record: Fields }> {
  return new Map(
    collectionNames.flatMap((collection) =>
      [...(records[collection] as ReadonlyMap<string, Fields>)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, record]) => [`${collection}/${id}`, { collection, record }] as const),
    ),
  );
}

const notReadAnyMore = (file: RecordFile): Problem => ({
  severity: 'note',
  file: file.path,
  line: null,
  column: null,
  what: 'no text tells of this any more, and the file was edited by hand',
  why: 'what a person wrote is never deleted',
  remedy: 'delete the file if it is not wanted; else leave it',
});

/** Decides what is to be done with every file. Pure. */
export function planWriting(records: RecordSet, found: Found, memory: Memory): Plan {
  const files = new Map(found.kept.map((file) => [`${file.collection}/${file.id}`, file]));
  const read = byAddress(records);
  const { known, renamed } = followRenamed(memory.records, found.kept, found.present);
  const deleted = deletedByHand(read, known, found.present);
  const cleaned = withoutReferences(read, deleted);
  const leaving = [...known].flatMap(([address, written]) => {
    const file = read.has(address) ? undefined : files.get(address);
    return file && isUntouched(file, written, memory.whole) && !isCommented(yamlOf(file)) ? [address] : [];
  });
  const former = formerIds({ files, read, memories: memory.records, renamed, leaving });
  const moves: Moves = { passages: found.moved, ids: idsNow(former) };

  const creations: Operation[] = [];
  const changes: Operation[] = [];
  const removals: Operation[] = [];
  const problems: Problem[] = [];
  const during = new Map(known);
  const after = new Map(known);
  const edits = new Map<string, readonly FieldEdit[]>();
  let unchanged = 0;

  const change = (file: RecordFile, values: ReadonlyMap<string, unknown>): void => {
    if (values.size === 0) unchanged += 1;
    else
      changes.push({
        record: `${file.collection}/${file.id}`,
        found: file.raw,
        content: editedFile(file, values),
      });
  };

  for (const [address, { collection, record: fields }] of cleaned) {
    const file = files.get(address);
    const tombstone = deleted.get(address);
    const record = { ...fields, formerIds: former.get(address) ?? [] };
    if (file) {
      const merged = mergeRecord(file, record, writtenTo(known, address), memory.whole, keepUp(file, moves));
      problems.push(...merged.problems);
      edits.set(address, merged.edits);
      during.set(address, merged.during);
      after.set(address, merged.after);
      change(file, merged.changes);
    } else if (tombstone) {
      during.set(address, tombstone);
      after.set(address, tombstone);
    } else if (!found.present.has(address)) {
      const written = memoryOf({ collection }, record);
      during.set(address, { ...written, state: 'creating' });
      after.set(address, written);
      creations.push({ record: address, found: null, content: newFile(collection, record) });
    }
  }

  for (const address of known.keys()) {
    if (read.has(address) || files.has(address) || found.present.has(address)) continue;
    const tombstone = deleted.get(address);
    during.delete(address);
    after.delete(address);
    if (tombstone) during.set(address, tombstone);
    if (tombstone) after.set(address, tombstone);
  }
  for (const address of leaving) {
    const [file, written] = [files.get(address), known.get(address)];
    if (!file || !written) continue;
    during.set(address, { ...written, state: 'removing' });
    after.delete(address);
    removals.push({ record: address, found: file.raw, content: null });
  }
  for (const [address, file] of files) {
    if (read.has(address) || leaving.includes(address)) continue;
    if (known.has(address)) problems.push(notReadAnyMore(file));
    const values = changesOf(file, fieldsOf(file.collection), keepUp(file, moves));
    if (values.size > 0) change(file, values);
  }
  return {
    operations: [...creations, ...changes, ...removals],
    unchanged,
    before: memory.records,
    during,
    after,
    problems,
    edits,
  };
}

/** Null where nothing is known: a deleted record whose file a person brought back begins anew. */
function writtenTo(known: ReadonlyMap<string, RecordMemory>, address: string): RecordMemory | null {
  const memory = known.get(address);
  return memory === undefined || memory.state === 'deleted' ? null : memory;
}

function yamlOf(file: RecordFile): string {
  const parts = splitFrontMatter(file.raw);
  return parts ? file.raw.slice(parts.yaml.start, parts.yaml.end) : '';
}
