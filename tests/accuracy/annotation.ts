import { z } from 'zod';
import { countrySchema } from '../../src/schema/common.ts';
import { edtfDateSchema, edtfIntervalSchema } from '../../src/schema/edtf.ts';
import { agreementKinds, agreementStatuses, eventKinds, sectorSlugs } from '../../src/schema/vocabulary.ts';

/** A run of characters by what it says. */
const quoteShape = {
  /** To the letter, as it stands in the text; `\n` is a line break. */
  quote: z.string().min(1),
  /** Which occurrence in the text, counted from 1. */
  nth: z.int().min(1).default(1),
};

const quoteSchema = z.strictObject(quoteShape);
export type Quote = z.infer<typeof quoteSchema>;

const name = z.string().min(1);
const country = countrySchema.nullable();
const date = edtfDateSchema.nullable();

const annotatedAgreementSchema = z.strictObject({
  /** The fullest mention first. */
  mentions: z.array(quoteSchema).min(1),
  kind: z.enum(agreementKinds),
  status: z.enum(agreementStatuses),
  /** True: concluded, or firmly to be concluded, on the occasion that the text reports as its news. */
  new: z.boolean(),
  /** Longest proper names in the text, in its language and in the nominative, without article and abbreviation. */
  parties: z.array(z.strictObject({ name, country })),
  /** The main ones only. */
  sectors: z.array(z.enum(sectorSlugs)).min(1).max(3),
  signed: date,
  place: name.nullable(),
  /** What the instrument itself covers. */
  period: z.strictObject({ from: date, to: date }).nullable(),
  /** What it amends, extends, supplements or replaces. */
  amends: z.strictObject({ kind: z.enum(agreementKinds), year: date }).nullable(),
});

/** A hand-made reading of one text, by quotes. */
export const annotationSchema = z.strictObject({
  text: z.string().regex(/^[a-z]{2}-\d{2}\.txt$/, 'is not the name of a text; write it as en-01.txt'),
  language: z.string().regex(/^[a-z]{2}$/, 'is not a language; write en, vi or ru'),
  /** `unseen` (odd numbers): annotated before the rules were written and never looked at for tuning them. */
  half: z.enum(['unseen', 'tuning']),
  /** The day that the text states as its own. */
  published: date,
  /** Place of the dateline. */
  place: name.nullable(),
  /** Agency, author or issuing office of the byline or the sign-off. */
  agency: name.nullable(),
  /** Every run that is not the article. */
  boilerplate: z.array(quoteSchema),
  agreements: z.array(annotatedAgreementSchema),
  events: z.array(
    z.strictObject({
      ...quoteShape,
      kind: z.enum(eventKinds),
      date: z.union([edtfDateSchema, edtfIntervalSchema]).nullable(),
      place: name.nullable(),
      /** How many documents the text says were concluded. */
      documents: z.int().positive().nullable(),
    }),
  ),
  people: z.array(z.strictObject({ name, role: name.nullable(), country })),
  organisations: z.array(z.strictObject({ name, abbreviation: name.nullable(), country })),
});
export type Annotation = z.infer<typeof annotationSchema>;
