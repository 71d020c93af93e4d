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
export function tellingWords(name: string, words: NameWords): string[] {
  const all = foldedWords(name).map((word) => words.spellings.get(word) ?? word);
  const bare = withoutPhrases(all, words.legalForms).filter((word) => !words.functionWords.has(word));
  return bare.length > 0 ? bare : all;
}

/**
 * Keys by which two names are the same name: the telling words run together (so that `Viet Nam` and `Vietnam` agree)
 * and the telling words sorted (so that their order does not count); where the body's state is known, also without
 * the name of that state (`Ministry of Health of Viet Nam`), unless a single word would be left.
 */
export function organisationKeys(name: string, country: string | null, words: NameWords): string[] {
  const telling = tellingWords(name, words);
  const keys = new Set([telling.join(''), telling.toSorted().join(' ')]);
  const ofState = country === null ? undefined : words.states.get(country);
  if (ofState) {
    const rest = withoutPhrases(telling, ofState);
    if (rest.length > 1) keys.add(rest.join('')).add(rest.toSorted().join(' '));
  }
  keys.delete('');
  return [...keys];
}

/** True for a body that other states have too: a ministry, a court, a party. */
export function isStateBody(name: string, words: NameWords): boolean {
  return foldedWords(name).some((word) => words.stateBodies.has(word));
}

/** The folded words of a name without its legal form, its function words in place but for the last. */
export function nameWithoutLegalForm(name: string, words: NameWords): string {
  const bare = withoutPhrases(foldedWords(name), words.legalForms);
  return bare.slice(0, bare.findLastIndex((word) => !words.functionWords.has(word)) + 1).join(' ');
}
