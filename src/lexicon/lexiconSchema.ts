import { z } from 'zod';

/** Words and phrases as written in running text; matched word by word, in any case. */
const wordsSchema = z.array(z.string().min(1));

/** `language.yaml`: which language the folder is for. */
export const languageSectionSchema = z.strictObject({
  /** BCP 47; the name of the folder. */
  code: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  /** The language's own name. */
  name: z.string().min(1),
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
  /** Words between the first and the last year of a period: `to`, `until`. */
  periodLinks: wordsSchema.default([]),
  /** Words that introduce the last year of a period whose first is not told. */
  periodEnds: wordsSchema.default([]),
  /** Words for one year in a date phrase: Vietnamese `năm`, Russian `г`, `года`. */
  yearWords: wordsSchema.default([]),
  /** Words for one day: Vietnamese `ngày`. */
  dayWords: wordsSchema.default([]),
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
  /** Compiled by `scripts/compileCountries.ts`; not edited by hand. */
  countries: countrySectionSchema.default({}),
  /** Added by hand to `countries`; its names come first. */
  countryNames: countrySectionSchema.default({}),
});
export type Lexicon = z.infer<typeof lexiconSchema>;
