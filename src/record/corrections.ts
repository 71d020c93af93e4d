import type { z } from 'zod';
import type { Correction } from '../schema/correction.ts';
import { memoryJson, readMemoryLine, valueDigest, type MemoryField } from '../schema/memory.ts';
import { collectionSchemas } from '../schema/records.ts';
import { collectionNames, type CollectionName } from '../schema/vocabulary.ts';
import type { RecordGraph } from './graph.ts';

export interface Corrections {
  readonly changed: readonly Correction[];
  /** Records that people wrote themselves. */
  readonly added: readonly Pick<Correction, 'collection' | 'id' | 'title' | 'language'>[];
  /** Records that the machine had made and people deleted: their addresses, `<collection>/<id>`. */
  readonly removed: readonly string[];
}

interface Remembered {
  readonly isDeleted: boolean;
  readonly fields: ReadonlyMap<string, MemoryField>;
}

function remember(memory: string): Map<string, Remembered> {
  const records = new Map<string, { isDeleted: boolean; fields: Map<string, MemoryField> }>();
  for (const line of memory.split(/\r?\n/).flatMap((text) => readMemoryLine(text) ?? [])) {
    const known = records.get(line.record) ?? { isDeleted: false, fields: new Map<string, MemoryField>() };
    records.set(line.record, known);
    if ('field' in line) known.fields.set(line.field, line);
    else if (line.state === 'deleted') known.isDeleted = true;
  }
  return records;
}

/** The machine writes nothing where a field has the value that the schema gives it anyway. */
function unwritten(collection: CollectionName, field: string): unknown {
  const shape: Readonly<Record<string, z.ZodType>> = collectionSchemas[collection].shape;
  return shape[field]?.safeParse(undefined).data ?? null;
}

function isAsRead(value: unknown, line: MemoryField): boolean {
  if ('digest' in line) return valueDigest(memoryJson(value)) === line.digest;
  if ('items' in line) return false;
  return memoryJson(value) === memoryJson(line.value);
}

type Subject = Pick<Correction, 'collection' | 'id' | 'title' | 'language'>;

/** Lists that grow with the texts are merged item by item and are no single reading; what only people write is none at all. */
const isNoReading = (field: string, line: MemoryField): boolean =>
  'items' in line || ['sameAs', 'notSameAs', 'checked', 'formerIds'].includes(field);

function changesOf(
  subject: Subject,
  data: Readonly<Record<string, unknown>> & { readonly evidence?: Correction['passages'] },
  { fields }: Remembered,
): Correction[] {
  return Object.keys(collectionSchemas[subject.collection].shape).flatMap((field) => {
    const corrected = data[field];
    const line: MemoryField = fields.get(field) ?? {
      record: subject.id,
      field,
      value: unwritten(subject.collection, field),
    };
    if (isNoReading(field, line) || isAsRead(corrected, line)) return [];
    const passages = (data.evidence ?? []).filter(({ supports }) => supports.includes(field));
    const read = 'value' in line ? { read: line.value } : {};
    return [{ ...subject, field, ...read, corrected, passages }];
  });
}

/**
 * What people changed against the machine's reading, computed from the record and from what the machine remembers to
 * have written. Pure.
 * @param memory The text of `written.jsonl`; empty where the machine has written nothing yet.
 */
export function correctionsOf(graph: RecordGraph, memory: string): Corrections {
  const remembered = remember(memory);
  if (remembered.size === 0) return { changed: [], added: [], removed: [] };
  const changed: Correction[] = [];
  const added: Corrections['added'][number][] = [];
  for (const collection of collectionNames) {
    for (const { id, data } of graph[collection].values()) {
      const subject = { collection, id, title: data.title, language: data.language };
      const known = remembered.get(`${collection}/${id}`);
      if (known) changed.push(...changesOf(subject, data, known));
      else added.push(subject);
    }
  }
  const removed = [...remembered].filter(([, { isDeleted }]) => isDeleted).map(([record]) => record);
  return { changed, added, removed };
}
