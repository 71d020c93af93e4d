import { note } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import type { Line } from '../language/line.ts';
import { readParties, type PartiesFound } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

const mostSides = 8;

/** The sides behind the word, and those of `memoranda with A and with B`. */
function readAll(line: Line, start: number, context: Context, limit: number): PartiesFound | null {
  let found = readParties(line, start, context, limit);
  for (let turn = 0; found && turn < mostSides; turn += 1) {
    const comma: number = line.value(found.end) === ',' ? found.end + 1 : found.end;
    const and = line.part(comma, 'and');
    const again = and || comma > found.end ? line.part(and?.end ?? comma, 'with') : null;
    const next = again ? readParties(line, again.end, context, limit) : null;
    if (!next || next.score < 0) break;
    found = { ...found, end: next.end, parties: [...found.parties, ...next.parties] };
  }
  return found;
}

/** `on behalf of B`, `, joining B and C`, `with B`: the other side of an instrument whose first side the clause names. */
export const withPhrase: PhraseReader = {
  name: 'phrase:with',
  read(mention, at, limit, context) {
    const joining = mention.line.part(mention.line.value(at) === ',' ? at + 1 : at, 'joining');
    const word = joining ?? mention.line.part(at, 'with', 'behalf');
    if (!word || mention.line.part(at, 'witness')) return null;
    if (mention.partiesFrom === 'phrase') return null;
    const found = mention.many
      ? readAll(mention.line, word.end, context, limit)
      : readParties(mention.line, word.end, context, limit);
    if (!found || found.score < 0) return null;
    mention.parties = [...found.parties];
    mention.partiesFrom = 'clause';
    mention.joined = joining !== null;
    note(
      mention,
      'parties',
      this.name,
      found.parties.map((party) => party.span),
    );
    return found.end;
  },
};
