import { note, type Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { readParties } from '../parties/readParties.ts';

/** `on behalf of the two governments`, `for the two governments`: for whom those who sign do so; they are the parties. */
export function readBehalf(mention: Mention, at: number, limit: number, context: Context): number | null {
  const { line } = mention;
  const word = line.part(at, 'behalf') ?? line.part(at, 'for');
  if (!word || mention.partiesFrom === 'phrase') return null;
  const found = readParties(line, word.end, context, limit);
  if (!found || found.parties.length < 2 || found.score < 0) return null;
  mention.parties = [...found.parties];
  mention.partiesFrom = 'phrase';
  mention.evidence.delete('parties');
  note(
    mention,
    'parties',
    'phrase:on-behalf',
    found.parties.map((party) => party.span),
  );
  return found.end;
}
