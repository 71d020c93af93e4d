import type { Problem } from '../../schema/problem.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { Locate, Position } from '../../schema/locate.ts';

/** What is wrong, why that matters and what to do. */
export type Words = Pick<Problem, 'what' | 'why' | 'remedy' | 'unmoored'>;

/** A record under examination and how to tell of what is wrong in it. */
export interface Examined<Value> {
  readonly file: RecordFile;
  readonly value: Value;
  readonly report: (path: readonly PropertyKey[], words: Words, severity?: Problem['severity']) => void;
}

export const problemOf = (
  file: RecordFile,
  at: Position | null,
  words: Words,
  severity: Problem['severity'] = 'error',
): Problem => ({
  severity,
  file: file.path,
  line: at?.line ?? null,
  column: at?.column ?? null,
  ...words,
});

/** Collects the problems of a file at the places of the values that are wrong. */
export const reporter =
  (file: RecordFile, locate: Locate, problems: Problem[]) =>
  (path: readonly PropertyKey[], words: Words, severity?: Problem['severity']): void => {
    problems.push(problemOf(file, locate(path), words, severity));
  };
