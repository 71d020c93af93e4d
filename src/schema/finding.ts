import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { collectionNames } from './vocabulary.ts';

/** What may want a person, the most valuable first. */
export const findingKinds = ['gone', 'conflict', 'uncertain', 'unresolved', 'duplicate', 'differs'] as const;

/** Something in the record that a person should look at; what `npm run review` lists. */
export const findingSchema = z.object({
  /**
   * `gone`: a quote stands no more in its text. `conflict`: sources tell a field differently. `uncertain`: the machine
   * is not sure of its reading. `unresolved`: something that the record points to, or a party, was not found.
   * `duplicate`: two records may be one thing. `differs`: a corrected field is now read otherwise than when it was
   * corrected.
   */
  kind: z.enum(findingKinds),
  collection: z.enum(collectionNames),
  /** Of the record. */
  id: z.string(),
  field: z.string().nullable(),
  /** Path as the person would type it; line and column counted from 1. */
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  /** What is in doubt. */
  what: z.string(),
  /** What the sources say of it. */
  passages: z.array(evidenceSchema.pick({ source: true, exact: true, prefix: true, suffix: true })),
  /** Lines of front matter, any of which settles it, each with the case in which it is the right one. */
  settle: z.array(z.object({ write: z.string(), when: z.string() })).min(1),
});
export type Finding = z.infer<typeof findingSchema>;

/** Two records of a collection, by their ids, that may be one thing. */
export interface LikelyPair {
  readonly collection: (typeof collectionNames)[number];
  readonly first: string;
  readonly second: string;
  /** What speaks for it. */
  readonly because: string;
}

/** What a person did to one field of a record, and what is read now. */
export interface FieldEdit {
  readonly field: string;
  /** As the schema takes it. */
  readonly read: unknown;
  /** True where another value was read when the person corrected it. */
  readonly differs: boolean;
}
