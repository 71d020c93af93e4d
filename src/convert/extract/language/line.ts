import type { Block, Token } from '../../../schema/text.ts';
import type { Span } from '../../../schema/span.ts';
import type { Language } from './compile.ts';
import { splitCompounds } from './compounds.ts';
import type { Inflection } from './inflection.ts';
import type { GrammarPart, Mark, MeaningOf, MeaningType } from './marks.ts';
import { wordsOf } from './words.ts';
import type { Syllables, Words } from './syllables.ts';

const capital = /^(?:[dl]['’])?[\p{Lu}\p{Lt}]/u;

const none: readonly Mark[] = [];

/** Where the end of a line broke a word in two. */
const brokenWord = /-\r?\n[ \t]*(?=\p{Ll})/gu;

/** Words that are written with a capital only where they open a line. */
const smallWords: readonly GrammarPart[] = [
  'between',
  'with',
  'by',
  'for',
  'about',
  'place',
  'clauseOpeners',
  'existential',
  'adverbs',
  'definite',
  'articles',
  'indefinite',
  'elided',
];

/** Tokens `[start, end)` of one line. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One sentence with what the lexicon knows of its words. */
export class Line {
  readonly block: Block;
  readonly blockIndex: number;
  /** Counted through the whole text. */
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly raw: string;
  /** How the words of the language change; null where they do not. */
  readonly inflection: Inflection | null;
  /** What describes a noun stands after it. */
  readonly modifiersAfter: boolean;
  /** Days, months and years are named by words before their numbers. */
  readonly wordedDates: boolean;
  readonly #words: Words;
  readonly #syllables: Syllables | null;
  readonly #starting: (Mark[] | undefined)[];
  readonly #ending: (Mark[] | undefined)[];
  readonly #opensWithGrammar: boolean;

  constructor(
    place: { block: Block; blockIndex: number; index: number },
    cut: readonly Token[],
    raw: string,
    language: Language,
  ) {
    const tokens = splitCompounds(cut, language.halves);
    this.block = place.block;
    this.blockIndex = place.blockIndex;
    this.index = place.index;
    this.tokens = tokens;
    this.raw = raw;
    this.inflection = language.inflection;
    this.#starting = new Array<Mark[] | undefined>(tokens.length);
    this.#ending = new Array<Mark[] | undefined>(tokens.length + 1);
    this.wordedDates = language.lexicon.calendar.dayWords.length > 0;
    this.modifiersAfter = language.lexicon.language.modifiers === 'after';
    this.#syllables = language.syllables;
    this.#words = wordsOf(tokens, raw, language);
    for (const mark of this.#words.marks) {
      (this.#starting[mark.start] ??= []).push(mark);
      (this.#ending[mark.end] ??= []).push(mark);
    }
    this.#opensWithGrammar = this.part(0, ...smallWords) !== null;
  }

  get length(): number {
    return this.tokens.length;
  }

  /** The longest mark of a type that starts at a token. */
  at<T extends MeaningType>(index: number, type: T): Mark<MeaningOf<T>> | null {
    return longest(this.#starting[index] ?? none, type);
  }

  /** The longest mark of a type that ends before a token. */
  before<T extends MeaningType>(index: number, type: T): Mark<MeaningOf<T>> | null {
    return longest(this.#ending[index] ?? none, type);
  }

  /** Every mark that starts at a token. */
  allAt(index: number): readonly Mark[] {
    return this.#starting[index] ?? none;
  }

  /** The longest phrase of a grammar part that starts at a token. */
  part(index: number, ...parts: readonly GrammarPart[]): Mark<MeaningOf<'grammar'>> | null {
    let best: Mark<MeaningOf<'grammar'>> | null = null;
    for (const mark of this.#starting[index] ?? none) {
      if (mark.meaning.type === 'grammar' && parts.includes(mark.meaning.part) && mark.end > (best?.end ?? 0))
        best = mark as Mark<MeaningOf<'grammar'>>;
    }
    return best;
  }

  /** The longest phrase of a grammar part that ends before a token. */
  partBefore(index: number, ...parts: readonly GrammarPart[]): Mark<MeaningOf<'grammar'>> | null {
    let best: Mark<MeaningOf<'grammar'>> | null = null;
    for (const mark of this.#ending[index] ?? none) {
      if (
        mark.meaning.type === 'grammar' &&
        parts.includes(mark.meaning.part) &&
        mark.start < (best?.start ?? index)
      )
        best = mark as Mark<MeaningOf<'grammar'>>;
    }
    return best;
  }

  value(index: number): string {
    return this.tokens[index]?.value ?? '';
  }

  lower(index: number): string {
    return this.tokens[index]?.lower ?? '';
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word';
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number';
  }

  isCapital(index: number): boolean {
    return this.startsCapital(index)
      ? index > 0 || !this.#opensWithGrammar
      : this.#words.joined[index] === true;
  }

  /** Whether a token itself begins with a capital letter, whatever word it belongs to. */
  startsCapital(index: number): boolean {
    const token = this.tokens[index];
    return token?.kind === 'word' && capital.test(token.value);
  }

  /** The end of the name of a person that begins with a family name at a token; null where none does. */
  personEnd(index: number): number | null {
    const end = this.#words.personEnd[index] ?? 0;
    return end === 0 ? null : end;
  }

  /** Whether a word of a language of syllables is written as foreign words are. */
  isForeign(index: number): boolean {
    const pattern = this.#syllables?.pattern ?? null;
    return pattern !== null && this.startsCapital(index) && !pattern.test(this.lower(index));
  }

  /** The characters that a run of tokens covers, in UTF-16 code units; an empty run is empty at its start. */
  span(range: Range): Span {
    const start = this.tokens[range.start]?.start ?? this.tokens.at(-1)?.end ?? 0;
    const end = range.end > range.start ? (this.tokens[range.end - 1]?.end ?? start) : start;
    return { start, end };
  }

  /** The words of a run as written, white space folded. */
  text(range: Range): string {
    const { start, end } = this.span(range);
    const text = this.raw
      .slice(start, end)
      .replaceAll(brokenWord, '')
      .replaceAll('&nbsp;', ' ')
      .normalize('NFC');
    return (this.#syllables === null ? text : text.replaceAll('_', ' ')).replace(/\s+/g, ' ');
  }
}

function longest<T extends MeaningType>(marks: readonly Mark[], type: T): Mark<MeaningOf<T>> | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.meaning.type === type && (best === null || mark.end - mark.start > best.end - best.start))
      best = mark;
  }
  return best as Mark<MeaningOf<T>> | null;
}
