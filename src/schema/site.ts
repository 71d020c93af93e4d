import { z } from 'zod';
import { countrySchema, languageSchema, urlSchema } from './common.ts';
import { rightsLevels } from './vocabulary.ts';

/** `site.yaml`. Every field has a default, so that a folder with nothing but texts works. */
export const siteSchema = z.object({
  title: z.string().min(1).default('A record of agreements'),
  description: z
    .string()
    .min(1)
    .default('Agreements, events, organisations and people, each fact tied to the passage that says it.'),
  /** Language of the interface. */
  language: languageSchema.default('en'),
  /** The states whose relations the record is about. */
  states: z.array(countrySchema).default([]),
  /** Rights of a text whose front matter does not tell. `quote` is the careful choice. */
  rights: z.enum(rightsLevels).default('quote'),
  /** Who publishes the record. */
  publisher: z.string().nullable().default(null),
  /** Licence of the record's own texts and data, as people should cite it. */
  licence: z.string().nullable().default(null),
  /** The address of the published site, where it has one; only used where a standard wants an absolute address. */
  url: urlSchema.nullable().default(null),
});
export type Site = z.infer<typeof siteSchema>;
