import { z } from 'zod';

/**
 * A run of characters of a canonical text, `[start, end)` in UTF-16 code units
 * (the unit of JavaScript strings and of the W3C TextPositionSelector as browsers use it).
 */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof spanSchema>;
