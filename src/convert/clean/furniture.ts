import type { LexicalToken } from '../../lexicon/tokenise.ts';
import { foldToken } from './fold.ts';
import type { EdgeWords } from './words.ts';

/** What a run of tokens is made of, counted in words. */
export interface Makeup {
  /** Phrases of page furniture; those of one or two letters count as menu words. */
  readonly phrases: number;
  readonly menuWords: number;
  /** Words that are neither; numbers are not counted. */
  readonly others: number;
}

const separator = /[|•·»›>/←→▼▲►▶✕×]/;

/** Counts what tokens are made of, from the first to the last. */
export function makeupOf(tokens: readonly LexicalToken[], words: EdgeWords): Makeup {
  const folded = tokens.map(foldToken);
  let phrases = 0;
  let menuWords = 0;
  let others = 0;
  for (let at = 0; at < folded.length;) {
    const token = tokens[at];
    const furniture = words.boilerplate.furniture.match(folded, at);
    const menu = words.boilerplate.menuWords.match(folded, at);
    if (furniture > at && furniture >= menu) {
      const isShort = furniture === at + 1 && (token?.value.length ?? 0) <= 2;
      if (isShort) menuWords += 1;
      else phrases += 1;
      at = furniture;
    } else if (menu > at) {
      menuWords += 1;
      at = menu;
    } else {
      if (token?.kind === 'word') others += 1;
      at += 1;
    }
  }
  return { phrases, menuWords, others };
}

/** Parts of a line between bars, bullets and arrows. */
export function splitAtSeparators(tokens: readonly LexicalToken[]): LexicalToken[][] {
  const parts: LexicalToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'punctuation' && separator.test(token.value)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.some(({ kind }) => kind !== 'punctuation'));
}

/** Index after the run of furniture and menu words, each with a capital, that begins at `from`; and what it is made of. */
export function capitalRun(
  tokens: readonly LexicalToken[],
  folded: readonly string[],
  from: number,
  words: EdgeWords,
): { end: number; phrases: number; menuWords: number } {
  let end = from;
  let phrases = 0;
  let menuWords = 0;
  for (let at = from; at < tokens.length;) {
    const token = tokens[at];
    if (token?.kind !== 'word') {
      if (token?.kind === 'punctuation' && !separator.test(token.value) && token.value !== ':') break;
      at += 1;
      continue;
    }
    const furniture = words.boilerplate.furniture.match(folded, at);
    const next = Math.max(furniture, words.boilerplate.menuWords.match(folded, at));
    if (next === at || !/^\p{Lu}/u.test(token.value)) break;
    if (furniture === next && (next > at + 1 || token.value.length > 2)) phrases += 1;
    else menuWords += 1;
    at = next;
    end = next;
  }
  return { end, phrases, menuWords };
}
