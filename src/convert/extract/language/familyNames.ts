import type { Token } from '../../../schema/text.ts';
import type { Mark, MeaningType } from './marks.ts';
import { unmarkedKey, type Key } from './spelling.ts';
import type { Syllables } from './syllables.ts';

const capital = /^\p{Lu}/u;
const mostSyllables = 4;

/** Meanings that a given name may have without being that word: `Tấn Sang thăm` has no `sang thăm`. */
const passing: ReadonlySet<MeaningType> = new Set([
  'grammar',
  'verb',
  'calendar',
  'relativeDay',
  'number',
  'event',
  'sector',
]);

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && capital.test(token.value);
}

/**
 * By token, the end of the name of a person that begins there with a family name; 0 where none does. A given name may
 * be that of a city: `Trương Hòa Bình`. The marks are the longest words of the line.
 */
export function namesOfPeople(
  tokens: readonly Token[],
  marks: readonly Mark[],
  key: Key,
  syllables: Syllables,
): number[] {
  const surnames = key === unmarkedKey ? syllables.unmarkedSurnames : syllables.surnames;
  const wordEnd = new Array<number>(tokens.length).fill(0);
  const cityEnd = new Map<number, number>();
  for (const { meaning, start, end } of marks) {
    if (passing.has(meaning.type)) continue;
    wordEnd[start] = Math.max(wordEnd[start] ?? 0, end);
    if (meaning.type === 'city') cityEnd.set(start, end);
  }
  const ends = new Array<number>(tokens.length).fill(0);
  const alone = (at: number): boolean => isCapital(tokens[at]) && (wordEnd[at] ?? 0) < at + 2;
  let covered = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    let end = at;
    if (at >= covered && alone(at) && surnames.has(key(tokens[at]?.lower ?? ''))) {
      end = at + 1;
      const given = cityEnd.get(end) ?? 0;
      if (given >= at + 3) end = given;
      while (end < at + mostSyllables && alone(end)) end += 1;
    }
    covered = Math.max(covered, wordEnd[at] ?? 0);
    if (end < at + 2) continue;
    ends[at] = end;
    covered = Math.max(covered, end);
  }
  return ends;
}

/** The marks that do not begin inside the name of a person. */
export function outsideNames(marks: readonly Mark[], personEnd: readonly number[]): Mark[] {
  const inside = new Array<boolean>(personEnd.length).fill(false);
  personEnd.forEach((end, at) => {
    if (end > 0) inside.fill(true, at, end);
  });
  return marks.filter((mark) => inside[mark.start] !== true);
}
