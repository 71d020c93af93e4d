import { z } from 'zod';
import { countrySchema, languageSchema } from './common.ts';
import { edtfDateOrIntervalSchema, edtfDateSchema } from './edtf.ts';
import { regionSchema } from './source.ts';
import { spanSchema } from './span.ts';
import { agreementKinds, agreementStatuses, eventKinds, sectorSlugs } from './vocabulary.ts';

/**
 * What `extract` makes of one text; also what `npm run extract` prints, a line a text.
 * Values here are as the text gives them (names, not ids); `resolve` makes records of them.
 */

/** The passages that state a field, and the rules that read it. */
export const fieldEvidenceSchema = z.object({
  spans: z.array(spanSchema),
  /** Names of the rules, in the order in which they fired. */
  rules: z.array(z.string()),
  /** True where the value comes from the context or from a classifier, not from words said of this very thing. */
  implied: z.boolean(),
});
export type FieldEvidence = z.infer<typeof fieldEvidenceSchema>;

export const partyReadingSchema = z.object({
  /** The longest proper name in the text; `Government` for a government; the state's name for a state. */
  name: z.string().min(1),
  country: countrySchema.nullable(),
  abbreviation: z.string().nullable(),
  /** What the name is a name of. */
  type: z.enum(['state', 'government', 'organisation']),
});
export type PartyReading = z.infer<typeof partyReadingSchema>;

export const agreementTargetSchema = z.object({
  kind: z.enum(agreementKinds),
  year: z.string().nullable(),
});
export type AgreementTarget = z.infer<typeof agreementTargetSchema>;

export const agreementReadingSchema = z.object({
  /** The fullest first. */
  mentions: z.array(spanSchema).min(1),
  title: z.string().min(1),
  kind: z.enum(agreementKinds),
  status: z.enum(agreementStatuses),
  new: z.boolean(),
  parties: z.array(partyReadingSchema),
  signatories: z.array(z.string()),
  witnesses: z.array(z.string()),
  sectors: z.array(z.enum(sectorSlugs)),
  signed: edtfDateSchema.nullable(),
  place: z.string().nullable(),
  period: z.object({ from: edtfDateSchema.nullable(), to: edtfDateSchema.nullable() }).nullable(),
  inForce: edtfDateSchema.nullable(),
  amends: agreementTargetSchema.nullable(),
  supplements: agreementTargetSchema.nullable(),
  replaces: agreementTargetSchema.nullable(),
  implements: agreementTargetSchema.nullable(),
  /**
   * How likely it is that the text tells of this agreement and that its kind and all its parties are right, by the rules
   * that read it. Fitted to texts read by hand; how often it holds is measured by `npm run accuracy`.
   */
  confidence: z.number().min(0).max(1),
  /** By field name. */
  evidence: z.record(z.string(), fieldEvidenceSchema),
});
export type AgreementReading = z.infer<typeof agreementReadingSchema>;

export const eventReadingSchema = z.object({
  kind: z.enum(eventKinds),
  ...spanSchema.shape,
  date: edtfDateOrIntervalSchema.nullable(),
  place: z.string().nullable(),
  documents: z.int().nonnegative().nullable(),
  /** States by code. */
  states: z.array(countrySchema),
  /** People by the name in `people`. */
  people: z.array(z.string()),
  evidence: z.record(z.string(), fieldEvidenceSchema),
});
export type EventReading = z.infer<typeof eventReadingSchema>;

export const personReadingSchema = z.object({
  /** The fullest form in the text. */
  name: z.string().min(1),
  role: z.string().nullable(),
  country: countrySchema.nullable(),
  /** Every place where the name stands; the fullest form first. */
  mentions: z.array(spanSchema).min(1),
  rules: z.array(z.string()),
});
export type PersonReading = z.infer<typeof personReadingSchema>;

export const organisationReadingSchema = z.object({
  name: z.string().min(1),
  abbreviation: z.string().nullable(),
  country: countrySchema.nullable(),
  mentions: z.array(spanSchema).min(1),
  rules: z.array(z.string()),
});
export type OrganisationReading = z.infer<typeof organisationReadingSchema>;

export const readingSchema = z.object({
  /** The text's name. */
  text: z.string(),
  language: languageSchema,
  /** The day that the text itself states as its own; declared metadata does not count here. */
  published: edtfDateSchema.nullable(),
  /** Place in the dateline. */
  place: z.string().nullable(),
  agency: z.string().nullable(),
  boilerplate: z.array(spanSchema),
  regions: z.array(regionSchema),
  agreements: z.array(agreementReadingSchema),
  events: z.array(eventReadingSchema),
  people: z.array(personReadingSchema),
  organisations: z.array(organisationReadingSchema),
});
export type Reading = z.infer<typeof readingSchema>;
