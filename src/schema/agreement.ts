import { z } from 'zod';
import { idSchema, languageSchema, partyReferenceSchema } from './common.ts';
import { edtfDateSchema, edtfIntervalSchema } from './edtf.ts';
import { groundedShape } from './evidence.ts';
import { agreementKinds, agreementStatuses, sectorSlugs } from './vocabulary.ts';

/** An older agreement: by its id where the record holds it, else by kind and year. */
export const agreementReferenceSchema = z.union([
  idSchema,
  z.object({
    kind: z.enum(agreementKinds),
    year: z.union([z.string(), z.int().transform(String)]).nullable(),
  }),
]);
export type AgreementReference = z.infer<typeof agreementReferenceSchema>;

/** A step on an agreement's way, told by a source: the passages of that source that support `status` tell it. */
export const statusStepSchema = z.object({
  status: z.enum(agreementStatuses),
  /** The day of the step, where the source tells it; of what is planned, the day for which it is. */
  date: edtfDateSchema.nullable().default(null),
  source: idSchema,
});
export type StatusStep = z.infer<typeof statusStepSchema>;

/** An instrument concluded, or to be concluded, between two or more sides, or adopted jointly. */
export const agreementSchema = z.object({
  title: z.string().min(1),
  /** Language of the title. */
  language: languageSchema.default('en'),
  kind: z.enum(agreementKinds),
  status: z.enum(agreementStatuses),
  /** How it came to that, in order: the first source that tells of each step. */
  history: z.array(statusStepSchema).default([]),
  /** True: concluded on an occasion that a source reports as its news. False: only referred to. */
  new: z.boolean().default(true),
  parties: z.array(partyReferenceSchema).default([]),
  /** People (ids) who signed, and who looked on. */
  signatories: z.array(idSchema).default([]),
  witnesses: z.array(idSchema).default([]),
  sectors: z.array(z.enum(sectorSlugs)).default([]),
  /** Day of signature or adoption. */
  signed: edtfDateSchema.nullable().default(null),
  /** City of signature. */
  place: z.string().nullable().default(null),
  /** What the instrument itself covers. */
  period: edtfIntervalSchema.nullable().default(null),
  inForce: edtfDateSchema.nullable().default(null),
  amends: agreementReferenceSchema.nullable().default(null),
  supplements: agreementReferenceSchema.nullable().default(null),
  replaces: agreementReferenceSchema.nullable().default(null),
  implements: agreementReferenceSchema.nullable().default(null),
  /** The event (id) at which it was concluded. */
  event: idSchema.nullable().default(null),
  /**
   * How likely it is that the kind and all the parties are right, by the surest of the readings that made the record; null
   * where no machine read it. How often it holds is measured by `npm run accuracy`.
   */
  confidence: z.number().min(0).max(1).nullable().default(null),
  ...groundedShape,
});
export type Agreement = z.infer<typeof agreementSchema>;
