import { join } from 'node:path';
import { idSchema } from '../../schema/common.ts';
import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import { splitFrontMatter, type RecordFile } from '../../schema/recordFile.ts';
import { collectionNames, type CollectionName } from '../../schema/vocabulary.ts';
import { decodeFile } from './decodeFile.ts';
import { problemAt } from './problemAt.ts';
import { readBytes } from './readBytes.ts';
import { parseYaml } from './yaml.ts';

interface Place {
  readonly collection: CollectionName;
  readonly name: string;
  readonly path: string;
}

function misplaced({ collection, name, path }: Place): Problem | null {
  const problem = (severity: 'error' | 'warning', what: string, remedy: string): Problem =>
    problemAt(severity, path, null, { what, why: 'it was not read', remedy });
  if (!name.endsWith('.mdx'))
    return problem('warning', 'this is not an .mdx file', 'move it out of the collection');
  if (name.includes('/'))
    return problem(
      'error',
      `the records of ${collection} lie in no folder of their own`,
      `move it to ${collection}/`,
    );
  if (idSchema.safeParse(name.slice(0, -4)).success) return null;
  return problem(
    'error',
    'the name of the file is not an id',
    'rename it with lower-case letters, digits and single hyphens',
  );
}

/** One record file; its front matter is parsed and not yet checked against the schema of its collection. Pure. */
export function parseRecord(
  place: Place,
  bytes: Uint8Array,
): { record: RecordFile | null; problems: Problem[] } {
  const { collection, name, path } = place;
  const decoded = decodeFile(path, bytes);
  if (decoded.raw === null) return { record: null, problems: decoded.problems };
  const raw = decoded.raw;
  const parts = splitFrontMatter(raw);
  const failed = (line: number, what: string, remedy: string) => ({
    record: null,
    problems: [
      problemAt('error', path, { line, column: 1 }, { what, why: 'the record could not be read', remedy }),
    ],
  });
  if (!parts)
    return failed(
      1,
      'there is no front matter',
      'begin the file with a line ---, then key: value lines, then a line ---',
    );

  const what = 'the front matter';
  const yaml = raw.slice(parts.yaml.start, parts.yaml.end);
  const parsed = parseYaml({ file: path, yaml, linesBefore: 1, what });
  if (parsed.kind === 'broken') return { record: null, problems: [...parsed.problems] };
  if (parsed.kind !== 'mapping')
    return failed(2, `${what} has no key: value lines`, 'put the fields of the record there');
  const record = {
    collection,
    id: name.slice(0, -4),
    path,
    raw,
    data: parsed.data,
    body: raw.slice(parts.bodyStart),
  };
  return { record, problems: [...parsed.problems] };
}

export interface ReadRecords {
  readonly records: readonly RecordFile[];
  readonly problems: readonly Problem[];
}

/**
 * The record files of all collections as they stand; one that is broken is a problem and the others count. `known` is
 * what was read before: of a file that is still the same, and in which nothing was wrong, nothing is parsed again.
 */
export async function readRecords(
  fs: FileSystem,
  contentDir: string,
  known: ReadRecords = { records: [], problems: [] },
): Promise<{ records: RecordFile[]; problems: Problem[] }> {
  const faulty = new Set(known.problems.map(({ file }) => file));
  const before = new Map(known.records.flatMap((file) => (faulty.has(file.path) ? [] : [[file.path, file]])));
  const records: RecordFile[] = [];
  const problems: Problem[] = [];
  for (const collection of collectionNames) {
    const folder = join(contentDir, collection);
    for (const name of await fs.list(folder)) {
      const place = { collection, name, path: join(folder, name) };
      const wrong = misplaced(place);
      const bytes = wrong ? { problem: wrong } : await readBytes(fs, place.path);
      if ('problem' in bytes) {
        problems.push(bytes.problem);
        continue;
      }
      const same = before.get(place.path);
      if (same?.raw === decodeFile(place.path, bytes.bytes).raw) {
        records.push(same);
        continue;
      }
      const { record, problems: found } = parseRecord(place, bytes.bytes);
      problems.push(...found);
      if (record) records.push(record);
    }
  }
  return { records, problems };
}
