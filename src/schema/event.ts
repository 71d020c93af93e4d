import { z } from 'zod';
import { countrySchema, idSchema, languageSchema } from './common.ts';
import { edtfDateOrIntervalSchema } from './edtf.ts';
import { groundedShape } from './evidence.ts';
import { eventKinds } from './vocabulary.ts';

/** Something that happened, or is to happen, once, somewhere. */
export const eventSchema = z.object({
  title: z.string().min(1),
  /** Language of the title. */
  language: languageSchema.default('en'),
  kind: z.enum(eventKinds),
  /** Its day; where it lasted several, an interval from the first to the last. */
  date: edtfDateOrIntervalSchema.nullable().default(null),
  place: z.string().nullable().default(null),
  /** States (codes), organisations and people (ids) who took part. */
  participants: z.array(z.union([countrySchema, idSchema])).default([]),
  /** How many documents the sources say were signed; others than this one stand in `readings`. */
  documents: z.int().nonnegative().nullable().default(null),
  ...groundedShape,
});
export type Event = z.infer<typeof eventSchema>;
