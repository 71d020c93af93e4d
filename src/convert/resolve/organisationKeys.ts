import type { Name } from '../../schema/common.ts';
import { foldedWords } from './fold.ts';
import type { NameWords } from './nameWords.ts';

const startsAt = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => words[at + index] === word);

function withoutPhrases(words: readonly string[], phrases: readonly (readonly string[])[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phrases.find((candidate) => startsAt(words, at, candidate));
    const word = words[at];
    if (phrase) at += phrase.length;
    else {
      if (word !== undefined) kept.push(word);
      at += 1;
    }
  }
  return kept;
}

/** The words that tell a name from others: no articles, no legal form, one spelling. Never empty for a name with letters. */
export function tellingWords({ name, language }: Name, words: NameWords): string[] {
  const all = foldedWords(name).map((word) => words.spellings.get(word) ?? word);
  const functionWords = words.functionWords(language);
  const bare = withoutPhrases(all, words.legalForms).filter((word) => !functionWords.has(word));
  return bare.length > 0 ? bare : all;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Letters that the inflected forms of a state's name have in common at least, and may differ in at their ends. */
const commonLetters = 5;
const endingLetters = 3;

/** `Vietnam`, `Vietnamese`; in languages that inflect, other cases of the listed form too: `Rossiiskoi`. */
function isWordOfState(word: string, ofState: ReadonlySet<string>): boolean {
  if (ofState.has(word)) return true;
  if (word.length < commonLetters) return false;
  for (const known of ofState) {
    const least = Math.max(commonLetters, Math.min(known.length, word.length) - endingLetters);
    if (known.length >= commonLetters && commonStart(known, word) >= least) return true;
  }
  return false;
}

/** The words of a name without those of the body's own state at its beginning and end. */
function withoutState(
  telling: readonly string[],
  country: string | null,
  words: NameWords,
): readonly string[] {
  const ofState = country === null ? undefined : words.states.get(country);
  if (!ofState) return telling;
  const own = telling.map((word) => isWordOfState(word, ofState));
  const [first, last] = [own.indexOf(false), own.lastIndexOf(false)];
  return first < 0 ? telling : telling.slice(first, last + 1);
}

/** The state whose name this is, in any case; null for the name of anything else. */
export function stateNamed(name: string, country: string | null, words: NameWords): string | null {
  const folded = foldedWords(name);
  const exact = words.stateNames.get(folded.join(''));
  if (exact !== undefined) return exact;
  const ofState = country === null ? undefined : words.states.get(country);
  return ofState && folded.length > 0 && folded.every((word) => isWordOfState(word, ofState))
    ? country
    : null;
}

function withoutNoun(telling: readonly string[], words: NameWords): string | null {
  for (const noun of words.bodyNouns) {
    const rest = telling.length - noun.length;
    if (rest < 1) continue;
    if (startsAt(telling, rest, noun)) return telling.slice(0, rest).join('');
    if (startsAt(telling, 0, noun)) return telling.slice(noun.length).join('');
    const before = telling.length - 1 - noun.length;
    if (before > 0 && startsAt(telling, before, noun)) return telling.at(-1) ?? null;
  }
  return null;
}

/** The telling words of a name, run together. */
export const wholeKey = (name: Name, words: NameWords): string => tellingWords(name, words).join('');

/** A proper name without the noun beside it, run together: `VTB` of `VTB Bank` and of `Bank VTB`; null without one. */
export function properKey(name: Name, words: NameWords): string | null {
  const proper = withoutNoun(tellingWords(name, words), words);
  return proper === null || words.places.has(proper) || words.stateNames.has(proper) ? null : proper;
}

/** The key of a body that most states have, whatever the language; null for any other name. */
export function commonBody(name: Name, country: string | null, words: NameWords): string | null {
  return words.bodies.get(withoutState(tellingWords(name, words), country, words).join('')) ?? null;
}

/**
 * Keys by which two names are the same name: the telling words run together (so that `Viet Nam` and `Vietnam` agree)
 * and the telling words sorted (so that their order does not count); where the body's state is known, also without
 * the name of that state (`Ministry of Health of Viet Nam`), unless a single word would be left, and the key that the
 * name has in all languages.
 */
export function organisationKeys(name: Name, country: string | null, words: NameWords): string[] {
  const telling = tellingWords(name, words);
  const keys = new Set([telling.join(''), telling.toSorted().join(' ')]);
  const rest = withoutState(telling, country, words);
  if (rest.length > 1) keys.add(rest.join('')).add(rest.toSorted().join(' '));
  const common = commonBody(name, country, words);
  if (common !== null) keys.add(`body ${common}`);
  keys.delete('');
  return [...keys];
}

/** True for a body that other states have too: a ministry, a court, a party. */
export const isStateBody = (name: Name, words: NameWords): boolean =>
  foldedWords(name.name).some((word) => words.stateBodies.has(word));

/** What an id is made of: the words of a name without its legal form and its state, function words only inside. */
export function wordsForId(name: Name, country: string | null, words: NameWords): string[] {
  const functionWords = words.functionWords(name.language);
  const isInside = (word: string): boolean => !functionWords.has(word);
  const trimmed = (list: readonly string[]): string[] =>
    list.slice(Math.max(0, list.findIndex(isInside)), list.findLastIndex(isInside) + 1);
  const bare = trimmed(withoutPhrases(foldedWords(name.name), words.legalForms));
  if (!isStateBody(name, words)) return bare;
  const ofState = country === null ? undefined : words.states.get(country);
  const own = bare.map(
    (word) => functionWords.has(word) || (ofState !== undefined && isWordOfState(word, ofState)),
  );
  const [first, last] = [own.indexOf(false), own.lastIndexOf(false)];
  return last - first < 1 ? bare : bare.slice(first, last + 1);
}
