import type { Problem } from '../schema/problem.ts';

/** A problem on three lines: where and what, why, what to do. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return `${place}: ${problem.what}\n  ${problem.why}\n  ${problem.remedy}`;
}
