import { z } from 'zod';
import { idSchema, languageSchema, urlSchema } from './common.ts';
import { derivationSchema } from './derivation.ts';
import { edtfDateSchema } from './edtf.ts';
import { spanSchema } from './span.ts';
import { regionKinds, rightsLevels } from './vocabulary.ts';

/** What a text may say of itself in its front matter. All of it is optional. */
export const declaredMetadataSchema = z.object({
  title: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  agency: z.string().min(1).optional(),
  published: edtfDateSchema.optional(),
  /** Where this text was published. */
  url: urlSchema.optional(),
  /** Public pages from which the facts of the text are. */
  references: z.array(urlSchema).optional(),
  language: languageSchema.optional(),
  rights: z.enum(rightsLevels).optional(),
});
export type DeclaredMetadata = z.infer<typeof declaredMetadataSchema>;

/** A stretch of a text and what it is; regions are sorted, do not overlap, and leave only white space uncovered. */
export const regionSchema = z.object({ kind: z.enum(regionKinds), ...spanSchema.shape });
export type Region = z.infer<typeof regionSchema>;

/** Where the canonical text of a source is kept that is not simply its file's characters, relative to the content folder. */
export const canonicalFile = (id: string): string => `canonical/${id}.txt`;

/** The record of a text. */
export const sourceSchema = z.object({
  title: z.string().min(1),
  language: languageSchema,
  publisher: z.string().nullable().default(null),
  agency: z.string().nullable().default(null),
  published: edtfDateSchema.nullable().default(null),
  /** The day from which the text speaks: its dateline or metadata line. Relative dates count from it. */
  dated: edtfDateSchema.nullable().default(null),
  /** Place in the dateline. */
  place: z.string().nullable().default(null),
  url: urlSchema.nullable().default(null),
  references: z.array(urlSchema).default([]),
  rights: z.enum(rightsLevels),
  /** The text's file, relative to the content folder: `texts/…`. */
  file: z.string().regex(/^texts\/./),
  /** Of the bytes of the file, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /**
   * Where the canonical text is not simply the file's characters: the SHA-256 of the canonical text in UTF-8, which is
   * kept in `canonical/<id>.txt`. Null for a text whose file is its canonical text.
   */
  canonicalSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  ...derivationSchema.shape,
  regions: z.array(regionSchema),
  /** Ids that it had before its text was renamed: what pointed to them leads here. */
  formerIds: z.array(idSchema).default([]),
});
export type Source = z.infer<typeof sourceSchema>;
