import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collectionSchemas } from '../schema/records.ts';
import { collectionNames, type CollectionName } from '../schema/vocabulary.ts';
import type { RecordGraph } from './graph.ts';

/** A field that a person changed. */
export interface Correction {
  readonly collection: CollectionName;
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly field: string;
  /** What the machine read; undefined where its memory keeps only a digest of it. */
  readonly read: unknown;
  /** What the record says now. */
  readonly now: unknown;
}

export interface Corrections {
  readonly changed: readonly Correction[];
  /** Records that people wrote themselves. */
  readonly added: readonly Pick<Correction, 'collection' | 'id' | 'title' | 'language'>[];
  /** Records that the machine had made and people deleted: their addresses, `<collection>/<id>`. */
  readonly removed: readonly string[];
}

/** A line of `written.jsonl`, as far as corrections need it. */
const lineSchema = z.object({
  record: z.string(),
  state: z.string().optional(),
  field: z.string().optional(),
  value: z.unknown().optional(),
  digest: z.string().optional(),
  items: z.array(z.string()).optional(),
});
type Line = z.infer<typeof lineSchema>;

interface Remembered {
  readonly isDeleted: boolean;
  readonly fields: ReadonlyMap<string, Line>;
}

function parseLine(line: string): Line[] {
  try {
    const { data } = lineSchema.safeParse(JSON.parse(line));
    return data ? [data] : [];
  } catch {
    return [];
  }
}

function remember(memory: string): Map<string, Remembered> {
  const records = new Map<string, { isDeleted: boolean; fields: Map<string, Line> }>();
  for (const line of memory.split(/\r?\n/).flatMap(parseLine)) {
    const known = records.get(line.record) ?? { isDeleted: false, fields: new Map<string, Line>() };
    records.set(line.record, known);
    if (line.state === 'deleted') known.isDeleted = true;
    if (line.field !== undefined) known.fields.set(line.field, line);
  }
  return records;
}

const jsonOf = (value: unknown): string => JSON.stringify(value ?? null);

/** The machine writes nothing where a field has the value that the schema gives it anyway. */
function unwritten(collection: CollectionName, field: string): unknown {
  const shape: Readonly<Record<string, z.ZodType>> = collectionSchemas[collection].shape;
  return shape[field]?.safeParse(undefined).data ?? null;
}

function isAsRead(value: unknown, line: Line): boolean {
  if (line.digest === undefined) return jsonOf(value) === jsonOf(line.value);
  return createHash('sha256').update(jsonOf(value)).digest('hex').startsWith(line.digest);
}

function changesOf(
  record: Pick<Correction, 'collection' | 'id' | 'title' | 'language'>,
  data: Readonly<Record<string, unknown>>,
  { fields }: Remembered,
): Correction[] {
  return Object.keys(collectionSchemas[record.collection].shape).flatMap((field) => {
    const now = data[field];
    const line: Line = fields.get(field) ?? { record: record.id, value: unwritten(record.collection, field) };
    // Lists that grow with the sources are merged item by item and remembered so; they are no single reading.
    if (line.items !== undefined || isAsRead(now, line)) return [];
    return [{ ...record, field, now, read: line.digest === undefined ? line.value : undefined }];
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
      const record = { collection, id, title: data.title, language: data.language };
      const known = remembered.get(`${collection}/${id}`);
      if (known) changed.push(...changesOf(record, data, known));
      else added.push(record);
    }
  }
  const removed = [...remembered].filter(([, { isDeleted }]) => isDeleted).map(([record]) => record);
  return { changed, added, removed };
}
