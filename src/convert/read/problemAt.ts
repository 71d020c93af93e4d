import type { Problem } from '../../schema/problem.ts';

/** Counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem of a place in a file, or of the whole file where `at` is null. */
export function problemAt(
  severity: Problem['severity'],
  file: string,
  at: Position | null,
  words: Pick<Problem, 'what' | 'why' | 'remedy'>,
): Problem {
  return { severity, file, line: at?.line ?? null, column: at?.column ?? null, ...words };
}
