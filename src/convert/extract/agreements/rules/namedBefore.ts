import type { Context } from '../../context.ts';
import type { Line } from '../../language/line.ts';
import { nameAround } from '../../organisations/organisationName.ts';
import { countryIn, nameText } from '../../parties/names.ts';
import type { Party } from '../../parties/party.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

type Sides = Mention['parties'];

/** How many pairs back the bodies may have been named. */
const farthest = 8;

/** Whether the sides are two bodies of which only the noun is told: `the two ministries`. */
function nounOnly(sides: Sides): string | null {
  const [first] = sides;
  if (sides.length !== 2 || first?.type !== 'organisation') return null;
  return sides.every((party) => party.implied && party.name === first.name) ? first.name.toLowerCase() : null;
}

const named = (sides: Sides): boolean =>
  sides.length === 2 && sides.every((party) => party.type === 'organisation' && !party.implied);

/** Lines before a mention in which the bodies that it means may be named. */
const farthestLine = 12;

/** The bodies with a noun in their names that the lines up to a mention name, each once, in the order of the text. */
function bodiesBefore(noun: string, mention: Mention, context: Context): Party[] {
  const { index } = mention.line;
  const found: Party[] = [];
  for (const line of context.lines.slice(Math.max(0, index - farthestLine), index + 1)) {
    context.work.steps += line.length;
    for (let at = 0; at < line.length; at += 1) {
      const head = line.at(at, 'orgHead');
      if (!head || line.lower(at) !== noun || !line.isCapital(at)) continue;
      const party = bodyAt(line, head, context);
      const known = found.some(
        ({ name, country }) =>
          (name.endsWith(party.name) || party.name.endsWith(name)) &&
          (country === party.country || party.country === null || country === null),
      );
      if (!known) found.push(party);
    }
  }
  return found;
}

function bodyAt(line: Line, head: { start: number; end: number }, context: Context): Party {
  const whole = nameAround(line, head);
  const demonym = line.at(whole.start, 'demonym') ?? line.before(whole.start, 'demonym');
  const start = demonym?.end === head.start && demonym.start === whole.start ? head.start : whole.start;
  const range = { start, end: whole.end };
  const name = nameText(line, range);
  const short = [...context.abbreviations.values()].find(({ long }) => long === name)?.short ?? null;
  return {
    name,
    country: demonym?.meaning.code ?? countryIn(line, whole),
    abbreviation: short,
    type: 'organisation',
    span: line.span(range),
    byOffice: false,
    implied: true,
  };
}

/** The two bodies of that noun; where only one name is told, each of the two states has a body of that name. */
function pairOf(noun: string, mention: Mention, context: Context): Sides | null {
  if (!mention.line.modifiersAfter && mention.line.inflection === null && !noun.includes(' ')) {
    const found = bodiesBefore(noun, mention, context);
    if (found.length === 2) return found;
    const [only] = found;
    if (found.length === 1 && only && mention.parties.every(({ country }) => country !== null))
      return mention.parties.map((party) => ({ ...only, country: party.country, name: only.name }));
  }
  return null;
}

/** `giữa hai Bộ`, `between the two ministries`: the bodies of that noun which the text named before. */
export const namedBefore: AgreementRule = {
  name: 'parties:named-before',
  apply(mentions, context) {
    const pairs: Sides[] = [];
    for (const mention of mentions) {
      if (named(mention.parties)) pairs.push(mention.parties);
      const noun = nounOnly(mention.parties);
      if (noun === null || mention.dropped !== null) continue;
      const pair =
        pairs
          .slice(-farthest)
          .findLast((sides) =>
            sides.every(
              ({ name }) =>
                name.toLowerCase().startsWith(`${noun} `) || name.toLowerCase().endsWith(` ${noun}`),
            ),
          ) ?? pairOf(noun, mention, context);
      if (!pair) continue;
      mention.parties = pair.map((party) => ({ ...party, implied: true }));
      note(
        mention,
        'parties',
        this.name,
        pair.map((party) => party.span),
        true,
      );
    }
  },
};
