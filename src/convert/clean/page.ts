import { tokenise, type LexicalToken } from '../../lexicon/tokenise.ts';
import type { Span } from '../../schema/span.ts';
import type { RegionKind } from '../../schema/vocabulary.ts';
import { foldToken } from './fold.ts';
import type { EdgeWords } from './words.ts';

/** How many characters at either end of a long line a rule may look at: what is fused onto an article is short. */
const edgeLength = 600;

/** A line of the text without the white space around it. Lines of nothing else are none. */
export class Line implements Span {
  readonly start: number;
  readonly end: number;
  /** Whether an empty line, or the edge of the text, is before it, and after it. */
  readonly blankBefore: boolean;
  blankAfter = true;
  readonly #raw: string;
  #tokens: readonly LexicalToken[] | null = null;
  #words: readonly string[] | null = null;

  constructor(raw: string, start: number, end: number, blankBefore: boolean) {
    this.#raw = raw;
    this.start = start;
    this.end = end;
    this.blankBefore = blankBefore;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Whether the line is longer than what `tokens` covers. */
  get isLong(): boolean {
    return this.length > 2 * edgeLength;
  }

  get text(): string {
    return this.#raw.slice(this.start, this.end);
  }

  /** Words and marks; of a long line, those of its first characters. */
  get tokens(): readonly LexicalToken[] {
    const end = this.isLong ? this.start + edgeLength : this.end;
    return (this.#tokens ??= tokenise(this.#raw, this.start, end));
  }

  /** Words and numbers of `tokens`, folded. */
  get words(): readonly string[] {
    return (this.#words ??= wordsOf(this.tokens));
  }

  /** Start of the part at its end that a rule may look at. */
  get tailStart(): number {
    return Math.max(this.start, this.end - edgeLength);
  }

  /** A sentence or more: some length, and a full stop at its end. */
  get isProse(): boolean {
    if (this.isLong) return true;
    return (
      this.words.length >= 8 &&
      /[.!?…][”"'’»)\]]*$/.test(this.#raw.slice(Math.max(this.start, this.end - 8), this.end))
    );
  }
}

export const wordsOf = (tokens: readonly LexicalToken[]): readonly string[] =>
  tokens.filter(({ kind }) => kind !== 'punctuation').map(foldToken);

/** What a rule has found: a stretch of the text, what it is, and what it tells. */
export interface Finding extends Span {
  readonly kind: RegionKind;
  readonly dated?: string | null;
  readonly place?: string | null;
  readonly agency?: string | null;
}

/** A text as the rules see it. */
export interface Page {
  readonly raw: string;
  readonly words: EdgeWords;
  /** Lines, or parts of lines, that no rule has taken yet, in order. */
  readonly lines: readonly Line[];
  /** Findings so far, sorted. */
  readonly findings: readonly Finding[];
}

/** A rule: one sort of thing that stands beside, around or in an article. It sees what the rules before it left. */
export type Rule = (page: Page) => readonly Finding[];

const blank = /^\s*$/;

/** Lines of `raw[start, end)`. */
export function linesBetween(raw: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  let at = start;
  while (at < end) {
    const newline = raw.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    let from = at;
    let to = stop;
    while (from < to && blank.test(raw.charAt(from))) from += 1;
    while (to > from && blank.test(raw.charAt(to - 1))) to -= 1;
    if (from < to) {
      const before = lines.at(-1);
      if (before && !blankBefore) before.blankAfter = false;
      lines.push(new Line(raw, from, to, blankBefore));
      blankBefore = false;
    } else {
      blankBefore = true;
    }
    at = stop + 1;
  }
  return lines;
}
