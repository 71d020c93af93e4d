/** What a cell may hold; lists are joined with a vertical bar. */
export type Cell = string | number | boolean | null | readonly string[];

/** What stands between the items of a list. */
export const listSeparator = ' | ';

/** Spreadsheets run a cell that begins like this; nothing from a source text may ever run. */
const formula = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join(listSeparator);
  return formula.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV: comma, CRLF, quotes where needed, and a byte order mark, without which spreadsheets misread every
 * letter outside ASCII. Source: RFC 4180.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => quote(cellText(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
