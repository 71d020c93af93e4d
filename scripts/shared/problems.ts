import type { Problem } from '../../src/schema/problem.ts';

const severities = ['error', 'warning', 'note'] as const satisfies readonly Problem['severity'][];

/** `file:line:column severity what — why — remedy`, the form that editors and terminals make a link of. */
export function formatProblem({ file, line, column, severity, what, why, remedy }: Problem): string {
  const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
  return `${place} ${severity} ${what} — ${why} — ${remedy}`;
}

/** `2 errors, 1 warning`, or null where there is nothing to tell. */
export function countProblems(problems: readonly Problem[]): string | null {
  const counts = severities
    .map(
      (severity) => [problems.filter((problem) => problem.severity === severity).length, severity] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  return counts.length === 0 ? null : counts.join(', ');
}

/** 1 where something could not be read or verified, else 0. */
export const exitCodeFor = (problems: readonly Problem[]): 0 | 1 =>
  problems.some(({ severity }) => severity === 'error') ? 1 : 0;

/** Writes a line for each problem to the standard error; within a severity in the order given, the gravest last, where it is seen. */
export function printProblems(problems: readonly Problem[]): void {
  for (const severity of severities.toReversed()) {
    for (const problem of problems) {
      if (problem.severity === severity) process.stderr.write(`${formatProblem(problem)}\n`);
    }
  }
}

/** The same without the notes, of which it only tells that they are there. */
export function printGraveProblems(problems: readonly Problem[]): void {
  const grave = problems.filter(({ severity }) => severity !== 'note');
  printProblems(grave);
  const notes = problems.length - grave.length;
  if (notes > 0) process.stderr.write(`${notes} note${notes === 1 ? '' : 's'}; npm run convert shows them\n`);
}
