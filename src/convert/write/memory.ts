import { readMemoryLine, type MemoryField } from '../../schema/memory.ts';
import type { Problem } from '../../schema/problem.ts';
import { fingerprintOfItems, wholeFingerprint, type Fingerprint } from './fingerprint.ts';

/**
 * What `convert` knows of a record that it wrote. `settled`: the file was written. `creating`, `removing`: about to
 * be. `deleted`: a person deleted the file and it stays so.
 */
export type RecordState = 'settled' | 'creating' | 'removing' | 'deleted';

export interface RecordMemory {
  readonly state: RecordState;
  /** By field, what was written last; two where a write was under way, or where two lines of history were merged. A field that has none was written with its default. */
  readonly fields: ReadonlyMap<string, readonly Fingerprint[]>;
  /** Digests of the passages of a deleted record, to know it again under another id. */
  readonly passages: readonly string[];
}

export interface Memory {
  /** By `<collection>/<id>`. */
  readonly records: ReadonlyMap<string, RecordMemory>;
  /** False where lines could not be read: then a field without a line is unknown. */
  readonly whole: boolean;
}

function unreadable(file: string, line: number): Problem {
  return {
    severity: 'warning',
    file,
    line,
    column: 1,
    what: 'this line of the memory cannot be read',
    why: 'it tells what was written last, by which corrections made by hand are known; without it nothing is overwritten',
    remedy: 'settle the conflict that a merge left, or restore the file from the history; else leave it',
  };
}

function fingerprintOf(line: MemoryField): Fingerprint {
  if ('items' in line) return fingerprintOfItems(line.items);
  if ('digest' in line) return { json: JSON.stringify({ digest: line.digest }), items: null };
  return wholeFingerprint(line.field, line.value);
}

interface ReadRecord extends RecordMemory {
  state: RecordState;
  readonly fields: Map<string, Fingerprint[]>;
  readonly passages: string[];
}

/** Reads `written.jsonl`. A line that cannot be read is a problem and the others count. */
export function parseMemory(file: string, text: string): { memory: Memory; problems: Problem[] } {
  const records = new Map<string, ReadRecord>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readMemoryLine(line);
    if (!read) {
      problems.push(unreadable(file, index + 1));
      continue;
    }
    const known: ReadRecord = records.get(read.record) ?? {
      state: 'settled',
      fields: new Map(),
      passages: [],
    };
    records.set(read.record, known);
    if ('state' in read) {
      known.state = read.state;
      known.passages.push(...read.passages);
      continue;
    }
    const written = known.fields.get(read.field);
    if (written) written.push(fingerprintOf(read));
    else known.fields.set(read.field, [fingerprintOf(read)]);
  }
  return { memory: { records, whole: problems.length === 0 }, problems };
}

/** One line a record's field, sorted, each line by itself: two histories of the file merge line by line. */
export function formatMemory(records: ReadonlyMap<string, RecordMemory>): string {
  const lines: { record: string; field: string; line: string }[] = [];
  for (const [record, { state, fields, passages }] of records) {
    if (state !== 'settled') {
      const line = JSON.stringify(passages.length > 0 ? { record, state, passages } : { record, state });
      lines.push({ record, field: '', line });
    }
    for (const [field, written] of fields) {
      for (const json of new Map(written.map((one) => [one.json, one.whole ?? one.json])).values()) {
        lines.push({
          record,
          field,
          line: `${JSON.stringify({ record, field }).slice(0, -1)},${json.slice(1)}`,
        });
      }
    }
  }
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  lines.sort((a, b) => compare(a.record, b.record) || compare(a.field, b.field) || compare(a.line, b.line));
  return lines.map(({ line }) => `${line}\n`).join('');
}
