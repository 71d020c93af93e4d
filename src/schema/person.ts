import { z } from 'zod';
import { countrySchema, idSchema, languageSchema, nameSchema } from './common.ts';
import { edtfDateSchema } from './edtf.ts';
import { groundedShape } from './evidence.ts';

/** An office as a source gives it, with the day for which the source speaks. */
export const roleSchema = z.object({
  role: z.string().min(1),
  language: languageSchema.default('en'),
  /** Days between which sources give this role; equal where one source does. */
  from: edtfDateSchema.nullable().default(null),
  to: edtfDateSchema.nullable().default(null),
  source: idSchema,
});
export type Role = z.infer<typeof roleSchema>;

export const personSchema = z.object({
  title: z.string().min(1),
  /** Language of the title. */
  language: languageSchema.default('en'),
  names: z.array(nameSchema).default([]),
  country: countrySchema.nullable().default(null),
  roles: z.array(roleSchema).default([]),
  ...groundedShape,
});
export type Person = z.infer<typeof personSchema>;
