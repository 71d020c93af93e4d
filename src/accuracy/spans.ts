import type { Span } from '../schema/span.ts';

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** How much of the stretch from the first to the last character of two spans stands in both: 0 apart, 1 equal. */
export function likenessOf(a: Span, b: Span): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The same characters as runs that do not touch, in order. */
function joined(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && start <= last.end)
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else runs.push({ start, end });
  }
  return runs;
}

const lengthOf = (runs: readonly Span[]): number =>
  runs.reduce((sum, { start, end }) => sum + end - start, 0);

/** How many characters (UTF-16 code units) stand in both, in the first and in the second. */
export function characters(a: readonly Span[], b: readonly Span[]): { both: number; a: number; b: number } {
  const [x, y] = [joined(a), joined(b)];
  const both = x.reduce((sum, run) => sum + y.reduce((inner, other) => inner + shared(run, other), 0), 0);
  return { both, a: lengthOf(x), b: lengthOf(y) };
}
