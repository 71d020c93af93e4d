import type { Lexicon } from '../../../lexicon/index.ts';

/** The form under which a word is looked up; two spellings of one word have the same. */
export type Key = (lower: string) => string;

const ascii = /^[\x20-\x7e]*$/;

/** Looks words up as they are written. */
export const asWritten: Key = (lower) => lower;

/** Looks words up by the spellings that a lexicon takes for one (`hoà` and `hòa`). */
export function spelledKey(spellings: Lexicon['language']['spellings']): Key {
  const pairs = Object.entries(spellings);
  if (pairs.length === 0) return asWritten;
  const known = new Map<string, string>();
  return (lower) => {
    if (ascii.test(lower)) return lower;
    let key = known.get(lower);
    if (key === undefined) {
      key = pairs.reduce((word, [spelling, compared]) => word.replaceAll(spelling, compared), lower);
      known.set(lower, key);
    }
    return key;
  };
}

/** Looks words up without accents and tone marks, for texts that are written without. */
export const unmarkedKey: Key = (lower) =>
  ascii.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replaceAll('đ', 'd');
