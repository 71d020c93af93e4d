import { z } from 'zod';

/** The name of a record in addresses and references: lower-case ASCII letters, digits and single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id; write lower-case letters, digits and hyphens');

/** ISO 3166-1 alpha-2, and `EU` where the European Union is the party. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is not a country code; write two capital letters, as in VN');

/** A state by its code or an organisation by its id. */
export const partyReferenceSchema = z.union([countrySchema, idSchema]);

/** BCP 47. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a BCP 47 language tag; write en, vi, ru…');

/** An address on the open web. Nothing but http(s) ever becomes a link. */
export const urlSchema = z.url({ protocol: /^https?$/, error: 'is not a web address; write https://…' });

/** A name in one language. */
export const nameSchema = z.object({
  name: z.string().min(1),
  language: languageSchema,
});
export type Name = z.infer<typeof nameSchema>;
