import { note } from '../agreements/mention.ts';
import { sameParty } from '../grammar/sides.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import type { Line } from '../language/line.ts';
import { readSides } from './sides.ts';

/** Over `, phía Cuba trao`, which says who hands the instrument over. */
function overGiver(line: Line, at: number): number {
  if (line.value(at) !== ',') return at;
  const side = line.part(at + 1, 'sides')?.end ?? at + 1;
  const state = line.at(side, 'country')?.end ?? side;
  const verb = line.at(state, 'verb');
  return verb?.meaning.frame.status === 'exchanged' ? verb.end : at;
}

/** `của Ngân hàng A dành cho Bộ B`, `trao cho Công ty C`: who gives, and who receives. */
export const recipientPhrase: PhraseReader = {
  name: 'phrase:recipient',
  read(mention, at, limit, context) {
    const { line } = mention;
    if (mention.partiesFrom === 'phrase') return null;
    const of = line.part(at, 'of');
    const giver = of ? readSides(line, of.end, context, limit) : null;
    if (of && !giver) return null;
    const from = giver?.end ?? overGiver(line, at);
    const to = line.part(from, 'to');
    const named =
      to !== null && line.isCapital(to.end) && (line.at(to.end, 'orgHead') ?? line.at(to.end, 'knownOrg'));
    const receiver = to !== null && named ? readSides(line, to.end, context, limit) : null;
    const parties = [...(giver?.parties ?? []), ...(receiver?.parties ?? [])];
    const enough = receiver !== null || parties.length >= 2;
    if (!enough || parties.length === 0) return null;
    mention.parties = parties.filter(
      (party, index) => parties.findIndex((other) => sameParty(other, party)) === index,
    );
    mention.partiesFrom = mention.parties.length >= 2 || from > at ? 'phrase' : 'clause';
    if (from > at && !giver) mention.status ??= 'exchanged';
    note(
      mention,
      'parties',
      this.name,
      mention.parties.map((party) => party.span),
    );
    return receiver?.end ?? giver?.end ?? null;
  },
};
