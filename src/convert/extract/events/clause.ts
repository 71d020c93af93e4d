import type { Line, Range } from '../language/line.ts';

/** The clause around a word: from the last semicolon before it to the next stop after it. */
export function clauseAround(line: Line, word: Range): Range {
  let start = word.start;
  while (start > 0 && !/^[;—]$/.test(line.value(start - 1))) start -= 1;
  let end = word.end;
  while (end < line.length && !/^[;.]$/.test(line.value(end))) end += 1;
  return { start, end };
}
