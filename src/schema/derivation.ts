import { z } from 'zod';
import type { Span } from './span.ts';

/** Characters of the file that the canonical text leaves out at a place, such as the hyphen and the break of a word cut at the end of a line. */
export const mendedSchema = z.object({
  /** Offset in the canonical text at which they would stand. */
  at: z.number().int().nonnegative(),
  was: z.string().min(1),
});

/**
 * How a canonical text lies to the file that it was taken from, where it is not simply the file's characters. With it a
 * passage is found again in the file.
 */
export const derivationSchema = z.object({
  /** Offsets at which the pages of the file begin, the first being that of page 1; none where the form has no pages. */
  pages: z.array(z.number().int().nonnegative()).default([]),
  mended: z.array(mendedSchema).default([]),
});
export type Mended = z.infer<typeof mendedSchema>;

/** What a reader of a form knows of the text that it yields. */
export interface Derivation {
  readonly pages: readonly number[];
  readonly mended: readonly Mended[];
  /** Stretches that belong to the page around the article: menus, running heads, quoted mail. Sorted, disjoint. */
  readonly furniture: readonly Span[];
}

/** The page on which an offset lies, counted from 1; null where the form has no pages. */
export function pageAt(pages: readonly number[], offset: number): number | null {
  const next = pages.findIndex((start) => start > offset);
  if (pages.length === 0) return null;
  return next < 0 ? pages.length : Math.max(1, next);
}
