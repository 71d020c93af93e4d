import { z } from 'zod';
import { memoryJson } from '../../schema/memory.ts';
import { collectionSchemas } from '../../schema/records.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';

/** The front matter of a record, its fields by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields that stand in every file of a collection, empty or not: an invitation to fill them in. The others only where they say something. */
const alwaysShown: Readonly<Record<CollectionName, readonly string[]>> = {
  sources: ['publisher', 'published', 'rights'],
  agreements: ['parties', 'sectors', 'signed', 'place', 'period', 'event'],
  events: ['date', 'place', 'participants', 'documents'],
  organisations: ['names', 'abbreviations', 'country'],
  people: ['names', 'country', 'roles'],
};

/** Lists that grow with the texts: they are merged item by item, so that an edit of one item leaves the others to the machine. */
const growing: ReadonlySet<string> = new Set([
  'evidence',
  'names',
  'abbreviations',
  'roles',
  'readings',
  'history',
  'formerIds',
]);

/** The fields of a collection in the order in which they stand in a file. */
export const fieldsOf = (collection: CollectionName): string[] =>
  Object.keys(collectionSchemas[collection].shape);

export const isGrowing = (field: string): boolean => growing.has(field);

function parsed(collection: CollectionName, field: string, raw: unknown): { ok: boolean; value: unknown } {
  const shape: Readonly<Record<string, { safeParse(raw: unknown): { success: boolean; data?: unknown } }>> =
    collectionSchemas[collection].shape;
  const result = shape[field]?.safeParse(raw);
  return result?.success === true ? { ok: true, value: result.data } : { ok: false, value: raw };
}

/** A value as the schema takes it, an absent one as its default; a value that does not fit stays as it is written. */
export const normalised = (collection: CollectionName, field: string, raw: unknown): unknown =>
  parsed(collection, field, raw).value;

/** Values that the schema has taken have their keys in one order, so equal ones have equal JSON. */
export const jsonOf = memoryJson;

/** True where the field may be left out of the file. */
export function isOmitted(collection: CollectionName, field: string, value: unknown): boolean {
  if (alwaysShown[collection].includes(field)) return false;
  const absent = parsed(collection, field, undefined);
  return absent.ok && jsonOf(absent.value) === jsonOf(value);
}

const idsSchema = z.array(z.string()).catch([]);

/** A list of plain words in the front matter of a file; empty where it is no such list. */
export const idsIn = (data: Fields, field: string): string[] => idsSchema.parse(data[field] ?? []);
