import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';

/** Where a phrase that hangs on an instrument ends; the reader has put what it tells into the mention. */
export type PhraseEnd = number | null;

/**
 * Reads one sort of phrase after the noun of an instrument. `at` is the token where the phrase would begin, `limit`
 * the token that it must not reach. Null, and nothing changed, where the phrase is not there.
 */
export interface PhraseReader {
  readonly name: string;
  read(mention: Mention, at: number, limit: number, context: Context): PhraseEnd;
}
