export { checkCanonicalTexts, writeCanonicalTexts } from './canonicalTexts.ts';
import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import type { RecordSet } from '../../schema/records.ts';
import { memoryFile, presentFiles, textOf } from './files.ts';
import { formatMemory, parseMemory, type RecordMemory } from './memory.ts';
import { planWriting, type Found, type Operation, type Plan } from './plan.ts';

export { leftOut } from './leftOut.ts';

export interface Written {
  /** Paths of the files written and removed. */
  readonly written: string[];
  readonly removed: string[];
  /** How many files stood as they should. */
  readonly unchanged: number;
  readonly problems: Problem[];
}

const changedMeanwhile = (file: string): Problem => ({
  severity: 'warning',
  file,
  line: null,
  column: null,
  what: 'the file was changed while the texts were being converted',
  why: 'it was left as it is now, so that nothing is lost',
  remedy: 'run convert again',
});

async function planned(
  fs: FileSystem,
  contentDir: string,
  records: RecordSet,
  { kept, moved }: Pick<Found, 'kept' | 'moved'>,
): Promise<{ plan: Plan; memoryText: string | null; problems: Problem[] }> {
  const path = join(contentDir, memoryFile);
  const memoryText = textOf(await fs.readIfPresent(path));
  const { memory, problems } = parseMemory(path, memoryText ?? '');
  const present = await presentFiles(fs, contentDir);
  return { plan: planWriting(records, { kept, present, moved }, memory), memoryText, problems };
}

/** What `write` would do, and what people changed. Writes nothing. Throws where the file system does. */
export async function preview(
  fs: FileSystem,
  contentDir: string,
  records: RecordSet,
  found: Pick<Found, 'kept' | 'moved'>,
): Promise<Pick<Plan, 'operations' | 'edits'>> {
  const { plan } = await planned(fs, contentDir, records, found);
  return { operations: plan.operations, edits: plan.edits };
}

/**
 * Writes the records into the collections, merged with what people have edited. The memory is written before the
 * files, with what each field was and will be, and after them, with what it is: a run that is cut off between any two
 * operations leaves a state in which the next one knows every value that a machine may have written.
 * Throws where the file system does.
 */
export async function write(
  fs: FileSystem,
  contentDir: string,
  records: RecordSet,
  { kept, moved }: Pick<Found, 'kept' | 'moved'>,
): Promise<Written> {
  const memoryPath = join(contentDir, memoryFile);
  const { plan, memoryText: found, problems } = await planned(fs, contentDir, records, { kept, moved });

  let stands = found;
  const remember = async (content: string): Promise<void> => {
    if (content === (stands ?? '')) return;
    await fs.write(memoryPath, content);
    stands = content;
  };
  if (plan.operations.length > 0) await remember(formatMemory(plan.during));

  const result: Written = {
    written: [],
    removed: [],
    unchanged: plan.unchanged,
    problems: [...problems, ...plan.problems],
  };
  const after = new Map(plan.after);
  for (const operation of plan.operations) {
    const path = join(contentDir, `${operation.record}.mdx`);
    if (await carryOut(fs, path, operation))
      (operation.content === null ? result.removed : result.written).push(path);
    else {
      result.problems.push(changedMeanwhile(path));
      putBack(after, operation.record, plan.during);
    }
  }
  await remember(formatMemory(after));
  return result;
}

/** False, and nothing done, where the file is no longer as it was when it was read. */
async function carryOut(fs: FileSystem, path: string, { found, content }: Operation): Promise<boolean> {
  if (textOf(await fs.readIfPresent(path)) !== found) return false;
  if (content === null) await fs.remove(path);
  else await fs.write(path, content);
  return true;
}

function putBack(
  after: Map<string, RecordMemory>,
  record: string,
  during: ReadonlyMap<string, RecordMemory>,
): void {
  const memory = during.get(record);
  if (memory) after.set(record, memory);
}
