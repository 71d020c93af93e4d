import type { Mended } from '../../../schema/derivation.ts';
import type { Span } from '../../../schema/span.ts';
import { furnitureLines } from './pdfFurniture.ts';
import type { PrintedLine } from './pdfLines.ts';

/** A gap between baselines this many times the usual one divides paragraphs. */
const paragraphGap = 1.35;
const sizeChange = 0.12;
/** In heights of a letter. */
const indent = 0.8;
const slack = 1;

const listMark = /^(?:[•‣▪◦*–—-]\s|\(?(?:\d{1,3}|\p{Ll})[.)]\s)/u;
const endsSentence = /[.!?:;…][”"’»)\]]*$/u;
const opensSmall = /^\p{Ll}/u;
const cutWord = /\p{L}[-\u2010\u00ad]$/u;
const notWord = /[^\p{L}\u2010-]/u;

/** Compounds in a line: `long-term`. */
const compoundsIn = (text: string): string[] =>
  text.split(notWord).filter((word) => /\p{L}[-\u2010]\p{L}/u.test(word));

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The usual distance between baselines. */
function leadingOf(lines: readonly PrintedLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before?.page !== line.page) return [];
    const gap = before.y - line.y;
    return gap > 0 && gap < 3 * line.size ? [gap] : [];
  });
  return gaps.length === 0 ? Infinity : median(gaps);
}

/** How far to the right the lines of a column go. */
class Margins {
  readonly #lines: readonly PrintedLine[];
  readonly #known = new Map<string, number>();

  constructor(lines: readonly PrintedLine[]) {
    this.#lines = lines;
  }

  rightOf(line: PrintedLine): number {
    const column = Math.round(line.x / 100);
    const key = `${line.page} ${column}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const rights = this.#lines
      .filter((other) => other.page === line.page && Math.abs(other.x - line.x) < 60)
      .map(({ right }) => right);
    const margin = Math.max(line.right, ...rights);
    this.#known.set(key, margin);
    return margin;
  }
}

const firstWordWidth = ({ text, x, right }: PrintedLine): number =>
  ((text.split(/\s/, 1)[0]?.length ?? 0) / Math.max(1, text.length)) * (right - x);

/** Whether a line goes on with the paragraph of the one before it. */
function goesOn(before: PrintedLine, line: PrintedLine, leading: number, margins: Margins): boolean {
  if (listMark.test(line.text) || line.gaps.length > 0 || before.gaps.length > 0) return false;
  if (Math.abs(before.size - line.size) > sizeChange * Math.max(before.size, line.size)) return false;
  // The word would have stood on the line before, had it belonged there.
  const room = margins.rightOf(before) - before.right - slack * line.size;
  const isFull = room < firstWordWidth(line);
  const gap = before.y - line.y;
  if (before.page !== line.page || gap < 0) {
    return !endsSentence.test(before.text) && (opensSmall.test(line.text) || isFull);
  }
  if (gap > paragraphGap * leading) return false;
  if (cutWord.test(before.text) && opensSmall.test(line.text)) return true;
  if (line.x - before.x > indent * line.size && !listMark.test(before.text)) return false;
  return isFull || (opensSmall.test(line.text) && !endsSentence.test(before.text));
}

export interface PrintedText {
  readonly raw: string;
  readonly furniture: readonly Span[];
  readonly pages: readonly number[];
  readonly mended: readonly Mended[];
}

class Composer {
  raw = '';
  readonly furniture: Span[] = [];
  readonly pages: number[] = [];
  readonly mended: Mended[] = [];
  /** Compounds as they stand within lines: a hyphen at the end of a line may be one of theirs. */
  readonly #compounds: ReadonlySet<string>;
  #waiting: PrintedLine[] = [];

  constructor(lines: readonly PrintedLine[]) {
    this.#compounds = new Set(
      lines.flatMap(({ text }) => compoundsIn(text).map((word) => word.toLowerCase())),
    );
  }

  /** A running head waits for the end of the paragraph that it stands in. */
  setAside(line: PrintedLine): void {
    this.#waiting.push(line);
  }

  releaseAside(): void {
    for (const { text } of this.#waiting) {
      if (this.raw !== '') this.raw += '\n\n';
      this.furniture.push({ start: this.raw.length, end: this.raw.length + text.length });
      this.raw += text;
    }
    this.#waiting = [];
  }

  begin(line: PrintedLine, tight: boolean): void {
    this.releaseAside();
    if (this.raw !== '') this.raw += tight ? '\n' : '\n\n';
    this.#reach(line.page);
    this.raw += line.text;
  }

  goOn({ text, page }: PrintedLine): void {
    if (!cutWord.test(this.raw.slice(-2)) || !opensSmall.test(text)) {
      this.raw += ' ';
      this.#reach(page);
      this.raw += text;
      return;
    }
    const mark = this.raw.slice(-1);
    const start = this.raw.slice(-80).split(notWord).at(-1) ?? '';
    const rest = text.split(notWord, 1)[0] ?? '';
    const isCompound = mark !== '\u00ad' && this.#compounds.has(`${start}${rest}`.toLowerCase());
    if (!isCompound) this.raw = this.raw.slice(0, -1);
    this.mended.push({ at: this.raw.length, was: isCompound ? '\n' : `${mark}\n` });
    this.#reach(page);
    this.raw += text;
  }

  #reach(page: number): void {
    while (this.pages.length < page) this.pages.push(this.raw.length);
  }

  finish(pageCount: number): void {
    this.releaseAside();
    while (this.pages.length < pageCount) this.pages.push(this.raw.length);
  }
}

/** Paragraphs out of the lines of all pages, in reading order; a word cut at the end of a line is made whole. */
export function textOfPages(pages: readonly (readonly PrintedLine[])[]): PrintedText {
  const aside = furnitureLines(pages);
  const lines = pages.flat().filter((line) => !aside.has(line));
  const leading = leadingOf(lines);
  const margins = new Margins(lines);
  const text = new Composer(lines);
  let before: PrintedLine | null = null;
  for (const line of pages.flat()) {
    if (aside.has(line)) {
      text.setAside(line);
      continue;
    }
    if (before && goesOn(before, line, leading, margins)) text.goOn(line);
    else {
      const isRow = line.gaps.length > 0 && (before?.gaps.length ?? 0) > 0;
      text.begin(line, isRow || listMark.test(line.text));
    }
    before = line;
  }
  text.finish(pages.length);
  const { raw, furniture, mended } = text;
  return { raw, furniture, pages: text.pages, mended };
}
