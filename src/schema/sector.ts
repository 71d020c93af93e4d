import { z } from 'zod';
import { languageSchema } from './common.ts';

/** A field of cooperation, described by people; the file's name is the slug. */
export const sectorSchema = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
  /** The name in each language of the record. */
  names: z.record(languageSchema, z.string()).default({}),
  /** Words that point to the sector, by language, beside those of the lexicon. */
  words: z.record(languageSchema, z.array(z.string())).default({}),
  /** OECD DAC/CRS purpose code where one fits. Source: https://web-archive.oecd.org/temp/2024-06-14/57753-dacandcrscodelists.htm */
  crs: z
    .string()
    .regex(/^\d{3,5}$/)
    .nullable()
    .default(null),
});
export type Sector = z.infer<typeof sectorSchema>;
