import type { Token } from '../../../schema/text.ts';
import type { Language } from './compile.ts';
import type { Mark } from './marks.ts';
import { unmarkedKey } from './spelling.ts';
import { findWords, type Words } from './syllables.ts';

const fewestWords = 4;
/** So much of a run must be syllables of the language, or it is of another one. */
const share = 0.6;
const ascii = /^[\x20-\x7e]*$/;

/** The runs of a line that are written without accents and tone marks in a language that has them. */
function unmarkedRuns(tokens: readonly Token[], pattern: RegExp | null): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && ascii.test(token.lower)) continue;
    const words = tokens.slice(start, at).filter(({ kind }) => kind === 'word');
    const own = words.filter(({ lower }) => pattern === null || pattern.test(lower)).length;
    if (words.length >= fewestWords && own >= words.length * share) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

/** What the lexicon knows of the words of a line. */
export function wordsOf(tokens: readonly Token[], raw: string, language: Language): Words {
  const { unmarkedTree, syllables } = language;
  const marks: Mark[] = [];
  language.tree.match(tokens, (mark) => {
    marks.push(mark);
  });
  const runs = unmarkedTree === null ? [] : unmarkedRuns(tokens, syllables?.pattern ?? null);
  for (const run of runs) {
    unmarkedTree?.match(tokens.slice(run.start, run.end), (mark) => {
      marks.push({ ...mark, start: mark.start + run.start, end: mark.end + run.start });
    });
  }
  if (syllables === null) return { marks, joined: [], personEnd: [] };
  const unmarked = runs.some((run) => run.end - run.start === tokens.length);
  return findWords(tokens, raw, marks, unmarked ? unmarkedKey : language.key, syllables);
}
