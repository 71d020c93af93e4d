import type { Token } from '../../../schema/text.ts';
import type { Lexicon } from '../../../lexicon/index.ts';
import type { Mark, MeaningType } from './marks.ts';
import { namesOfPeople, outsideNames } from './familyNames.ts';
import { unmarkedKey, type Key } from './spelling.ts';

/** What a language that is written syllable by syllable must know to find its words. */
export interface Syllables {
  /** What one syllable may look like, in small letters; null where the lexicon does not tell. */
  readonly pattern: RegExp | null;
  /** Family names, by their key. */
  readonly surnames: ReadonlySet<string>;
  /** The same without accents and tone marks. */
  readonly unmarkedSurnames: ReadonlySet<string>;
}

/** The words of a line: the marks that stand, which syllables share the capital of their word, where people are named. */
export interface Words {
  readonly marks: readonly Mark[];
  /** By token: it belongs to a word whose first syllable has a capital. */
  readonly joined: readonly boolean[];
  /** By token: the end of the name of a person that begins there; 0 where none does. */
  readonly personEnd: readonly number[];
}

const capital = /^\p{Lu}/u;

/** Made once a language; null where words are not written in syllables. */
export function compileSyllables(lexicon: Lexicon, key: Key): Syllables | null {
  const { syllables, syllable } = lexicon.language;
  if (!syllables) return null;
  return {
    pattern: syllable === '' ? null : new RegExp(syllable, 'u'),
    surnames: new Set(lexicon.roles.surnames.map((name) => key(name.toLowerCase()))),
    unmarkedSurnames: new Set(lexicon.roles.surnames.map((name) => unmarkedKey(name.toLowerCase()))),
  };
}

/** Meanings that never take the place of a shorter one: they tell what a passage is about, not what a word is. */
const overlays: ReadonlySet<MeaningType> = new Set(['sector']);

/** Meanings that are no word of a name: a capital on them opens a sentence. */
const smallMeanings: ReadonlySet<MeaningType> = new Set([
  'grammar',
  'verb',
  'calendar',
  'relativeDay',
  'number',
]);

/** Marks inside a longer one, or shorter than one that begins with them, fall away: `bộ trưởng` is no `bộ`. */
function longestWords(marks: readonly Mark[], length: number): Mark[] {
  const longest = new Array<number>(length + 1).fill(0);
  for (const mark of marks) {
    if (!overlays.has(mark.meaning.type)) longest[mark.start] = Math.max(longest[mark.start] ?? 0, mark.end);
  }
  const covered = new Array<number>(length + 1).fill(0);
  for (let at = 1; at <= length; at += 1) covered[at] = Math.max(covered[at - 1] ?? 0, longest[at - 1] ?? 0);
  const insideState = new Array<number>(length + 1).fill(0);
  for (const { meaning, start, end } of marks)
    if (meaning.type === 'country') insideState.fill(end, start, end);
  return marks.filter((mark) => {
    if (overlays.has(mark.meaning.type)) return (insideState[mark.start] ?? 0) < mark.end;
    if ((covered[mark.start] ?? 0) >= mark.end) return false;
    return (longest[mark.start] ?? 0) === mark.end;
  });
}

const dash = /^[-–]$/;

/** Short words for a people count only beside another state: `Việt - Nga`. */
function standingDemonyms(marks: readonly Mark[], tokens: readonly Token[]): Mark[] {
  const states = new Set<number>();
  const ends = new Set<number>();
  for (const { meaning, start, end } of marks) {
    if (meaning.type !== 'country' && meaning.type !== 'demonym') continue;
    states.add(start);
    ends.add(end);
  }
  return marks.filter(({ meaning, start, end }) => {
    if (meaning.type !== 'demonym') return true;
    const before = dash.test(tokens[start - 1]?.value ?? '') && ends.has(start - 1);
    const after = dash.test(tokens[end]?.value ?? '') && states.has(end + 1);
    return before || after;
  });
}

/** A word for a day of the week is also an ordinal: it counts only where no noun stands before it. */
function standingWeekdays(marks: readonly Mark[], tokens: readonly Token[]): Mark[] {
  const days = new Set<number>();
  for (const { meaning, end } of marks) if (meaning.type === 'calendar') days.add(end);
  return marks.filter(
    ({ meaning, start }) =>
      meaning.type !== 'weekday' || start === 0 || days.has(start) || tokens[start - 1]?.kind !== 'word',
  );
}

