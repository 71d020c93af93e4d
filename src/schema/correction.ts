import { z } from 'zod';
import { languageSchema } from './common.ts';
import { evidenceSchema } from './evidence.ts';
import { collectionNames } from './vocabulary.ts';

/** A field in which a person changed what the machine had read. Computed from the record and its memory, never written by hand. */
export const correctionSchema = z.object({
  collection: z.enum(collectionNames),
  /** Of the record. */
  id: z.string(),
  /** Its title, and the language of that. */
  title: z.string(),
  language: languageSchema,
  field: z.string(),
  /** What the machine read; absent where its memory keeps only a digest of it. */
  read: z.unknown().optional(),
  /** What the record says now. */
  corrected: z.unknown(),
  /** The passages from which the field was read, as far as the record keeps them. */
  passages: z.array(evidenceSchema),
});
export type Correction = z.infer<typeof correctionSchema>;
