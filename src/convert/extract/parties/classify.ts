import { stateName, type Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import { countryIn, nameText, orgHeadIn, splitBracket, trim } from './names.ts';
import { officeIn, readOfficeHolder } from './person.ts';
import type { Party, Piece } from './party.ts';
import { readCounterpart, readReciprocal } from './reciprocal.ts';

const nothing: Piece = { parties: [], score: -4, rule: 'parties:none' };

interface Named {
  readonly range: Range;
  readonly country: string | null;
}

/** Cuts off whose body it is: `Peru's Ministry` → `Ministry`, PE; `the Peruvian Ministry` likewise. */
function withoutOwner(line: Line, range: Range): Named {
  for (let at = range.start; at < Math.min(range.end, range.start + 6); at += 1) {
    if (!line.part(at, 'possessive')) continue;
    const owner = { start: range.start, end: at };
    const mark = line.at(owner.start, 'country') ?? line.at(owner.start, 'city');
    if (mark?.end === at && at + 1 < range.end)
      return { range: trim(line, { start: at + 1, end: range.end }), country: mark.meaning.code };
  }
  const demonym = line.at(range.start, 'demonym');
  if (demonym && demonym.end < range.end) {
    const head = line.at(demonym.end, 'orgHead');
    const ownName = line.isCapital(demonym.end) && head?.meaning.generic !== true;
    if (!ownName) return { range: { start: demonym.end, end: range.end }, country: demonym.meaning.code };
    return { range, country: demonym.meaning.code };
  }
  return { range, country: null };
}

function state(line: Line, range: Range, context: Context): Piece | null {
  const mark = line.at(range.start, 'country');
  if (mark?.end === range.end) {
    const name = line.text(range);
    const party: Party = {
      name: name.length > 3 ? name : stateName(context, mark.meaning.code),
      country: mark.meaning.code,
      abbreviation: null,
      type: 'state',
      span: line.span(range),
      byOffice: false,
      implied: false,
    };
    return { parties: [party], score: 3, rule: 'parties:state' };
  }
  return null;
}

const government = /^government$/i;

function governmentOf(line: Line, named: Named, whole: Range): Piece | null {
  if (!government.test(line.value(named.range.start))) return null;
  const rest = { start: named.range.start + 1, end: named.range.end };
  const of = line.part(rest.start, 'of');
  if (rest.start < rest.end && !of) return null;
  const country = of ? countryIn(line, rest) : named.country;
  if (country === null) return null;
  const party: Party = {
    name: of ? nameText(line, named.range) : 'Government',
    country,
    abbreviation: null,
    type: 'government',
    span: line.span(whole),
    byOffice: false,
    implied: false,
  };
  return { parties: [party], score: 3.5, rule: 'parties:government' };
}

/** Small words that describe what a proper name after them names: `oil company Zarubezhneft` → `Zarubezhneft`. */
function withoutDescription(line: Line, range: Range): Range {
  let at = range.start;
  while (at < range.end && !line.isCapital(at)) at += 1;
  if (at === range.start || at >= range.end) return range;
  const described = line.before(at, 'orgHead') !== null || line.part(at - 1, 'of') === null;
  return described && line.part(at - 1, 'of') === null ? { start: at, end: range.end } : range;
}

/** Cuts off where the body sits, which is no part of its name: `Ningbo University in China`. */
function withoutPlace(line: Line, range: Range): Range {
  for (let at = range.end - 1; at > range.start; at -= 1) {
    if (!line.part(at, 'place') || line.isCapital(at)) continue;
    const place = trim(line, { start: at + 1, end: range.end });
    const mark = line.at(place.start, 'country') ?? line.at(place.start, 'city');
    if (mark?.end === place.end) return { start: range.start, end: at };
  }
  return range;
}

function capitals(line: Line, range: Range): number {
  let count = 0;
  for (let at = range.start; at < range.end; at += 1) if (line.isCapital(at)) count += 1;
  return count;
}

function onlyPortfolio(line: Line, range: Range): boolean {
  let at = range.start;
  let seen = false;
  while (at < range.end) {
    const mark = line.at(at, 'portfolio');
    if (mark) {
      seen = true;
      at = mark.end;
    } else if (line.part(at, 'and', 'articles', 'of') ?? line.at(at, 'joiner')) {
      at += 1;
    } else if (seen && line.at(at, 'country')) {
      at = line.at(at, 'country')?.end ?? at + 1;
    } else if (line.value(at) === ',') {
      at += 1;
    } else {
      return false;
    }
  }
  return seen;
}

/** A noun with nothing but fields of work before it (`Power Company`): more likely the end of a name than all of one. */
function onlyCommon(line: Line, range: Range): boolean {
  for (let at = range.start; at < range.end; at += 1) {
    if (!(line.at(at, 'orgHead') ?? line.at(at, 'portfolio') ?? line.at(at, 'sector'))) return false;
  }
  return range.end - range.start <= 3;
}

function organisationScore(line: Line, range: Range, owner: boolean): { score: number; rule: string } {
  const first = line.at(range.start, 'knownOrg');
  if (first?.end === range.end) return { score: 3, rule: 'parties:known-organisation' };
  if (line.at(range.start, 'city')?.end === range.end) return { score: -0.8, rule: 'parties:place' };
  if (onlyPortfolio(line, range)) return { score: -3, rule: 'parties:portfolio' };
  const head = orgHeadIn(line, range);
  const names = capitals(line, range);
  if (head?.strong) {
    const bare = range.end - range.start === 1 && !owner;
    if (!owner && !line.partBefore(range.start, 'articles') && onlyCommon(line, range))
      return { score: 1.4, rule: 'parties:organisation' };
    return { score: bare ? -1 : names > 0 ? 3.4 : 2.4, rule: 'parties:organisation' };
  }
  if (head && names > 1) return { score: 2.6, rule: 'parties:organisation' };
  if (names === 0) return { score: head && owner ? 2 : -3, rule: 'parties:none' };
  const joined = line.part(range.end, 'and') !== null && line.isCapital(range.end + 1);
  if (owner && names === 1 && range.end === range.start + 1 && !joined)
    return { score: 2.2, rule: 'parties:owned-name' };
  if (line.partBefore(range.start, 'articles') ?? line.partBefore(range.start, 'possessive'))
    return { score: 0.9, rule: 'parties:proper-name' };
  const allNames = names >= (range.end - range.start) / 2;
  return { score: allNames ? 2.2 : 0.6, rule: 'parties:proper-name' };
}

/** The name of a person after the office that was just read: `the Minister of Trade, Name Name`. */
function isHolderName(line: Line, range: Range): boolean {
  if (orgHeadIn(line, range) ?? line.at(range.start, 'knownOrg') ?? line.at(range.start, 'country'))
    return false;
  for (let at = range.start; at < range.end; at += 1) {
    const initial = line.value(at) === '.';
    if (!line.isCapital(at) && !initial && !line.at(at, 'particle')) return false;
    if (line.at(at, 'portfolio') ?? line.at(at, 'demonym')) return false;
  }
  return range.end - range.start <= 6;
}

/** Where a run of words stands among the runs of its list. */
export interface PieceContext {
  /** The list has no other run. */
  readonly alone: boolean;
  /** A comma without `and` stands before it. */
  readonly afterComma: boolean;
}

/** What one run of words between connectors reads as: a state, a government, an organisation, an office holder… */
export function classify(
  line: Line,
  range: Range,
  before: Party | null,
  context: Context,
  place: PieceContext,
): Piece {
  context.work.steps += range.end - range.start;
  const bracket = splitBracket(line, trim(line, range));
  const body = trim(line, bracket.range);
  if (body.end <= body.start) return nothing;
  const seat =
    place.afterComma && before?.type === 'organisation'
      ? (line.at(body.start, 'country') ?? line.at(body.start, 'city'))
      : null;
  if (seat?.end === body.end) return { parties: [], score: 2, rule: 'parties:seat', seat: seat.meaning.code };
  const special =
    readCounterpart(line, body, before, context) ??
    readReciprocal(line, body, context, place.alone) ??
    state(line, body, context);
  if (special) return special;
  if (before?.byOffice && officeIn(line, body) === null && isHolderName(line, body))
    return { parties: [], score: 1.8, rule: 'parties:holder-name' };
  const named = withoutOwner(line, body);
  const ruled = governmentOf(line, named, body);
  if (ruled) return ruled;
  const holder = readOfficeHolder(line, body, context);
  if (holder) return holder;
  const kept = withoutPlace(line, withoutDescription(line, named.range));
  if (kept.end <= kept.start) return nothing;
  const { score, rule } = organisationScore(
    line,
    kept,
    named.country !== null || named.range.start !== body.start,
  );
  const written = nameText(line, kept);
  const long = context.abbreviations.get(written);
  const party: Party = {
    name: long?.long ?? written,
    country: named.country ?? countryIn(line, body) ?? (long ? countryIn(long.line, long.range) : null),
    abbreviation: long ? written : bracket.short,
    type: 'organisation',
    span: line.span(body),
    byOffice: false,
    implied: false,
  };
  return { parties: [party], score, rule };
}
