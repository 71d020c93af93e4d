import type { LexicalToken } from '../../lexicon/tokenise.ts';

const boundary = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Tokens with words that were run together (`RabatShare`, `HomeWorldAfrica`) taken apart where a capital follows a
 * small letter. Names such as `PetroVietnam` come apart too, so this serves only to look for words of pages.
 */
export function takeApart(tokens: readonly LexicalToken[]): LexicalToken[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word') return [token];
    const cuts = [...token.value.matchAll(boundary)].map(({ index }) => index);
    // Offsets are those of the text as written; a word that NFC shortened cannot be cut by them.
    if (cuts.length === 0 || token.value.length !== token.end - token.start) return [token];
    const bounds = [0, ...cuts, token.value.length];
    return cuts.concat(token.value.length).map((end, index) => {
      const start = bounds[index] ?? 0;
      return {
        kind: 'word',
        start: token.start + start,
        end: token.start + end,
        value: token.value.slice(start, end),
        lower: token.value.slice(start, end).toLowerCase(),
      };
    });
  });
}

/** Offset at which a new line was run into a word that begins with a small letter (`nămCác`), or null. */
export function seamIn(tokens: readonly LexicalToken[]): number | null {
  for (const token of tokens) {
    const seam = /^\p{Ll}[\p{Ll}\p{M}]{2,}(?=\p{Lu}\p{Ll})/u.exec(token.value);
    if (seam && token.value.length === token.end - token.start) return token.start + seam[0].length;
  }
  return null;
}
