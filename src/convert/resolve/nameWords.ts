import type { Lexicons } from '../../lexicon/index.ts';
import { foldedWords } from './fold.ts';

/** What the lexicons of all languages know of names, folded once. */
export interface NameWords {
  readonly functionWords: ReadonlySet<string>;
  /** Each a list of words; the longest first. */
  readonly legalForms: readonly (readonly string[])[];
  readonly stateBodies: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, string>;
  /** Names and demonyms of each state by its code, each a list of words without function words; the longest first. */
  readonly states: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words by which instruments are called, of all kinds. */
  readonly instruments: ReadonlySet<string>;
}

function longestFirst(phrases: Iterable<string>, leftOut: ReadonlySet<string> = new Set()): string[][] {
  const telling = [...phrases].map((phrase) =>
    foldedWords(phrase)
      .filter((word) => !leftOut.has(word))
      .join(' '),
  );
  return [...new Set(telling)]
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.split(' '))
    .toSorted((a, b) => b.length - a.length);
}

const compiled = new WeakMap<Lexicons, NameWords>();

/** The words of all lexicons together: a name is compared without knowing its language. Compiled once for each. */
export function nameWordsOf(lexicons: Lexicons): NameWords {
  const known = compiled.get(lexicons) ?? compile(lexicons);
  compiled.set(lexicons, known);
  return known;
}

function compile(lexicons: Lexicons): NameWords {
  const all = [...lexicons.values()];
  const states = new Map<string, string[]>();
  for (const lexicon of all) {
    for (const section of [lexicon.countryNames, lexicon.countries]) {
      for (const [code, { names, demonyms }] of Object.entries(section)) {
        states.set(code, [...(states.get(code) ?? []), ...names, ...demonyms]);
      }
    }
  }
  const functionWords = new Set(all.flatMap(({ names }) => names.functionWords.flatMap(foldedWords)));
  return {
    functionWords,
    legalForms: longestFirst(all.flatMap(({ names }) => names.legalForms)),
    stateBodies: new Set(all.flatMap(({ names }) => names.stateBodies.flatMap(foldedWords))),
    spellings: new Map(
      all.flatMap(({ names }) =>
        Object.entries(names.spellings).map(([from, to]) => [
          foldedWords(from).join(' '),
          foldedWords(to).join(' '),
        ]),
      ),
    ),
    states: new Map([...states].map(([code, names]) => [code, longestFirst(names, functionWords)])),
    instruments: new Set(
      all.flatMap(({ instruments }) =>
        instruments.flatMap(({ one, many }) => [...one, ...many].flatMap(foldedWords)),
      ),
    ),
  };
}
