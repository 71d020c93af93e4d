import { z } from 'zod';
import { boilerplateSectionSchema, edgesSectionSchema } from './edgeSections.ts';
import { inflectionSectionSchema } from './inflectionSection.ts';

/** Words and phrases as written in running text; matched word by word, in any case. */
const wordsSchema = z.array(z.string().min(1));

/** `language.yaml`: which language the folder is for. */
export const languageSectionSchema = z.strictObject({
  /** BCP 47; the name of the folder. */
  code: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  /** The language's own name. */
  name: z.string().min(1),
  /** The state whose people have the family names of `roles.yaml`; null where many have. */
  home: z.string().nullable().default(null),
  /** Whether what describes a noun stands before it (`a gas supply contract`) or after it (`hợp đồng cung cấp khí`). */
  modifiers: z.enum(['before', 'after']).default('before'),
  /** Words are written syllable by syllable, with a capital on the first at most. */
  syllables: z.boolean().default(false),
  /** What one syllable may look like, in small letters, as a regular expression; a capital word that does not is foreign. */
  syllable: z.string().default(''),
  /** Texts are also written without accents and tone marks. */
  marksOptional: z.boolean().default(false),
  /** Ways of writing a part of a word that are one to the reader, each by the way under which it is compared. */
  spellings: z.record(z.string(), z.string()).default({}),
  /** Words of several syllables that no other file has: a capital on the first stands for the whole word. */
  compounds: wordsSchema.default([]),
});

/** `abbreviations.yaml`: what a full stop after it does not end a sentence. Written without the last stop. */
export const abbreviationsSectionSchema = z.strictObject({
  /** Never the end of a sentence: `Dr`, `Mr`. */
  titles: wordsSchema.default([]),
  /** The end of one only before a capital that begins a known sentence opener: `Co`, `Ltd`. */
  ambiguous: wordsSchema.default([]),
  /** Words that open a sentence and hardly ever follow an abbreviation inside one: `The`, `It`. */
  openers: wordsSchema.default([]),
});

/** `calendar.yaml`: words of dates and periods. */
export const calendarSectionSchema = z.strictObject({
  /** Twelve lists of forms, January first. */
  months: z.array(wordsSchema).length(12),
  /** Seven lists of forms, Monday first. */
  weekdays: z.array(wordsSchema).length(7),
  /** Parts of the day: they may stand before or after a date without changing it. */
  dayParts: wordsSchema.default([]),
  /** Phrases that point to a day by its distance from the text's own day, in days: `yesterday: -1`. */
  relativeDays: z.record(z.string(), z.int()).default({}),
  /** Phrases that repeat the day told last: `the same day`. */
  sameDay: wordsSchema.default([]),
  /** Words that belong to a period and tell nothing more: `period`, `years`. */
  periodNouns: wordsSchema.default([]),
  /** Words before the first year of a period: `from`. */
  periodStarts: wordsSchema.default([]),
  /** Words between the first and the last year of a period: `to`, `until`. */
  periodLinks: wordsSchema.default([]),
  /** Words that introduce the last year of a period whose first is not told. */
  periodEnds: wordsSchema.default([]),
  /** Words for one year in a date phrase: Vietnamese `năm`, Russian `г`, `года`. */
  yearWords: wordsSchema.default([]),
  /** Words for one day: Vietnamese `ngày`. Where there are any, a day and a month in figures are a date behind them. */
  dayWords: wordsSchema.default([]),
  /** Words for one month before its number: Vietnamese `tháng`. */
  monthWords: wordsSchema.default([]),
  /** Years by their distance from the text's own: `năm ngoái: -1`. */
  relativeYears: z.record(z.string(), z.int()).default({}),
});

/** `instruments.yaml`: nouns of instruments, by kind. */
export const instrumentsSectionSchema = z.array(
  z.strictObject({
    /** One of the agreement kinds of the record. */
    kind: z.string(),
    /** Forms that speak of one instrument. */
    one: wordsSchema.default([]),
    /** Forms that speak of several. */
    many: wordsSchema.default([]),
    /** Needs capitals, or parties, or a verb of conclusion, before it counts as an instrument: `programme`, `plan`. */
    weak: z.boolean().default(false),
  }),
);

