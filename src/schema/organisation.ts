import { z } from 'zod';
import { countrySchema, languageSchema, nameSchema } from './common.ts';
import { edtfDateSchema } from './edtf.ts';
import { groundedShape } from './evidence.ts';

/** A ministry, company, university, party, association, international organisation… Not a state, not a government as such. */
export const organisationSchema = z.object({
  title: z.string().min(1),
  /** Language of the title. */
  language: languageSchema.default('en'),
  /** Every name under which the sources know it. */
  names: z.array(nameSchema).default([]),
  abbreviations: z.array(z.string()).default([]),
  /** Where it has its seat; null for international ones. */
  country: countrySchema.nullable().default(null),
  /** Written by people: since when it exists, and until when it did. */
  founded: edtfDateSchema.nullable().default(null),
  dissolved: edtfDateSchema.nullable().default(null),
  ...groundedShape,
});
export type Organisation = z.infer<typeof organisationSchema>;