/** A state with the words for its form before it: `Cộng hòa Kazakhstan`. */
function wholeStates(marks: readonly Mark[]): Mark[] {
  const forms = new Map<number, number>();
  for (const { meaning, start, end } of marks) if (meaning.type === 'polity') forms.set(end, start);
  return marks.map((mark) => {
    let start = mark.start;
    while (mark.meaning.type === 'country' && forms.has(start)) start = forms.get(start) ?? start;
    return start === mark.start ? mark : { ...mark, start };
  });
}

const longestPlace = 3;

/** A foreign name behind a word of place that no gazetteer has: `tại Ulaanbaatar`. */
function placesNamed(tokens: readonly Token[], marks: readonly Mark[], syllables: Syllables): Mark[] {
  const { pattern } = syllables;
  if (pattern === null) return [];
  const begins = new Set(marks.map((mark) => mark.start));
  const places: Mark[] = [];
  for (const { meaning, end: start } of marks) {
    if (meaning.type !== 'grammar' || meaning.part !== 'place' || begins.has(start)) continue;
    const first = tokens[start];
    if (!first || !isCapital(first) || pattern.test(first.lower)) continue;
    let end = start + 1;
    while (end < start + longestPlace && isCapital(tokens[end]) && !begins.has(end)) end += 1;
    const name = tokens
      .slice(start, end)
      .map((token) => token.value)
      .join(' ');
    places.push({ start, end, meaning: { type: 'city', code: null, name, capital: false }, form: null });
  }
  return places;
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && capital.test(token.value);
}

/**
 * Finds the words of a line of syllables: the longest phrase of the lexicon at each place, the names of people, and the
 * small syllables that belong to a word with a capital (`Khoa học`): those of a phrase of the lexicon, and one after a
 * syllable that the lexicon does not know. The cost is linear in the marks.
 */
export function findWords(
  tokens: readonly Token[],
  raw: string,
  found: readonly Mark[],
  key: Key,
  syllables: Syllables,
): Words {
  const personEnd = namesOfPeople(tokens, longestWords(found, tokens.length), key, syllables);
  const named = outsideNames(found, personEnd);
  const standing = standingWeekdays(standingDemonyms(longestWords(named, tokens.length), tokens), tokens);
  const marks = [...wholeStates(standing), ...placesNamed(tokens, standing, syllables)];
  const wordEnd = new Array<number>(tokens.length).fill(0);
  const begins = new Array<boolean>(tokens.length).fill(false);
  for (const mark of marks) {
    begins[mark.start] = true;
    if (mark.start > 0 || !smallMeanings.has(mark.meaning.type))
      wordEnd[mark.start] = Math.max(wordEnd[mark.start] ?? 0, mark.end);
  }
  const joined = new Array<boolean>(tokens.length).fill(false);
  const join = (from: number, to: number): void => {
    joined.fill(true, from, to);
  };
  let inPerson = 0;
  let inWord = 0;
  tokens.forEach((token, at) => {
    inPerson = Math.max(inPerson, personEnd[at] ?? 0);
    if (!isCapital(token) && !joined[at]) {
      inWord = Math.max(inWord, wordEnd[at] ?? 0);
      return;
    }
    const next = tokens[at + 1];
    if (next && raw.slice(token.end, next.start) === '_' && next.kind === 'word') join(at + 1, at + 2);
    if (joined[at]) return;
    if (at >= inPerson && at >= inWord && (wordEnd[at] ?? 0) > at + 1) join(at + 1, wordEnd[at] ?? 0);
    const unknown = at >= inPerson && at >= inWord && !begins[at];
    if (unknown && next && followsInWord(token, next, at + 1)) join(at + 1, at + 2);
    inWord = Math.max(inWord, wordEnd[at] ?? 0);
  });
  return { marks, joined, personEnd };

  function followsInWord(token: Token, next: Token, at: number): boolean {
    if (next.kind !== 'word' || isCapital(next) || begins[at] || next.start !== token.end + 1) return false;
    return (
      syllables.pattern === null ||
      (syllables.pattern.test(token.lower) && syllables.pattern.test(next.lower))
    );
  }
}
