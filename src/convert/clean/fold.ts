import type { LexicalToken } from '../../lexicon/tokenise.ts';

/** A word as it is compared here: lower case, no accents and tone marks, so that `Đọc thêm` and `Doc them` are one. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('’', "'");
}

const asciiLower = /^[a-z0-9]*$/;

/** The compared form of a token. */
export function foldToken(token: LexicalToken): string {
  return asciiLower.test(token.lower) ? token.lower : fold(token.lower);
}