/** One `countries.json` entry, by ISO 3166-1 alpha-2 code. */
export const countrySectionSchema = z.record(
  z.string().regex(/^[A-Z]{2}$/),
  z.strictObject({
    /** The first is the one that is shown. */
    names: wordsSchema.default([]),
    /** Adjectives and words for its people. */
    demonyms: wordsSchema.default([]),
    /** Cities by which a text may mean the state or its bodies: the capital first. */
    cities: wordsSchema.default([]),
  }),
);

/** `names.yaml`: how names of bodies vary without naming another body. */
export const namesSectionSchema = z.strictObject({
  /** Words that tell no two names apart: articles, prepositions, conjunctions. */
  functionWords: wordsSchema.default([]),
  /** Legal forms of companies. */
  legalForms: wordsSchema.default([]),
  /** Nouns of bodies that every state may have under the same name; ids of such bodies end with the state. */
  stateBodies: wordsSchema.default([]),
  /** Spellings by the spelling under which they are compared. */
  spellings: z.record(z.string(), z.string()).default({}),
  /** Words in the name of an agreement that say nothing of what it is about. */
  noSubject: wordsSchema.default([]),
  /** Names of bodies that most states have, without the state, by a key that is the same in every language. */
  bodies: z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), wordsSchema).default({}),
  /** Names of cities, by a key that is the same in every language. */
  places: z.record(z.string().regex(/^[a-z]+(?:-[a-z]+)*$/), wordsSchema).default({}),
  /** Nouns that may stand beside a proper name without naming another body: `VTB`, `VTB Bank`. */
  bodyNouns: wordsSchema.default([]),
});

