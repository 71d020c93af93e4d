import type { Span } from '../../schema/span.ts';

const tab = '\t';

/** Whether a line is a row of a table whose cells tabs divide, as a table copied from a page is. */
export const isTabbedRow = (line: string): boolean => line.split(tab, 3).length === 3;

/** The cells of a row that tabs divide; no sentence goes from one into another. A text without such rows is one cell. */
export function cellsOf(raw: string, start: number, end: number): Span[] {
  const text = raw.slice(start, end);
  if (!isTabbedRow(text)) return [{ start, end }];
  const cells: Span[] = [];
  let from = start;
  for (const cell of text.split(tab)) {
    if (cell.trim() !== '') cells.push({ start: from, end: from + cell.length });
    from += cell.length + 1;
  }
  return cells;
}
