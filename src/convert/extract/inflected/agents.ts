import { asState } from '../agreements/governing.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { applyParties } from '../grammar/sides.ts';
import { readParties } from '../parties/readParties.ts';

/**
 * Those who act, in their case and without a preposition after a participle: `подписан министрами`. The token after
 * them, or null where none stand there, or words do not change.
 */
export function readAgents(
  mention: Mention,
  at: number,
  limit: number,
  rule: string,
  context: Context,
): number | null {
  const { line } = mention;
  const { inflection } = line;
  if (!inflection || at >= limit) return null;
  const found = readParties(line, at, context, limit, inflection.governed('by'));
  if (!found || found.score <= 0) return null;
  const states =
    rule === 'verb:ratify' ? found.parties.map((party) => asState(party, context)) : found.parties;
  applyParties(mention, states, rule, true);
  return found.end;
}
