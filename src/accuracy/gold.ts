import { z } from 'zod';
import { countrySchema, languageSchema } from '../schema/common.ts';
import { spanSchema } from '../schema/span.ts';
import { agreementKinds, agreementStatuses, eventKinds, sectorSlugs } from '../schema/vocabulary.ts';

/** `unseen`: annotated before the rules were written and never looked at for tuning them. `tuning`: for that. */
export const halves = ['unseen', 'tuning'] as const;
export type Half = (typeof halves)[number];

const name = z.string().min(1);
const country = countrySchema.nullable();
const date = z.string().min(4).nullable();

/** What a careful reader takes from a text. Fields that are not compared are left out of it. */
export const goldSchema = z.object({
  /** The text's file name. */
  text: name,
  /** Of the text's bytes, hexadecimal; null where it is not told. Offsets hold for these bytes only. */
  sha256: z.string().nullable().default(null),
  language: languageSchema,
  /** Null in a set that is not parted. */
  half: z.enum(halves).nullable().default(null),
  published: date,
  /** Place in the dateline. */
  place: name.nullable(),
  agency: name.nullable(),
  boilerplate: z.array(spanSchema),
  agreements: z.array(
    z.object({
      /** The fullest first. */
      mentions: z.array(spanSchema).min(1),
      kind: z.enum(agreementKinds),
      status: z.enum(agreementStatuses),
      new: z.boolean(),
      parties: z.array(z.object({ name, country })),
      sectors: z.array(z.enum(sectorSlugs)),
      signed: date,
      place: name.nullable(),
      period: z.object({ from: date, to: date }).nullable(),
      amends: z.object({ kind: z.enum(agreementKinds), year: date }).nullable(),
    }),
  ),
  events: z.array(z.object({ ...spanSchema.shape, kind: z.enum(eventKinds) })),
  people: z.array(z.object({ name })),
  organisations: z.array(z.object({ name, abbreviation: name.nullable() })),
});
export type Gold = z.infer<typeof goldSchema>;
export type GoldAgreement = Gold['agreements'][number];
