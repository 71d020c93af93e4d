import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * A line of `content/written.jsonl`, in which `convert` remembers what it wrote last: one line for each field of each
 * record, sorted, so that two histories of the file merge line by line.
 */
const record = z.string().describe('`<collection>/<id>`');

/**
 * Of a record that is not simply written. `creating`, `removing`: a run was about to; `deleted`: a person deleted the
 * file and it stays so, `passages` are digests of what it quoted, by which it is known again under another id.
 */
export const memoryStateSchema = z.strictObject({
  record,
  state: z.enum(['creating', 'removing', 'deleted']),
  passages: z.array(z.string()).default([]),
});
export type MemoryState = z.infer<typeof memoryStateSchema>;

/**
 * Of a field: its value where that is short or a person has changed it since, else a digest of its JSON; of a list
 * that grows with the texts a digest of each item. A field without a line was written with its default.
 */
export const memoryFieldSchema = z.union([
  z.strictObject({ record, field: z.string(), value: z.unknown() }),
  z.strictObject({ record, field: z.string(), digest: z.string() }),
  z.strictObject({ record, field: z.string(), items: z.array(z.string()) }),
]);
export type MemoryField = z.infer<typeof memoryFieldSchema>;

export type MemoryLine = MemoryState | MemoryField;

const lineSchema = z.union([memoryStateSchema, memoryFieldSchema]);

/** Null for a line that is none. */
export function readMemoryLine(line: string): MemoryLine | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** A value as digests are made of it: the schema has put its keys in one order, so equal values have equal JSON. */
export const memoryJson = (value: unknown): string => JSON.stringify(value ?? null);

const digestOf = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** Of a value, by its JSON: hexadecimal, from its SHA-256. */
export const valueDigest = (json: string): string => digestOf(json, 20);

const itemLength = 10;

/** Names a passage by its source and its words, wherever it stands there. */
export const passageDigest = ({
  source,
  exact,
}: {
  readonly source: string;
  readonly exact: string;
}): string => digestOf(`${source}\n${exact}`, itemLength);

const isPassage = (item: unknown): item is { source: string; exact: string } =>
  typeof item === 'object' && item !== null && 'source' in item && 'exact' in item;

/** Of an item of a growing list; that of a passage begins with what names the passage. */
export function itemDigest(item: unknown): string {
  const all = digestOf(memoryJson(item), itemLength);
  return isPassage(item) ? `${passageDigest(item)}:${all}` : all;
}

/** The part of an item's digest that names its passage, or null where the item is no passage. */
export function passageOfItem(digest: string): string | null {
  const at = digest.indexOf(':');
  return at < 0 ? null : digest.slice(0, at);
}
