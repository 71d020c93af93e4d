import type { FieldEdit } from '../../schema/finding.ts';
import type { Problem } from '../../schema/problem.ts';
import { splitFrontMatter, type RecordFile } from '../../schema/recordFile.ts';
import { fieldsOf, idsIn, jsonOf, normalised, type Fields } from './fields.ts';
import { defaultFingerprint, fingerprint, wholeFingerprint, type Fingerprint } from './fingerprint.ts';
import { lineOf } from './frontMatter.ts';
import type { KeepUp } from './keepUp.ts';
import { mergeField, type MergedField } from './mergeField.ts';
import type { RecordMemory } from './memory.ts';

export interface MergedRecord {
  /** Fields whose value in the file is to change. */
  readonly changes: ReadonlyMap<string, unknown>;
  /** What the memory keeps once the file is written, and while it is being written. */
  readonly after: RecordMemory;
  readonly during: RecordMemory;
  readonly problems: readonly Problem[];
  /** Fields that are not the machine's. */
  readonly edits: readonly FieldEdit[];
}

const settled = (fields: ReadonlyMap<string, readonly Fingerprint[]>): RecordMemory => ({
  state: 'settled',
  fields,
  passages: [],
});

/** What the memory keeps of a record that is written as read. A field with its default has no line. */
export function memoryOf(file: Pick<RecordFile, 'collection'>, record: Fields): RecordMemory {
  const fields = fieldsOf(file.collection).flatMap((field) => {
    const value = fingerprint(field, normalised(file.collection, field, record[field]));
    return value.json === defaultFingerprint(file.collection, field).json ? [] : [[field, [value]] as const];
  });
  return settled(new Map(fields));
}

/** What was written last for a field: a field without a line was written with its default, if the memory is whole. */
export function writtenOf(
  collection: RecordFile['collection'],
  memory: RecordMemory | null,
  whole: boolean,
  field: string,
): readonly Fingerprint[] | null {
  const lines = memory?.fields.get(field);
  if (lines) return lines;
  return memory && whole ? [defaultFingerprint(collection, field)] : null;
}

function noteOf(file: RecordFile, yaml: string, field: string, read: unknown): Problem {
  const value = jsonOf(read);
  const shown = value.length > 120 ? `${value.slice(0, 120)}…` : value;
  return {
    severity: 'note',
    file: file.path,
    line: lineOf(yaml, field),
    column: 1,
    what: `“${field}” was written by hand, and the texts are now read as ${shown}`,
    why: 'what a person wrote is never overwritten',
    remedy: `if the reading is right, write ${field}: ${shown}; else leave it as it is`,
  };
}

/** A reading that a person corrected is kept whole, so that what was corrected can be told. */
function keepingWhole(merged: MergedField, field: string, read: unknown): MergedField {
  if (!merged.byHand) return merged;
  const here = wholeFingerprint(field, read);
  return { ...merged, written: merged.written.map((one) => (one.json === here.json ? here : one)) };
}

/**
 * Merges what was read into the file of a record. `memory` is null where nothing is known of what was written;
 * `upToDate` makes what a person wrote keep up with what was moved and renamed since.
 */
export function mergeRecord(
  file: RecordFile,
  record: Fields,
  memory: RecordMemory | null,
  whole: boolean,
  upToDate: KeepUp,
): MergedRecord {
  const { collection, data } = file;
  const changes = new Map<string, unknown>();
  const after = new Map<string, readonly Fingerprint[]>();
  const during = new Map<string, readonly Fingerprint[]>();
  const edits: FieldEdit[] = [];
  const checked = new Set(idsIn(data, 'checked'));

  for (const field of fieldsOf(collection)) {
    const inFile = normalised(collection, field, data[field]);
    const read = normalised(collection, field, record[field]);
    const written = writtenOf(collection, memory, whole, field);
    const merged = keepingWhole(mergeField({ field, inFile, read, written }), field, read);
    const value = upToDate(field, merged.value);
    const isChanged = jsonOf(value) !== jsonOf(inFile);
    if (isChanged) changes.set(field, value);
    if (merged.byHand) edits.push({ field, read, differs: merged.differs && !checked.has(field) });

    const [only, ...others] = merged.written;
    const isPlain = others.length === 0 && only?.json === defaultFingerprint(collection, field).json;
    if (!isPlain) after.set(field, merged.written);
    if (isChanged) during.set(field, [...(written ?? []), ...merged.written]);
    else if (!isPlain) during.set(field, merged.written);
  }

  const parts = splitFrontMatter(file.raw);
  const yaml = parts ? file.raw.slice(parts.yaml.start, parts.yaml.end) : '';
  return {
    changes,
    after: settled(after),
    during: settled(during),
    problems: edits.flatMap(({ field, read, differs }) => (differs ? noteOf(file, yaml, field, read) : [])),
    edits,
  };
}

/** True where nobody changed, added or commented anything in the file since it was written. */
export function isUntouched(file: RecordFile, memory: RecordMemory, whole: boolean): boolean {
  const known = fieldsOf(file.collection);
  if (file.body.trim() !== '' || Object.keys(file.data).some((key) => !known.includes(key))) return false;
  return known.every((field) => {
    const there = fingerprint(field, normalised(file.collection, field, file.data[field]));
    const written = writtenOf(file.collection, memory, whole, field);
    return written?.some(({ json }) => json === there.json) ?? false;
  });
}
