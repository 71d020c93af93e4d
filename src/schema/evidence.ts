import { z } from 'zod';
import { idSchema } from './common.ts';
import { spanSchema } from './span.ts';

/**
 * A passage that supports something: the W3C Web Annotation TextQuoteSelector (`exact`, `prefix`, `suffix`)
 * with the TextPositionSelector (`start`, `end`), over the canonical text of a source.
 * Source: https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const evidenceSchema = z.object({
  /** Id in `sources/`. */
  source: idSchema,
  /** The characters between `start` and `end`, to the letter. */
  exact: z.string().min(1),
  /** Up to 32 characters before, and after, to tell the place from others where the same words stand. */
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  ...spanSchema.shape,
  /** The page of the file on which the passage begins, counted from 1, where the file has pages. */
  page: z.number().int().positive().optional(),
  /** Names of the record's fields that this passage states. */
  supports: z.array(z.string()).default([]),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a source says otherwise than the record: both readings are kept and shown. */
export const differingReadingSchema = z.object({
  field: z.string(),
  value: z.unknown(),
  source: idSchema,
});
export type DifferingReading = z.infer<typeof differingReadingSchema>;

/** Fields that every extracted record carries beside its own. */
export const groundedShape = {
  evidence: z.array(evidenceSchema).default([]),
  /** Fields taken from the context or from a classifier, not said of this very thing. */
  implied: z.array(z.string()).default([]),
  /** Where sources differ from what the fields above say. */
  readings: z.array(differingReadingSchema).default([]),
  /** Names of the rules that made the record, in the order in which they fired. */
  rules: z.array(z.string()).default([]),
  /**
   * Written by a person alone: ids of records that are this very thing. What would become them is joined into this
   * record, which keeps its id; the ids stay here after their files are gone.
   */
  sameAs: z.array(idSchema).default([]),
  /** Written by a person alone: ids of records that are another thing, whatever their names and words have in common. */
  notSameAs: z.array(idSchema).default([]),
  /** Written by a person alone: fields that are right as they stand, whatever speaks against them; review leaves them be. */
  checked: z.array(z.string()).default([]),
  /** Ids that this record had, or that records had which were joined into it: what pointed to them leads here. */
  formerIds: z.array(idSchema).default([]),
} as const;
