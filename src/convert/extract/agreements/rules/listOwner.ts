import type { Context } from '../../context.ts';
import type { Line } from '../../language/line.ts';
import { sameParty } from '../../grammar/sides.ts';
import { readParties } from '../../parties/readParties.ts';
import type { Party } from '../../parties/party.ts';
import { note, type Mention } from '../mention.ts';
import { kept, type AgreementRule } from '../rule.ts';

/** A list inside a list stands within so many lines of the entry that opens it. */
const farthestOwner = 6;

/** The one side that an entry names and closes with a colon: `1) The University of Lima:`. */
function ownerIn(line: Line, context: Context): Party | null {
  if (line.block.kind !== 'item' || line.value(line.length - 1) !== ':') return null;
  const found = readParties(line, 0, context, line.length - 1);
  const [party, ...others] = found?.parties ?? [];
  const whole = found?.end === line.length - 1 && found.score > 0;
  return party && whole && others.length === 0 && party.type === 'organisation' ? party : null;
}

/** Entries below one that only names a side are between that side and the one that they name. */
export const listOwner: AgreementRule = {
  name: 'list:owner',
  apply(mentions, context) {
    const naming = new Set(kept(mentions).map((mention) => mention.line));
    let owner: { party: Party; line: Line } | null = null;
    const owners = new Map<Line, Party>();
    for (const line of context.lines) {
      const opens = naming.has(line) ? null : ownerIn(line, context);
      if (opens) owner = { party: opens, line };
      else if (line.block.kind !== 'item' || !naming.has(line)) owner = null;
      else if (owner && line.index - owner.line.index <= farthestOwner) owners.set(line, owner.party);
    }
    for (const mention of kept(mentions)) {
      const party = owners.get(mention.line);
      if (!party || mention.parties.length !== 1 || mention.partiesFrom === 'phrase') continue;
      if (mention.parties.some((other) => sameParty(other, party))) continue;
      give(mention, party, this.name);
    }
  },
};

function give(mention: Mention, party: Party, rule: string): void {
  mention.parties = [party, ...mention.parties];
  mention.partiesFrom = 'phrase';
  note(mention, 'parties', rule, [party.span]);
}
