import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { applyParties } from '../grammar/sides.ts';
import { readParties } from '../parties/readParties.ts';

/** `заключила с министром Б соглашение`: the other side stands between the verb and its object. */
export function takeCompanion(mention: Mention, from: number, context: Context): void {
  const { line, phrase } = mention;
  for (let at = from; at < phrase.start; at += 1) {
    const word = line.part(at, 'with');
    if (!word) continue;
    const found = readParties(line, word.end, context, phrase.start);
    if (!found || found.score <= 0 || found.end < phrase.start) return;
    applyParties(mention, found.parties, 'clause:companion', true);
    mention.clauseStart = Math.min(mention.clauseStart, at);
    return;
  }
}