/** `grammar.yaml`: the small words, by the part they play around an instrument. A part that has no words is left out. */
export const grammarSectionSchema = z.strictObject({
  articles: wordsSchema.default([]),
  /** Determiners of something already told, or told as known. */
  definite: wordsSchema.default([]),
  /** Determiners of something new. */
  indefinite: wordsSchema.default([]),
  /** Stand for an instrument whose noun is left out: `another on archives`. */
  elided: wordsSchema.default([]),
  /** Marks of possession that are tokens of their own. */
  possessive: wordsSchema.default([]),
  and: wordsSchema.default([]),
  /** Introduce the parties. */
  between: wordsSchema.default([]),
  with: wordsSchema.default([]),
  by: wordsSchema.default([]),
  of: wordsSchema.default([]),
  to: wordsSchema.default([]),
  /** Introduces the period first, else the subject. */
  for: wordsSchema.default([]),
  /** Introduce the subject. */
  about: wordsSchema.default([]),
  /** Introduce a place. */
  place: wordsSchema.default([]),
  /** Those of them that introduce a town, and never a building. */
  towns: wordsSchema.default([]),
  /** Introduce the older instrument that this one changes, adds to, takes the place of, or carries out. */
  amends: wordsSchema.default([]),
  supplements: wordsSchema.default([]),
  replaces: wordsSchema.default([]),
  implements: wordsSchema.default([]),
  /** Tell that an instrument was there before. */
  existing: wordsSchema.default([]),
  relative: wordsSchema.default([]),
  /** Open a clause or an adverbial: a phrase ends before them. */
  clauseOpeners: wordsSchema.default([]),
  /** Introduce those who looked on. */
  witness: wordsSchema.default([]),
  auxiliaries: wordsSchema.default([]),
  /** Those of them that only stand before a verb of a clause, never inside a noun phrase. */
  finite: wordsSchema.default([]),
  adverbs: wordsSchema.default([]),
  /** Tell that something is yet to be done. */
  planned: wordsSchema.default([]),
  negated: wordsSchema.default([]),
  /** Stand for the parties told before: `sides`, `countries`. */
  sides: wordsSchema.default([]),
  /** `two`, `both`. */
  two: wordsSchema.default([]),
  /** `its counterpart`: the same body on the other side. */
  counterpart: wordsSchema.default([]),
  intergovernmental: wordsSchema.default([]),
  /** The noun for a state's government; the first is the one that is shown. */
  government: wordsSchema.default([]),
  /** Verbs of taking place: `took place`, `opened`. */
  happens: wordsSchema.default([]),
  /** Put an act on the calendar, unlike those that only hope for it: `will`, `is due to`. */
  scheduled: wordsSchema.default([]),
  /** Put one thing among others: `one of`, `among`. */
  memberOf: wordsSchema.default([]),
  /** Verbs of telling, whose subject `it` stands for: `said`. */
  reporting: wordsSchema.default([]),
  /** Determiners that tell whose something is: `their`. */
  owners: wordsSchema.default([]),
  /** Ask somebody to an event that may never take place: `invited`. */
  invitations: wordsSchema.default([]),
  /** Prepositions that make an event the occasion of something else: `in the course of`. */
  occasions: wordsSchema.default([]),
  /** Stand beside a side and name nothing: `on the one hand`. */
  asides: wordsSchema.default([]),
  /** Nouns that make a collective of the instruments they govern: `a number of`, `a package of`. */
  collective: wordsSchema.default([]),
  /** Join a list to what was said before it: `others`, `there were`. */
  existential: wordsSchema.default([]),
  contains: wordsSchema.default([]),
  quotation: wordsSchema.default([]),
  anniversary: wordsSchema.default([]),
  /** What a visit or talks came to, before the instrument: `итогом … стало соглашение`. */
  outcome: wordsSchema.default([]),
  /** After the noun of an instrument these make it part of another noun: `agreement signing ceremony`. */
  compoundFollowers: wordsSchema.default([]),
  former: wordsSchema.default([]),
  latter: wordsSchema.default([]),
  ordinals: wordsSchema.default([]),
  /** Say that a noun after them, which does not change, is of several: Vietnamese `các`. */
  plural: wordsSchema.default([]),
  /** Point to a noun from behind it: Vietnamese `này`. */
  pointers: wordsSchema.default([]),
  /** Point to a noun from behind it only where nothing that they could govern follows: Vietnamese `trên`. */
  closingPointers: wordsSchema.default([]),
  /** Count words before a noun that tell nothing more: Vietnamese `bản`. */
  classifiers: wordsSchema.default([]),
  /** Say what an instrument is worth or how long it runs, before its sides. */
  worth: wordsSchema.default([]),
  /** Nouns of instruments that are verbs too, and are such behind those who act: Vietnamese `hai bên thỏa thuận`. */
  verbToo: wordsSchema.default([]),
  /** Tell that something was done in an earlier time: Vietnamese `từng`, `năm ngoái`. */
  formerly: wordsSchema.default([]),
  /** Say from when or until when an instrument holds. */
  valid: wordsSchema.default([]),
  /** Stand between an instrument and those who act on it, before their verb: Vietnamese `do`, `được`, `mà`. */
  agent: wordsSchema.default([]),
  /** Say nothing of what an instrument is about: `cooperation`, `new`, `joint`. */
  plain: wordsSchema.default([]),
  /** Stand for the parties of the instrument told before: `the same parties`. */
  sameParties: wordsSchema.default([]),
  /** Stand for the instrument told before, where they open a sentence: `it`, `the accord`. */
  pronouns: wordsSchema.default([]),
  /** Between the instrument told before and the older one that it changes: `replaces`. */
  targetVerbs: wordsSchema.default([]),
  /** Introduce the last year of a period. */
  untilWords: wordsSchema.default([]),
  /** Introduces the party for which somebody signs. */
  behalf: wordsSchema.default([]),
  /** Introduces the parties that an acceding one joins. */
  joining: wordsSchema.default([]),
});

/** `numbers.yaml`: numbers in words. */
export const numbersSectionSchema = z.record(z.string(), z.int().positive());

/** `verbs.yaml`: what is done to an instrument. */
export const verbsSectionSchema = z.array(
  z.strictObject({
    name: z.string(),
    /** The status that it gives; null for looking on. */
    status: z.string().nullable(),
    /** The instrument is its subject: `entered into force`. */
    intransitive: z.boolean().default(false),
    /** Its subject looks on. */
    witness: z.boolean().default(false),
    base: wordsSchema.default([]),
    present: wordsSchema.default([]),
    /** Past forms, which are participles too. */
    past: wordsSchema.default([]),
    /** Past forms that are no participles, where a language tells them apart. */
    finite: wordsSchema.default([]),
    /** Participles that are predicates and need no auxiliary. */
    passive: wordsSchema.default([]),
    /** Participles that describe a noun. */
    participle: wordsSchema.default([]),
    /** Nouns that take the instrument with `of`. */
    noun: wordsSchema.default([]),
  }),
);

