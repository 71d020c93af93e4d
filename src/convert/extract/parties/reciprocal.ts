import { otherState, stateName, type Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import { nameText, titled } from './names.ts';
import type { Party, Piece } from './party.ts';

const irregular: Readonly<Record<string, string>> = { ies: 'y', sses: 'ss' };

/** One of several: `ministries` → `ministry`. */
export function singular(word: string): string {
  for (const [ending, one] of Object.entries(irregular)) {
    if (word.toLowerCase().endsWith(ending)) return word.slice(0, -ending.length) + one;
  }
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
}

const isPlural = (word: string): boolean => /[^s]s$/i.test(word);

/** The name of one of the bodies that a plural noun phrase names: `ministries of health` → `Ministry of Health`. */
function oneOf(line: Line, range: Range): string {
  for (let at = range.start; at < range.end; at += 1) {
    const head = line.at(at, 'orgHead');
    if (!head || !isPlural(line.value(at))) continue;
    const before = nameText(line, { start: range.start, end: at });
    const after = nameText(line, { start: at + 1, end: range.end });
    const one = singular(line.value(at));
    if (after === '') return `${before} ${one}`.trim();
    return line.part(at + 1, 'of')
      ? titled(`${before} ${one} ${after}`.trim())
      : `${before} ${one} ${after}`.trim();
  }
  return nameText(line, range);
}

function twoOf(
  context: Context,
  codes: readonly (string | null)[],
  name: string,
  party: Omit<Party, 'name' | 'country'>,
): Party[] {
  return codes.map((country) => ({
    ...party,
    name: party.type === 'state' && country !== null ? stateName(context, country) : name,
    country,
  }));
}

const reciprocalScore = 6;

/** `the Vietnamese and Russian ministries of health`: the states named before a plural noun. */
function statesBefore(line: Line, range: Range): { codes: string[]; rest: number } {
  const codes: string[] = [];
  let at = range.start;
  while (at < range.end) {
    const mark = line.at(at, 'demonym') ?? line.at(at, 'country');
    if (mark) {
      codes.push(mark.meaning.code);
      at = mark.end;
    } else if (
      line.value(at) === ',' ||
      line.value(at) === '-' ||
      line.value(at) === '–' ||
      line.part(at, 'and', 'possessive', 'articles')
    ) {
      at += 1;
    } else {
      break;
    }
  }
  return { codes, rest: at };
}

/** `the foreign ministries of Chile and Peru`: the states named after a plural noun. */
function statesAfter(line: Line, range: Range): { codes: string[]; end: number } {
  let at = range.end;
  const codes: string[] = [];
  let end = range.end;
  while (at > range.start) {
    const mark = line.before(at, 'country');
    if (mark) {
      codes.unshift(mark.meaning.code);
      at = mark.start;
      end = at;
    } else if (
      line.part(at - 1, 'and', 'articles') !== null ||
      (line.part(at - 1, 'of') !== null && line.partBefore(at - 1, 'and') !== null) ||
      line.value(at - 1) === ','
    ) {
      at -= 1;
    } else {
      break;
    }
  }
  const of = line.partBefore(at, 'of');
  return of && codes.length >= 2 ? { codes, end: of.start } : { codes: [], end };
}

function pluralHead(line: Line, range: Range): boolean {
  for (let at = range.start; at < range.end; at += 1) {
    if ((line.at(at, 'orgHead') && isPlural(line.value(at))) || line.at(at, 'officePlural')) return true;
    if (line.part(at, 'of')) return false;
  }
  return false;
}

/** The ministries for which `defence ministers` sign; null where the phrase names no portfolio. */
function ministryOf(line: Line, range: Range): string | null {
  for (let at = range.end - 1; at > range.start; at -= 1) {
    if (!line.at(at, 'officePlural')) continue;
    return line.before(at, 'minister')?.meaning.ministry ?? null;
  }
  return null;
}

/**
 * A phrase that names the bodies of several states at once: `the two ministries of health`, `both sides`,
 * `the Chilean and Peruvian central banks`, `the defence ministers of Chile and Peru`. Null where it is none.
 */
export function readReciprocal(line: Line, range: Range, context: Context, alone: boolean): Piece | null {
  const base = { abbreviation: null, span: line.span(range), byOffice: false, implied: true };
  const pair = context.pair ?? [null, null];
  const two = line.part(range.start, 'two');
  let inner: Range = two ? { start: two.end, end: range.end } : range;
  const sides = line.part(inner.start, 'sides');
  const owned = sides !== null && line.part(sides.end, 'possessive') !== null;
  if (sides?.end === range.end && two) {
    const party = { ...base, type: 'state' as const };
    return {
      parties: twoOf(context, pair, 'side', party),
      score: reciprocalScore,
      rule: 'parties:two-sides',
    };
  }
  if (owned) inner = { start: sides.end + 1, end: range.end };
  const before = statesBefore(line, inner);
  const after = statesAfter(line, { start: before.rest, end: inner.end });
  const body: Range = { start: before.rest, end: after.end };
  const named = before.codes.length >= 2 ? before.codes : after.codes;
  if (!two && !owned && named.length < 2 && !(alone && context.pair !== null && !line.isCapital(body.start)))
    return null;
  if (!pluralHead(line, body)) return null;
  const codes: readonly (string | null)[] = named.length >= 2 ? named : pair;
  const ministry = ministryOf(line, body);
  if (ministry !== null) {
    const party = { ...base, type: 'organisation' as const, byOffice: true };
    return {
      parties: twoOf(context, codes, ministry, party),
      score: reciprocalScore,
      rule: 'parties:ministers',
    };
  }
  if (line.at(body.end - 1, 'officePlural')) {
    const party = { ...base, type: 'state' as const, byOffice: true };
    return {
      parties: twoOf(context, codes, 'side', party),
      score: reciprocalScore,
      rule: 'parties:officials',
    };
  }
  const name = oneOf(line, body);
  const government = /^governments?$/i.test(nameText(line, body));
  const party = { ...base, type: government ? ('government' as const) : ('organisation' as const) };
  return {
    parties: twoOf(context, codes, government ? 'Government' : name, party),
    score: reciprocalScore,
    rule: 'parties:reciprocal',
  };
}

/** `its Russian counterpart`: the body named just before, on the other side. Null where the run is no such phrase. */
export function readCounterpart(
  line: Line,
  range: Range,
  before: Party | null,
  context: Context,
): Piece | null {
  let counterpart = false;
  for (let at = range.start; at < range.end; at += 1) if (line.part(at, 'counterpart')) counterpart = true;
  if (!counterpart || range.end - range.start > 6) return null;
  let country: string | null = null;
  for (let at = range.start; at < range.end; at += 1) {
    const mark = line.at(at, 'demonym') ?? line.at(at, 'country');
    if (mark) country = mark.meaning.code;
  }
  const other = country ?? otherState(context, before?.country ?? null);
  const party: Party = {
    name:
      before?.type === 'state' && other !== null
        ? stateName(context, other)
        : (before?.name ?? 'counterpart'),
    country: other,
    abbreviation: null,
    type: before?.type ?? 'organisation',
    span: line.span(range),
    byOffice: before?.byOffice ?? false,
    implied: true,
  };
  return { parties: [party], score: 4, rule: 'parties:counterpart' };
}
