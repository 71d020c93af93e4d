import { otherState, stateName, type Context } from '../context.ts';
import { recased, type FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { orgHeadIn, splitBracket } from '../parties/names.ts';
import { countryOutside } from './seat.ts';
import type { Party, Piece } from '../parties/party.ts';
import { nominativeText, singularText } from './nominative.ts';
import { apposed, organisation } from './namedBody.ts';
import { isShort, readNounPhrase } from './nounPhrase.ts';
import { readOwner } from './owner.ts';
import { isPlural, party, type Run } from './run.ts';

const nothing: Piece = { parties: [], score: -4, rule: 'parties:none' };
const reciprocalScore = 6;
const shortestStateName = 4;

/** One side for each state, under its own name or under that of its body. */
function sidesOf(
  run: Run,
  codes: readonly (string | null)[],
  name: string | null,
  fields: Partial<Party>,
): Party[] {
  return codes.map((country) =>
    party(run, {
      type: name === null ? 'state' : 'organisation',
      ...fields,
      name: name ?? (country === null ? 'state' : stateName(run.context, country)),
      country,
      implied: true,
    }),
  );
}

/** `обеими сторонами`, `двумя странами`, `вьетнамской стороной`. */
function sides(run: Run): Piece | null {
  const { line, body, phrase, context } = run;
  const two = line.part(body.start, 'two');
  if (two && phrase.start > two.end) return null;
  const noun = line.part(two?.end ?? phrase.head, 'sides');
  if (noun?.end !== body.end) return null;
  const demonym = line.at(body.start, 'demonym');
  if (demonym && !two) {
    const code = demonym.meaning.code;
    return { parties: sidesOf(run, [code], null, {}), score: 3, rule: 'parties:side-of-state' };
  }
  if (!two && !isPlural(run)) return null;
  return {
    parties: sidesOf(run, context.pair ?? [null, null], null, {}),
    score: reciprocalScore,
    rule: 'parties:two-sides',
  };
}

/** The states that a plural phrase names its bodies of: `… двух стран`, `… России и Вьетнама`; with where they begin. */
function statesBehind(run: Run): { codes: (string | null)[]; names: string[]; start: number } | null {
  const { line, body, phrase, context } = run;
  for (let at = phrase.head + 1; at < body.end; at += 1) {
    const two = line.part(at, 'two');
    if (two && line.part(two.end, 'sides')?.end === body.end)
      return { codes: [...(context.pair ?? [null, null])], names: [], start: at };
  }
  const codes: string[] = [];
  const names: string[] = [];
  let start = body.end;
  for (let at = phrase.head + 1; at < body.end; at += 1) {
    const mark = line.at(at, 'country');
    if (!mark) continue;
    if (codes.length > 0 && !line.part(at - 1, 'and') && line.value(at - 1) !== ',') return null;
    if (codes.length === 0) start = at;
    codes.push(mark.meaning.code);
    names.push(line.text(mark));
    at = mark.end - 1;
  }
  return codes.length >= 2 ? { codes, names, start } : null;
}

/** `министерствами России`: several bodies of one state. */
function ownedByOne({ line, body, phrase }: Run): boolean {
  for (let at = phrase.head + 1; at < body.end; at += 1) if (line.at(at, 'country')) return true;
  return false;
}

/** `министерствами культуры двух стран`, `правительствами Чили и Перу`, `министрами обороны`: a body of each state. */
function reciprocal(run: Run): Piece | null {
  const { line, body, phrase, context, inflection } = run;
  const behind = statesBehind(run);
  const several = isPlural(run) || (behind !== null && isShort(line.value(phrase.head)));
  if (!several || (phrase.mark !== null && !isShort(line.value(phrase.head)))) return null;
  if (behind === null && ownedByOne(run)) return null;
  const government = line.part(phrase.head, 'government') !== null;
  const office = line.at(phrase.head, 'officePlural') ?? line.at(phrase.head, 'office');
  if (!government && !office && !line.at(phrase.head, 'orgHead')) return null;
  const before = [...statesBefore(run)];
  const codes = behind?.codes ?? (before.length >= 2 ? before : (context.pair ?? [null, null]));
  const end = behind?.start ?? body.end;
  const two = line.part(body.start, 'two');
  if (line.startsCapital(body.start) && two === null && behind === null && before.length < 2) return null;
  let start = two === null ? phrase.start : Math.max(phrase.start, two.end);
  while (
    start < phrase.head &&
    (line.at(start, 'demonym') ?? line.part(start, 'and', 'two', 'sides')) !== null
  )
    start += 1;
  const described = office === null && !government;
  const named = { start: described ? start : phrase.head, end };
  const name = singularText(line, named, { ...phrase, start: named.start }, inflection);
  if (government) {
    const titled = recased(name, 'Аа');
    const parties = sidesOf(run, codes, titled, { type: 'government' }).map((side, index) => {
      const of = behind?.names[index];
      return of === undefined ? side : { ...side, name: `${titled} ${of}`, implied: false };
    });
    return { parties, score: reciprocalScore, rule: 'parties:governments' };
  }
  if (!office) {
    const titled = recased(name, 'Аа');
    return { parties: sidesOf(run, codes, titled, {}), score: reciprocalScore, rule: 'parties:reciprocal' };
  }
  const inner = holdersOfTwo(run, office.end);
  if (inner) return inner;
  const officeBody = bodyOfOffice(run, name);
  const leads = line.at(phrase.head, 'leader') !== null;
  if (officeBody === null && !leads && behind === null && before.length < 2) return null;
  return {
    parties: sidesOf(run, codes, officeBody, { byOffice: true }),
    score: reciprocalScore,
    rule: officeBody === null ? 'parties:officials' : 'parties:ministers',
  };
}

/** `главы двух министерств труда`: the bodies whose heads they are. */
function holdersOfTwo({ line, body, context, inflection }: Run, end: number): Piece | null {
  if (!line.part(end, 'two')) return null;
  const inner = { start: end, end: body.end };
  const piece = classifyInflected(line, inner, null, context, inflection.complement, inflection);
  if (piece.parties.length < 2) return null;
  return { ...piece, parties: piece.parties.map((found) => ({ ...found, byOffice: true })) };
}

/** `российским и вьетнамским`: the states that adjectives before the noun name. */
function* statesBefore({ line, body, phrase }: Run): Generator<string> {
  for (let at = body.start; at < phrase.head; at += 1) {
    const mark = line.at(at, 'demonym');
    if (mark) yield mark.meaning.code;
  }
}

/** The body for which the holders of an office sign: `министр обороны` → `Министерство обороны`; null where none is told. */
function bodyOfOffice({ context }: Run, office: string): string | null {
  const [noun = '', ...rest] = office.split(' ');
  const bodyName = context.language.lexicon.organisations.officeBodies[noun.toLowerCase()];
  return bodyName === undefined || rest.length === 0 ? null : [bodyName, ...rest].join(' ');
}

/** Whether a line is about cities and provinces themselves: then a capital stands for no state. */
function speaksOfCities(line: Line): boolean {
  for (let at = 0; at < line.length; at += 1) {
    // `в области образования` speaks of a field, not of a region.
    if (line.partBefore(at + 1, 'about')) continue;
    for (const mark of line.allAt(at))
      if (mark.meaning.type === 'sector' && mark.meaning.sector === 'local') return true;
  }
  return false;
}

function state(run: Run): Piece | null {
  const { line, body, phrase, context } = run;
  const { mark } = phrase;
  if (mark?.end !== body.end) return null;
  if (mark.meaning.type === 'country') {
    const name = mark.form?.lemma ?? line.text(body);
    const shown = name.length < shortestStateName ? stateName(context, mark.meaning.code) : name;
    const found = party(run, { name: shown, country: mark.meaning.code, type: 'state' });
    return { parties: [found], score: 3, rule: 'parties:state' };
  }
  if (mark.meaning.type !== 'city') return null;
  const { code } = mark.meaning;
  if (mark.meaning.capital && code !== null && !speaksOfCities(line)) {
    const named = party(run, { name: stateName(context, code), country: code, type: 'state' });
    return { parties: [named], score: 1.8, rule: 'parties:capital' };
  }
  const city = party(run, { name: mark.meaning.name, country: mark.meaning.code, type: 'organisation' });
  return { parties: [city], score: 1.8, rule: 'parties:city' };
}

function government(run: Run): Piece | null {
  const { line, body, phrase, wanted, inflection } = run;
  if (!line.part(phrase.head, 'government')) return null;
  const country = countryOutside(line, body);
  const name = nominativeText(line, { start: phrase.head, end: body.end }, inflection, wanted);
  const found = party(run, { name: recased(name, 'Аа'), country, type: 'government' });
  return { parties: [found], score: country === null ? 1 : 3.5, rule: 'parties:government' };
}

/** `российским коллегой`: what was named just before, on the other side. */
function counterpart(run: Run, before: Party | null): Piece | null {
  const { line, body, phrase, context } = run;
  if (!line.part(phrase.head, 'counterpart')) return null;
  const mark = line.at(body.start, 'demonym');
  const country = mark?.meaning.code ?? otherState(context, before?.country ?? null);
  const type = before?.type ?? 'state';
  const name = type === 'state' && country !== null ? stateName(context, country) : (before?.name ?? 'state');
  const found = party(run, { name, country, type, byOffice: before?.byOffice ?? true, implied: true });
  return { parties: [found], score: 4, rule: 'parties:counterpart' };
}

/** A person as a side: the body that hangs on the office, else the state. */
function officeHolder(run: Run): Piece | null {
  const { line, body, phrase, context, inflection } = run;
  const mark = officeIn(run);
  if (!mark) return null;
  const owner = readOwner(line, mark.end, body.end, inflection);
  const head = bodyNoun(line, owner);
  const ownerText =
    head === null
      ? ''
      : nominativeText(line, { start: head, end: owner.end }, inflection, inflection.complement);
  const long = context.abbreviations.get(ownerText);
  const country = countryOutside(line, { start: body.start, end: Math.max(owner.end, phrase.end) });
  const found =
    head === null
      ? party(run, {
          name: country === null ? 'state' : stateName(context, country),
          country,
          type: 'state',
          byOffice: true,
          implied: true,
        })
      : party(run, {
          name: long?.long ?? ownerText,
          abbreviation: long ? ownerText : null,
          country: countryOutside(line, owner),
          type: 'organisation',
          byOffice: true,
          implied: true,
        });
  return { parties: [found], score: 2.6, rule: head === null ? 'parties:official' : 'parties:office-holder' };
}

function officeIn({ line, body, phrase }: Run): Range | null {
  for (let at = body.start; at <= phrase.head && at < body.end; at += 1) {
    const mark = line.at(at, 'office') ?? line.at(at, 'officePlural');
    if (mark && mark.end <= body.end && mark.end > phrase.head) return mark;
    if (mark && mark.end <= body.end && at === body.start) return mark;
  }
  return null;
}

/** Where the name of the body begins in what hangs on an office; null where that is only a field of work or a state. */
function bodyNoun(line: Line, owner: Range): number | null {
  if (owner.end <= owner.start) return null;
  const known = line.at(owner.start, 'knownOrg');
  if (known) return owner.start;
  if (line.startsCapital(owner.start) && line.at(owner.start, 'country') === null) {
    const short = isShort(line.value(owner.start));
    if (short || orgHeadIn(line, owner) !== null || !/\p{Script=Cyrillic}/u.test(line.value(owner.start)))
      return owner.start;
  }
  return orgHeadIn(line, owner)?.strong === true && line.at(owner.start, 'portfolio') === null
    ? owner.start
    : null;
}

/** The name of a person without an office: somebody who acts, but no side. */
function person({ line, body, phrase }: Run): Piece | null {
  if (phrase.mark !== null || orgHeadIn(line, body) !== null) return null;
  const given = line.at(body.start, 'givenName') !== null;
  if (!given && body.end - body.start < 2) return null;
  for (let at = body.start; at < body.end; at += 1) {
    const joins = /^[-‑.]$/u.test(line.value(at)) || line.at(at, 'particle') !== null;
    if (!joins && !(line.startsCapital(at) && /^\p{Script=Cyrillic}/u.test(line.value(at)))) return null;
    if (line.at(at, 'demonym') ?? line.at(at, 'country') ?? line.at(at, 'knownOrg') ?? line.at(at, 'city'))
      return null;
    if (/^\p{Lu}{2,}$/u.test(line.value(at))) return null;
  }
  return { parties: [], score: 1.8, rule: 'parties:person' };
}

/** The seat of a side that stands in brackets after its name: `Служба (Российская Федерация)`. */
function seatInBracket(line: Line, bracket: Range): string | null {
  const mark = line.at(bracket.start + 1, 'country') ?? line.at(bracket.start + 1, 'city');
  return mark?.end === bracket.end - 1 ? mark.meaning.code : null;
}

function seated(piece: Piece, seat: string | null): Piece {
  if (seat === null) return piece;
  const parties = piece.parties.map((found) => ({
    ...found,
    abbreviation: null,
    country: found.country ?? seat,
  }));
  return { ...piece, parties };
}

/** What one run of words between connectors reads as, in a language whose words change. */
export function classifyInflected(
  line: Line,
  range: Range,
  before: Party | null,
  context: Context,
  wanted: FormBits,
  inflection: Inflection,
): Piece {
  context.work.steps += range.end - range.start;
  const { range: unbracketed, short } = splitBracket(line, range);
  const pointed = line.part(unbracketed.start, 'definite')?.end ?? unbracketed.start;
  const body = { start: pointed, end: unbracketed.end };
  const two = line.part(body.start, 'two');
  const phrase = readNounPhrase(line, two?.end ?? body.start, body.end, wanted, inflection);
  if (!phrase) return nothing;
  const run: Run = { line, body, phrase, wanted, short, context, inflection };
  const piece =
    sides(run) ??
    counterpart(run, before) ??
    apposed(run) ??
    reciprocal(run) ??
    state(run) ??
    government(run) ??
    officeHolder(run) ??
    person(run) ??
    organisation(run);
  return seated(piece, seatInBracket(line, { start: body.end, end: range.end }));
}
