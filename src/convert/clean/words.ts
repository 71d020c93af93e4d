import type { Lexicons } from '../../lexicon/index.ts';
import type { Lexicon } from '../../lexicon/lexiconSchema.ts';
import { fold } from './fold.ts';
import { Phrases } from './phrases.ts';

/** The words of all languages at once: a page in one language often has furniture in another. */
export interface EdgeWords {
  readonly boilerplate: Readonly<Record<keyof Lexicon['boilerplate'], Phrases>>;
  readonly edges: Readonly<Record<Exclude<keyof Lexicon['edges'], 'functionWords'>, Phrases>>;
  /** By language code, folded. */
  readonly functionWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of all languages, in lower case, with their marks. */
  readonly functionForms: ReadonlySet<string>;
  /** Folded phrases; the value is the month, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  readonly monthNames: Phrases;
  readonly weekdays: Phrases;
  /** Words that belong to a date and tell nothing more. */
  readonly dateWords: Phrases;
  readonly instruments: Phrases;
  readonly cities: Phrases;
  readonly countries: Phrases;
}

function compile(lexicons: Lexicons): EdgeWords {
  const all = [...lexicons.values()];
  const collect = (pick: (lexicon: Lexicon) => readonly string[]): Phrases => new Phrases(all.flatMap(pick));
  const boilerplate = (section: keyof Lexicon['boilerplate']): Phrases =>
    collect((lexicon) => lexicon.boilerplate[section]);
  const edges = (section: keyof Lexicon['edges']): Phrases => collect((lexicon) => lexicon.edges[section]);
  const months = all.flatMap(({ calendar }) =>
    calendar.months.flatMap((forms, index) => forms.map((form) => [fold(form), index + 1] as const)),
  );
  const entries = all.flatMap(({ countries, countryNames }) => [
    ...Object.values(countries),
    ...Object.values(countryNames),
  ]);
  return {
    boilerplate: {
      furniture: boilerplate('furniture'),
      menuWords: boilerplate('menuWords'),
      asks: boilerplate('asks'),
      notices: boilerplate('notices'),
      shortNotices: boilerplate('shortNotices'),
      headings: boilerplate('headings'),
      pointers: boilerplate('pointers'),
      mediaLabels: boilerplate('mediaLabels'),
      keywordLabels: boilerplate('keywordLabels'),
    },
    edges: {
      placeWords: edges('placeWords'),
      endMarks: edges('endMarks'),
      issueLabels: edges('issueLabels'),
      pageLabels: edges('pageLabels'),
      publishedLabels: edges('publishedLabels'),
      timeWords: edges('timeWords'),
      bylineLabels: edges('bylineLabels'),
      sourceLabels: edges('sourceLabels'),
      agencies: edges('agencies'),
      officeWords: edges('officeWords'),
      documentLabels: edges('documentLabels'),
      creditLabels: edges('creditLabels'),
      pictureSides: edges('pictureSides'),
    },
    functionWords: new Map(
      all.map(({ language, edges: { functionWords } }) => [language.code, new Set(functionWords.map(fold))]),
    ),
    functionForms: new Set(
      all.flatMap(({ edges: { functionWords } }) => functionWords.map((word) => word.normalize('NFC'))),
    ),
    months: new Map(months),
    monthNames: new Phrases(months.map(([form]) => form)),
    weekdays: collect(({ calendar }) => calendar.weekdays.flat()),
    dateWords: collect(({ calendar }) => [...calendar.yearWords, ...calendar.dayWords]),
    instruments: collect(({ instruments }) => instruments.flatMap(({ one, many }) => [...one, ...many])),
    cities: new Phrases([
      ...entries.flatMap(({ cities }) => cities),
      ...all.flatMap(({ places }) => places.cities),
    ]),
    countries: new Phrases(entries.flatMap(({ names }) => names)),
  };
}

const compiled = new WeakMap<Lexicons, EdgeWords>();

/** The words of all lexicons, made ready once for each set of lexicons. */
export function edgeWords(lexicons: Lexicons): EdgeWords {
  let words = compiled.get(lexicons);
  if (!words) compiled.set(lexicons, (words = compile(lexicons)));
  return words;
}
