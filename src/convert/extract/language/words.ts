import type { Token } from '../../../schema/text.ts';
import type { Language } from './compile.ts';
import type { Mark } from './marks.ts';
import { isUnmarked, unmarkedKey } from './spelling.ts';
import { findWords, type Words } from './syllables.ts';

/** What the lexicon knows of the words of a line. */
export function wordsOf(tokens: readonly Token[], raw: string, language: Language): Words {
  const { unmarkedTree, syllables } = language;
  const unmarked = unmarkedTree !== null && isUnmarked(tokens);
  const tree = unmarked ? unmarkedTree : language.tree;
  const marks: Mark[] = [];
  tree.match(tokens, (mark) => {
    marks.push(mark);
  });
  if (syllables === null) return { marks, joined: [], personEnd: [] };
  return findWords(tokens, raw, marks, unmarked ? unmarkedKey : language.key, syllables);
}
