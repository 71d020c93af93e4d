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

const plain = /^[a-z0-9]*$/;

/** Texts use the same words again and again, and taking marks off is what costs most here. */
const remembered = new Map<string, string>();
const mostRemembered = 20_000;

/** The compared form of a token. */
export function foldToken({ lower }: LexicalToken): string {
  if (plain.test(lower)) return lower;
  let folded = remembered.get(lower);
  if (folded === undefined) {
    folded = fold(lower);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(lower, folded);
  }
  return folded;
}
