import type { Lexicon, Lexicons } from '../../lexicon/index.ts';
import { foldedWords } from './fold.ts';

/** What the lexicons know of names, folded once. */
export interface NameWords {
  /** Of one language, else of English: what is an article in one language may be a name in another. */
  readonly functionWords: (language: string) => ReadonlySet<string>;
  /** Each a list of words; the longest first. */
  readonly legalForms: readonly (readonly string[])[];
  readonly stateBodies: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, string>;
  /** Words of the names and demonyms of each state by its code. */
  readonly states: ReadonlyMap<string, ReadonlySet<string>>;
  /** The English name of each state by its code. */
  readonly stateTitles: ReadonlyMap<string, string>;
  /** Codes of states by their names, run together. */
  readonly stateNames: ReadonlyMap<string, string>;
  /** Keys of bodies that most states have, by the telling words of their names, run together. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Keys of cities by their names, run together. */
  readonly places: ReadonlyMap<string, string>;
  /** Each a list of words; the longest first. */
  readonly bodyNouns: readonly (readonly string[])[];
  /** Words by which instruments are called, of all kinds. */
  readonly instruments: ReadonlySet<string>;
  /** Words of dates, and others that say nothing of what an agreement is about. */
  readonly noSubject: ReadonlySet<string>;
}

const longestFirst = (phrases: readonly string[]): string[][] =>
  [...new Set(phrases.map((phrase) => foldedWords(phrase).join(' ')))]
    .filter((phrase) => phrase !== '')
    .map((phrase) => phrase.split(' '))
    .toSorted((a, b) => b.length - a.length);

const wordsOf = (phrases: readonly string[]): string[] => phrases.flatMap(foldedWords);

const compiled = new WeakMap<Lexicons, NameWords>();

/** The words of all lexicons. Compiled once for each set of lexicons. */
export function nameWordsOf(lexicons: Lexicons): NameWords {
  const known = compiled.get(lexicons) ?? compile(lexicons);
  compiled.set(lexicons, known);
  return known;
}

function statesOf(all: readonly Lexicon[]): Map<string, Set<string>> {
  const states = new Map<string, Set<string>>();
  for (const { countryNames, countries, names: section } of all) {
    const functionWords = new Set(wordsOf(section.functionWords));
    for (const [code, { names, demonyms }] of [
      ...Object.entries(countryNames),
      ...Object.entries(countries),
    ]) {
      const known = states.get(code) ?? new Set();
      for (const word of wordsOf([...names, ...demonyms])) if (!functionWords.has(word)) known.add(word);
      states.set(code, known);
    }
  }
  return states;
}

const titlesOf = (lexicon: Lexicon | undefined): Map<string, string> =>
  new Map(
    [...Object.entries(lexicon?.countries ?? {}), ...Object.entries(lexicon?.countryNames ?? {})].flatMap(
      ([
        code,
        {
          names: [first],
        },
      ]) => (first === undefined ? [] : [[code, first]]),
    ),
  );

function compile(lexicons: Lexicons): NameWords {
  const all = [...lexicons.values()];
  const functionWords = new Map(
    [...lexicons].map(([language, { names }]) => [language, new Set(wordsOf(names.functionWords))]),
  );
  const none = functionWords.get('en') ?? new Set<string>();
  const spellings = new Map(
    all.flatMap(({ names }) =>
      Object.entries(names.spellings).map(([from, to]) => [
        wordsOf([from]).join(' '),
        wordsOf([to]).join(' '),
      ]),
    ),
  );
  const bodies = [...lexicons].flatMap(([language, { names }]) =>
    Object.entries(names.bodies).flatMap(([key, forms]) =>
      forms.map((form): [string, string] => {
        const telling = foldedWords(form)
          .map((word) => spellings.get(word) ?? word)
          .filter((word) => functionWords.get(language)?.has(word) !== true);
        return [telling.join(''), key];
      }),
    ),
  );
  return {
    functionWords: (language) => functionWords.get(language.split('-')[0] ?? '') ?? none,
    legalForms: longestFirst(all.flatMap(({ names }) => names.legalForms)),
    stateBodies: new Set(all.flatMap(({ names }) => wordsOf(names.stateBodies))),
    spellings,
    states: statesOf(all),
    stateTitles: titlesOf(lexicons.get('en')),
    stateNames: new Map(
      all.flatMap(({ countries, countryNames }) =>
        [...Object.entries(countries), ...Object.entries(countryNames)].flatMap(([code, { names }]) =>
          names.map((name): [string, string] => [foldedWords(name).join(''), code]),
        ),
      ),
    ),
    bodies: new Map(bodies),
    places: new Map(
      all.flatMap(({ names }) =>
        Object.entries(names.places).flatMap(([key, forms]) =>
          forms.map((form): [string, string] => [foldedWords(form).join(''), key]),
        ),
      ),
    ),
    bodyNouns: longestFirst(all.flatMap(({ names }) => names.bodyNouns)),
    instruments: new Set(
      all.flatMap(({ instruments }) => instruments.flatMap(({ one, many }) => wordsOf([...one, ...many]))),
    ),
    noSubject: new Set(
      all.flatMap(({ calendar, names }) =>
        wordsOf([
          ...calendar.months.flat(),
          ...calendar.weekdays.flat(),
          ...calendar.periodNouns,
          ...names.noSubject,
        ]),
      ),
    ),
  };
}