/** `organisations.yaml`: what names of organisations are made of. */
export const organisationsSectionSchema = z.strictObject({
  /** Nouns that make a name the name of an organisation. */
  heads: wordsSchema.default([]),
  /** Those of them that do so wherever in a name they stand. */
  strong: wordsSchema.default([]),
  /** Those that are no name without what follows them. */
  generic: wordsSchema.default([]),
  /** Fill the names of ministries, and are never an organisation by themselves. */
  portfolio: wordsSchema.default([]),
  /** Small words inside names. */
  joiners: wordsSchema.default([]),
  /** Organisations known by a short name, with the country of their seat. */
  known: z.record(z.string(), z.string().nullable()).default({}),
  /** The noun of the body for which the holder of an office signs: `министр: Министерство`. */
  officeBodies: z.record(z.string(), z.string()).default({}),
  /** The ministry for which a minister signs, by the word before `minister(s)`. */
  ministers: z.record(z.string(), z.string()).default({}),
});

/** `roles.yaml`: what people are called by office. */
export const rolesSectionSchema = z.strictObject({
  offices: wordsSchema.default([]),
  honorifics: wordsSchema.default([]),
  /** Given names by which a person is known where no office is told. */
  givenNames: wordsSchema.default([]),
  /** Small words inside the names of people. */
  particles: wordsSchema.default([]),
  /** Family names that come first: a name of a person begins with them, whatever capitals stand before. */
  surnames: wordsSchema.default([]),
  /** Heads of state and government: they sign for the state. */
  leaders: wordsSchema.default([]),
  plurals: wordsSchema.default([]),
});

/** `sectors.yaml`: words that point to a sector, by its slug. */
export const sectorsSectionSchema = z.record(
  z.string(),
  z.strictObject({ strong: wordsSchema.default([]), weak: wordsSchema.default([]) }),
);

/** `events.yaml`: phrases that name an event, or tell that it took place, by its kind. */
export const eventsSectionSchema = z.array(
  z.strictObject({ kind: z.string(), noun: wordsSchema.default([]), verb: wordsSchema.default([]) }),
);

/** `places.yaml`. */
export const placesSectionSchema = z.strictObject({
  /** Buildings and sites, with the city that is meant. */
  sites: z.record(z.string(), z.string().nullable()).default({}),
  cities: wordsSchema.default([]),
  /** Nouns before the name of a city, a province or a part of a state, which sign by that name. */
  units: wordsSchema.default([]),
  /** Words for the form of a state before its name: `Cộng hòa`. */
  polities: wordsSchema.default([]),
});

/**
 * What a language folder holds: the file `<section>.yaml` (or `.json`) is checked by the schema of its section.
 * A section that has no file takes its empty value.
 */
export const lexiconSchema = z.strictObject({
  language: languageSectionSchema,
  abbreviations: abbreviationsSectionSchema.prefault({}),
  calendar: calendarSectionSchema,
  instruments: instrumentsSectionSchema.default([]),
  names: namesSectionSchema.prefault({}),
  grammar: grammarSectionSchema.prefault({}),
  numbers: numbersSectionSchema.default({}),
  verbs: verbsSectionSchema.default([]),
  organisations: organisationsSectionSchema.prefault({}),
  roles: rolesSectionSchema.prefault({}),
  sectors: sectorsSectionSchema.default({}),
  events: eventsSectionSchema.default([]),
  places: placesSectionSchema.prefault({}),
  boilerplate: boilerplateSectionSchema.prefault({}),
  edges: edgesSectionSchema.prefault({}),
  inflection: inflectionSectionSchema.prefault({}),
  /** Compiled by `scripts/compileCountries.ts`; not edited by hand. */
  countries: countrySectionSchema.default({}),
  /** Added by hand to `countries`; its names come first. */
  countryNames: countrySectionSchema.default({}),
});
export type Lexicon = z.infer<typeof lexiconSchema>;
