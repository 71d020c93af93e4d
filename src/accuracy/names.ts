/** Words that join the parts of a name and tell none from another, in any of the languages. */
const joining = new Set('the of and for on in a an to with at by & va cua cho и в по'.split(' '));

/** The words of a name, without marks, case and joining words. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word));
}

const inBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

const enoughShared = 0.6;
const wordsThatName = 2;

/**
 * Whether two names are taken for one: at least 0.6 of all their words stand in both, or one of at least two words
 * stands wholly in the other.
 */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const both = inBoth(x, y);
  if (both === 0) return false;
  const shorter = Math.min(x.size, y.size);
  return both / (x.size + y.size - both) >= enoughShared || (both === shorter && shorter >= wordsThatName);
}

/** Whether two names have the same words in the same order. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Whether two names share a word. */
export const shareWord = (a: string, b: string): boolean =>
  inBoth(new Set(wordsOf(a)), new Set(wordsOf(b))) > 0;
