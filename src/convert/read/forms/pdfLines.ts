/** A run of characters as it stands on a page; lengths in points, from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** A line of print, or the part of one that stands in its column. */
export interface PrintedLine {
  /** Tabs where there are gaps as between the columns of a table. */
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** Gaps that tabs stand for, in order: where each begins and ends. */
  readonly gaps: readonly (readonly [number, number])[];
}

/** In heights of a letter: what is still the same baseline, what is a space, what is a gap between columns. */
const baseline = 0.4;
const space = 0.16;
const columnGap = 1.1;

const sameBaseline = (a: Piece, b: Piece): boolean =>
  Math.abs(a.y - b.y) < baseline * Math.max(a.size, b.size) && b.x > a.x + a.width - a.size;

/** Pieces that touch, joined. */
function chunksOf(pieces: readonly Piece[]): Piece[] {
  const chunks: Piece[] = [];
  for (const piece of pieces) {
    const before = chunks.at(-1);
    const right = before ? before.x + before.width : 0;
    const apart = before && piece.x - right > columnGap * piece.size;
    if (!before || apart) {
      chunks.push(piece);
      continue;
    }
    const isSpaced =
      piece.x - right > space * piece.size && !/\s$/.test(before.text) && !/^\s/.test(piece.text);
    chunks[chunks.length - 1] = {
      ...before,
      text: `${before.text}${isSpaced ? ' ' : ''}${piece.text}`,
      width: Math.max(right, piece.x + piece.width) - before.x,
    };
  }
  return chunks;
}

/** A line whose words were driven apart to fill its width has gaps everywhere; a row of a table has cells of several words. */
const isSpread = (chunks: readonly Piece[]): boolean =>
  chunks.length > 3 &&
  chunks.every(({ text }) => !/\S\s+\S/.test(text)) &&
  chunks.every(({ text }) => !/^\d+$/.test(text));

function lineOf(pieces: readonly Piece[], page: number): PrintedLine {
  const chunks = chunksOf(pieces);
  const spread = isSpread(chunks);
  const text = chunks.map((chunk) => chunk.text.trim()).join(spread ? ' ' : '\t');
  const gaps = chunks.slice(1).map((chunk, index): [number, number] => {
    const before = chunks[index];
    return [before ? before.x + before.width : chunk.x, chunk.x];
  });
  const inked = pieces.toSorted((a, b) => b.text.length - a.text.length)[0];
  const last = chunks.at(-1);
  return {
    text: text
      .normalize('NFC')
      .replace(/[\uf0b7\uf0a7]/g, '•')
      .replace(/[ \u00a0]+/g, ' ')
      .trim(),
    x: chunks[0]?.x ?? 0,
    right: last ? last.x + last.width : 0,
    y: inked?.y ?? 0,
    size: inked?.size ?? 0,
    page,
    gaps: spread ? [] : gaps,
  };
}

/** Pieces in the order of the file as lines. */
export function linesOf(pieces: readonly Piece[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    if (open.length > 0) lines.push(lineOf(open, page));
    open = [];
  };
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const before = open.at(-1);
    if (before && !sameBaseline(before, piece)) close();
    open.push(piece);
  }
  close();
  return lines.filter(({ text }) => text !== '');
}

const overlapsAcross = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.3 * Math.min(a.right - a.x, b.right - b.x);

/** Share of lines that may stand above the one before them, in the same column, before the order is given up. */
const mostJumps = 0.1;

/** Most programs write a page in the order in which it is read. Where they do not, lines go up in their own column. */
export function isInReadingOrder(lines: readonly PrintedLine[]): boolean {
  const jumps = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && line.y > before.y + 0.5 * line.size && overlapsAcross(before, line);
  });
  return jumps.length <= Math.max(1, lines.length * mostJumps);
}

const byPlace = (a: Piece, b: Piece): number =>
  Math.abs(a.y - b.y) < baseline * Math.max(a.size, b.size) ? a.x - b.x : b.y - a.y;

/** Pieces from the top down, and from left to right on a baseline. */
export function inPlaceOrder(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < baseline * Math.max(first.size, piece.size)) {
      row.push(piece);
    } else rows.push([piece]);
  }
  return rows.flatMap((row) => row.toSorted(byPlace));
}

/** Two columns of prose have a gutter in most lines; parts of lines in a table are shorter than these. */
const columnLines = 8;
const columnShare = 0.6;
const columnCharacters = 22;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Where the gutter between two columns of prose is, for lines that run across both; null where there is none. */
function gutterOf(lines: readonly PrintedLine[]): number | null {
  const gapped = lines.filter(({ gaps }) => gaps.length === 1);
  if (gapped.length < columnLines || gapped.length < lines.length * columnShare) return null;
  const at = median(gapped.map(({ gaps: [gap] }) => ((gap?.[0] ?? 0) + (gap?.[1] ?? 0)) / 2));
  const crossed = gapped.filter(({ gaps: [gap] }) => gap !== undefined && gap[0] < at && gap[1] > at);
  if (crossed.length < gapped.length * 0.8) return null;
  const parts = crossed.map(({ text }) => text.split('\t'));
  const isProse = [0, 1].every(
    (side) => median(parts.map((part) => part[side]?.length ?? 0)) >= columnCharacters,
  );
  return isProse ? at : null;
}

/** Lines that run across two columns, read down the one and then down the other. */
export function readDownColumns(lines: readonly PrintedLine[]): PrintedLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [...lines];
  const read: PrintedLine[] = [];
  let left: PrintedLine[] = [];
  let right: PrintedLine[] = [];
  const flush = (): void => {
    read.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const line of lines) {
    const [gap] = line.gaps;
    if (line.gaps.length === 1 && gap && gap[0] < gutter && gap[1] > gutter) {
      const [before = '', after = ''] = line.text.split('\t');
      left.push({ ...line, text: before, right: gap[0], gaps: [] });
      right.push({ ...line, text: after, x: gap[1], gaps: [] });
    } else if (line.right <= gutter) left.push(line);
    else if (line.x >= gutter) right.push(line);
    else {
      flush();
      read.push(line);
    }
  }
  flush();
  return read;
}
