import type { Lexicon } from '../../lexicon/index.ts';
import type { Sentence, Token } from '../../schema/text.ts';

/** What a full stop needs to know of the words around it, all in lower case. */
export interface SentenceWords {
  readonly titles: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

/** A run of words without a stop is cut here, so that no step's work on a sentence can grow with the text. */
const longestSentence = 600;

const closers = new Set(['"', '”', '’', "'", ')', ']', '»']);
const openingMarks = new Set(['"', '“', '‘', '(', '[', '«', '—', '–', '-', '•']);
const initialism = /^(?:\p{Lu}\.){2,}$/u;
const initial = /^\p{Lu}$/u;
const capital = /^[\p{Lu}\p{Lt}]/u;

const compiled = new WeakMap<Lexicon, SentenceWords>();
const none: SentenceWords = { titles: new Set(), ambiguous: new Set(), openers: new Set() };

/** The words of a lexicon that bear on sentence ends; an unknown language has none. */
export function sentenceWords(lexicon: Lexicon | undefined): SentenceWords {
  if (!lexicon) return none;
  const known = compiled.get(lexicon);
  if (known) return known;
  const lower = (words: readonly string[]): Set<string> =>
    new Set(words.map((word) => word.toLowerCase().replace(/\.$/, '')));
  const words = {
    titles: lower(lexicon.abbreviations.titles),
    ambiguous: lower(lexicon.abbreviations.ambiguous),
    openers: lower(lexicon.abbreviations.openers),
  };
  compiled.set(lexicon, words);
  return words;
}

/** Whether what follows a mark could open a sentence: white space, then a capital, a number or an opening mark. */
function mayOpen(stop: Token, next: Token | undefined): boolean {
  if (!next) return true;
  if (next.start === stop.end) return false;
  return next.kind === 'number' || capital.test(next.value) || openingMarks.has(next.value);
}

function endsHere(tokens: readonly Token[], at: number, words: SentenceWords): boolean {
  const token = tokens[at];
  if (!token) return false;
  const next = tokens[at + 1];
  if (initialism.test(token.value))
    return next !== undefined && mayOpen(token, next) && words.openers.has(next.lower);
  if (token.value === '!' || token.value === '?' || token.value === '…') return mayOpen(token, next);
  if (token.value !== '.') return false;
  let after = at + 1;
  while (tokens[after] !== undefined && closers.has(tokens[after]?.value ?? '')) after += 1;
  if (!mayOpen(tokens[after - 1] ?? token, tokens[after])) return false;
  const before = tokens[at - 1];
  if (before?.end !== token.start) return true;
  if (initial.test(before.value)) return false;
  if (words.titles.has(before.lower)) return false;
  if (words.ambiguous.has(before.lower)) return words.openers.has(tokens[after]?.lower ?? '');
  return true;
}

/** Cuts the tokens of a block into sentences. Every token falls into exactly one sentence. */
export function splitSentences(tokens: readonly Token[], words: SentenceWords): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (after: number): void => {
    const part = tokens.slice(first, after);
    const start = part[0]?.start;
    const end = part.at(-1)?.end;
    if (start !== undefined && end !== undefined) sentences.push({ start, end, tokens: part });
    first = after;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < first) continue;
    if (endsHere(tokens, at, words)) {
      let after = at + 1;
      while (tokens[after]?.value === '.' || closers.has(tokens[after]?.value ?? '')) after += 1;
      close(after);
    } else if (at - first >= longestSentence) {
      close(at + 1);
    }
  }
  close(tokens.length);
  return sentences;
}
