import { note } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import type { Line } from '../language/line.ts';
import { readParties, type PartiesFound } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

/** A list of parties, and the further pairs of `between A and B, and between C and D`. */
export function readPairs(line: Line, start: number, context: Context, limit: number): PartiesFound | null {
  let found = readParties(line, start, context, limit);
  for (let turn = 0; found && turn < mostPairs; turn += 1) {
    const comma: number =
      line.value(found.end) === ',' || line.value(found.end) === ';' ? found.end + 1 : found.end;
    const between = line.part(line.part(comma, 'and')?.end ?? comma, 'between');
    const next = between ? readParties(line, between.end, context, limit) : null;
    if (!next || next.parties.length < 2) break;
    found = { ...found, end: next.end, parties: [...found.parties, ...next.parties] };
  }
  return found;
}

const mostPairs = 12;

/** `between A and B`: the parties. */
export const betweenPhrase: PhraseReader = {
  name: 'phrase:between',
  read(mention, at, limit, context) {
    const between = mention.line.part(at, 'between');
    if (!between) return null;
    const found = readPairs(mention.line, between.end, context, limit);
    if (!found) return null;
    if (mention.partiesFrom !== 'phrase' || mention.parties.length < 2) {
      mention.parties = [...found.parties];
      mention.partiesFrom = 'phrase';
      note(
        mention,
        'parties',
        this.name,
        found.parties.map((party) => party.span),
      );
      for (const rule of found.rules) note(mention, 'parties', rule, []);
    }
    return found.end;
  },
};
