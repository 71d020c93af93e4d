import { otherState, stateName, type Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import { countryIn, nameText } from '../parties/names.ts';
import type { Party } from '../parties/party.ts';
import { wordsBehindNouns } from './bodies.ts';
import { readBodyName, opensSide, stateBehind, type BodyName } from './bodyName.ts';
import { readHolder } from './holder.ts';
import { apposedState, overConnector, overSeat } from './seat.ts';
import { both, bothSides, party, type Side } from './side.ts';

/** A list of sides at tokens `[start, end)`. */
export interface SidesFound extends Range {
  readonly parties: readonly Party[];
  readonly rules: readonly string[];
  readonly score: number;
}

const mostSides = 12;
const asides = /^["“”«»'‘’]$/;

/** `hai nước`, `hai bên`, at a token: the token after it. */
function twoSides(line: Line, at: number): number | null {
  const two = line.part(at, 'two');
  const sides = two ? line.part(two.end, 'sides') : null;
  return sides?.end ?? null;
}

/** The two states right after `hai nước`: `hai nước Việt Nam và Nga` names them itself. */
function statesAfter(line: Line, at: number): boolean {
  return line.at(at, 'country') !== null || line.at(at, 'orgHead') !== null;
}

/** `hai bên`, `hai Bộ`, `hai hãng thông tấn`. */
function readTwo(line: Line, at: number, context: Context): Side | null {
  const they = line.part(at, 'pronouns');
  if (they) {
    const parties = bothSides(line, they, context);
    return { parties, end: they.end, rule: 'parties:two-sides' };
  }
  const two = line.part(at, 'two');
  if (!two) return null;
  if (line.part(two.end, 'government')) {
    const end = line.part(two.end, 'government')?.end ?? two.end;
    const name = governmentName(line, two.end);
    return {
      parties: both(line, { start: at, end }, context, { name, type: 'government' }),
      end,
      rule: 'parties:reciprocal',
    };
  }
  const sides = twoSides(line, at);
  if (sides !== null) {
    if (statesAfter(line, sides)) return readSide(line, sides, line.length, null, context, false);
    return {
      parties: bothSides(line, { start: at, end: sides }, context),
      end: sides,
      rule: 'parties:two-sides',
    };
  }
  const body = readBodyName(line, two.end, line.length, false);
  if (!body) return null;
  const text = nameText(line, body.name);
  const name = text.charAt(0).toUpperCase() + text.slice(1);
  return {
    parties: both(line, { start: at, end: body.end }, context, { name, type: 'organisation' }),
    end: body.end,
    rule: 'parties:reciprocal',
  };
}

function governmentName(line: Line, at: number): string {
  const word = line.part(at, 'government');
  const text = word ? line.text(word) : '';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Chính phủ Nga`, `Chính phủ nước Cộng hòa…`, `Chính phủ hai nước`. */
function readGovernment(line: Line, at: number, context: Context): Side | null {
  const word = line.part(at, 'government');
  if (!word) return null;
  const of = line.part(word.end, 'of')?.end ?? word.end;
  const two = twoSides(line, of);
  const name = governmentName(line, at);
  if (two !== null)
    return {
      parties: both(line, { start: at, end: two }, context, { name, type: 'government' }),
      end: two,
      rule: 'parties:reciprocal',
    };
  const noun = line.part(of, 'sides')?.end ?? of;
  const country = line.at(noun, 'country') ?? line.at(of, 'country');
  if (!country) return null;
  const range = { start: at, end: country.end };
  return {
    parties: [
      party(line, range, { name: line.text(range), country: country.meaning.code, type: 'government' }),
    ],
    end: country.end,
    rule: 'parties:government',
  };
}

/** `đối tác phía Nga`, `người đồng cấp Nga`: the side before, on the other side of the table. */
function readCounterpart(line: Line, at: number, before: Party | null, context: Context): Side | null {
  const word = line.part(at, 'counterpart');
  if (!word || !before) return null;
  let end = word.end;
  while (line.part(end, 'sides', 'of', 'clauseOpeners'))
    end = line.part(end, 'sides', 'of', 'clauseOpeners')?.end ?? end + 1;
  const country = line.at(end, 'country');
  const range = { start: at, end: country?.end ?? word.end };
  const code = country?.meaning.code ?? otherState(context, before.country);
  return {
    parties: [
      party(line, range, {
        name: before.name,
        country: code,
        type: before.type,
        byOffice: before.byOffice,
        implied: true,
      }),
    ],
    end: range.end,
    rule: 'parties:counterpart',
  };
}

function bodySide(line: Line, start: number, body: BodyName, context: Context, byOffice: boolean): Party {
  const name = nameText(line, body.name);
  const bare = nameText(line, { start: wordsBehindNouns(line, body.name), end: body.name.end });
  const long = context.abbreviations.get(name) ?? context.abbreviations.get(bare);
  return party(
    line,
    { start, end: body.end },
    {
      name: long?.long ?? name,
      country: body.owner ?? countryIn(line, body.name) ?? (long ? countryIn(long.line, long.range) : null),
      abbreviation: long ? long.short : body.short,
      type: 'organisation',
      byOffice,
    },
  );
}

/** A person as a side: the body for which the office stands, else the state. */
function readPerson(line: Line, at: number, context: Context): Side | null {
  const holder = readHolder(line, at);
  if (!holder) return null;
  const rule = holder.body ? 'parties:office-holder' : 'parties:official';
  const two = holder.name === null ? twoSides(line, line.part(holder.end, 'of')?.end ?? holder.end) : null;
  if (two !== null) {
    const range = { start: at, end: two };
    if (!holder.body)
      return {
        parties: both(line, range, context, { name: 'side', type: 'state', byOffice: true }),
        end: two,
        rule: 'parties:officials',
      };
    const name = nameText(line, holder.body.name);
    return {
      parties: both(line, range, context, { name, type: 'organisation', byOffice: true }),
      end: two,
      rule: 'parties:ministers',
    };
  }
  if (holder.body)
    return {
      parties: [
        {
          ...bodySide(line, at, holder.body, context, true),
          span: line.span({ start: at, end: holder.end }),
        },
      ],
      end: holder.end,
      rule,
    };
  const country = countryIn(line, { start: at, end: holder.name?.start ?? holder.end });
  const code =
    country ??
    (context.language.lexicon.roles.surnames.length > 0 &&
    holder.name &&
    line.personEnd(holder.name.start) !== null
      ? homeState(context)
      : null);
  const state = {
    name: code === null ? 'state' : stateName(context, code),
    country: code,
    type: 'state' as const,
    byOffice: true,
    implied: true,
  };
  return { parties: [party(line, { start: at, end: holder.end }, state)], end: holder.end, rule };
}

/** The state whose people have the family names of the lexicon, where the text is about it. */
function homeState(context: Context): string | null {
  const { home } = context.language.lexicon.language;
  return home !== null && (context.pair?.includes(home) ?? false) ? home : null;
}

/** A state, a city or a province: `tỉnh Đông Kazakhstan`, `TP HCM`. */
function readPlace(line: Line, at: number, context: Context): Side | null {
  const country = line.at(at, 'country');
  if (country && !dashedOn(line, country.end)) {
    const text = line.text(country);
    const name = text.length > 3 ? text : stateName(context, country.meaning.code);
    return {
      parties: [party(line, country, { name, country: country.meaning.code, type: 'state' })],
      end: country.end,
      rule: 'parties:state',
    };
  }
  const unit = line.at(at, 'unit');
  const from = unit?.end ?? at;
  const city = line.at(from, 'city');
  if (!city && !unit) return null;
  let end = city?.end ?? from;
  while (unit && !city && line.isCapital(end) && line.personEnd(end) === null)
    end = line.at(end, 'country')?.end ?? end + 1;
  if (end <= from) return null;
  const range = { start: at, end };
  return {
    parties: [
      party(line, range, {
        name: line.text(range),
        country: city?.meaning.code ?? countryIn(line, range),
        type: 'organisation',
        place: true,
      }),
    ],
    end,
    rule: 'parties:place',
  };
}

function dashedOn(line: Line, at: number): boolean {
  return /^[-–]$/.test(line.value(at)) && line.at(at + 1, 'country') !== null;
}

/** A name without a noun: `Prasar Bharati`, `Vietjet`, `HSE`. */
function readBareName(line: Line, at: number, context: Context, inClause: boolean): Side | null {
  const known = line.at(at, 'knownOrg');
  let capitals = at;
  while (line.isCapital(capitals)) capitals += 1;
  const namesItself =
    !inClause ||
    line.isForeign(at) ||
    /^[\p{Lu}\p{N}&]{2,}$/u.test(line.value(at)) ||
    stateBehind(line, capitals) !== null;
  if (!known && (!line.startsCapital(at) || !namesItself)) return null;
  if (
    !known &&
    (line.part(at, 'clauseOpeners', 'place', 'about', 'adverbs', 'between') ??
      line.at(at, 'event') ??
      line.at(at, 'unit'))
  )
    return null;
  let end = known?.end ?? at + 1;
  while (known && line.isForeign(end) && !opensSide(line, end)) end += 1;
  if (!known) {
    while (line.isCapital(end) && !opensSide(line, end)) end += 1;
    const state = line.at(end, 'country');
    if (state && !dashedOn(line, state.end)) end = state.end;
  }
  const range = { start: at, end };
  const written = line.text(range);
  let short: string | null = null;
  if (line.value(end) === '(' && line.value(end + 2) === ')') {
    short = line.value(end + 1);
    end += 3;
  }
  const of = line.part(end, 'of');
  const owner = of ? line.at(of.end, 'country') : null;
  const behind = owner ? { code: owner.meaning.code, end: owner.end } : stateBehind(line, end);
  if (behind) end = behind.end;
  const long = context.abbreviations.get(written);
  const country =
    behind?.code ??
    known?.meaning.country ??
    countryIn(line, range) ??
    (long ? countryIn(long.line, long.range) : null);
  return {
    parties: [
      party(line, range, {
        name: long?.long ?? written,
        country,
        abbreviation: long ? written : short,
        type: 'organisation',
      }),
    ],
    end,
    rule: known ? 'parties:known-organisation' : 'parties:proper-name',
  };
}

function readBody(line: Line, at: number, limit: number, context: Context, inClause: boolean): Side | null {
  const body = readBodyName(line, at, limit, inClause);
  if (!body) return null;
  const head = line.at(at, 'orgHead');
  const two = twoSides(line, line.part(body.end, 'of')?.end ?? body.end);
  if (two !== null) {
    const text = nameText(line, body.name);
    const name = text.charAt(0).toUpperCase() + text.slice(1);
    return {
      parties: both(line, { start: at, end: two }, context, { name, type: 'organisation' }),
      end: two,
      rule: 'parties:reciprocal',
    };
  }
  const named =
    body.name.end > (head?.end ?? at) ||
    body.owner !== null ||
    (line.startsCapital(at) && head?.meaning.strong === true);
  if (!named) return null;
  return { parties: [bodySide(line, at, body, context, false)], end: body.end, rule: 'parties:organisation' };
}

/** What stands at a token as a side of an instrument; null where nothing does. */
function readSide(
  line: Line,
  start: number,
  limit: number,
  before: Party | null,
  context: Context,
  inClause: boolean,
): Side | null {
  context.work.steps += 1;
  let at = start;
  while (at < limit && asides.test(line.value(at))) at += 1;
  const aside = line.part(at, 'asides');
  if (aside) at = aside.end;
  const noun = line.part(at, 'sides');
  const holder = noun ? readHolder(line, at) : null;
  const person = (holder?.name ?? holder?.body ?? null) !== null;
  if (noun && line.at(noun.end, 'country') && !person) at = noun.end;
  if (at >= limit) return null;
  return (
    readTwo(line, at, context) ??
    readGovernment(line, at, context) ??
    readCounterpart(line, at, before, context) ??
    readPerson(line, at, context) ??
    readBody(line, at, limit, context, inClause) ??
    readPlace(line, at, context) ??
    readBareName(line, at, context, inClause)
  );
}

/**
 * Reads the list of sides that begins at a token: each is read by the word with which it begins. Where `limit` lies
 * inside the line, a verb stands there. Null where no side begins.
 */
export function readSides(line: Line, start: number, context: Context, limit: number): SidesFound | null {
  const parties: Party[] = [];
  const rules = new Set<string>();
  let at = start;
  let end = start;
  const inClause = limit < line.length;
  const afterBetween = line.partBefore(start, 'between') !== null;
  for (let count = 0; count < mostSides && at < limit; count += 1) {
    const side = readSide(line, at, limit, parties.at(-1) ?? null, context, inClause);
    if (!side || side.end > limit) break;
    const [first] = side.parties;
    const lone = side.parties.length === 1 && first?.type === 'organisation';
    const apposed = lone && !line.at(start, 'country') ? apposedState(line, side.end, limit) : null;
    parties.push(
      ...(lone && apposed ? [{ ...first, country: first.country ?? apposed.code }] : side.parties),
    );
    rules.add(side.rule);
    end = apposed?.end ?? side.end;
    while (end < limit && asides.test(line.value(end))) end += 1;
    const seat = inClause && side.rule === 'parties:organisation' ? overSeat(line, end, limit) : null;
    if (seat !== null) end = seat;
    const next = overConnector(line, end) ?? (afterBetween ? (line.part(end, 'with')?.end ?? null) : null);
    if (next === null || (side.rule === 'parties:two-sides' && line.value(end) === ',')) break;
    at = next;
  }
  if (parties.length === 0) return null;
  return { start, end, parties, rules: [...rules], score: 2 };
}
