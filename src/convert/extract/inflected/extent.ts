import { afterBracket, closesPhrase, opensInstrument, type PartyExtent } from '../parties/extent.ts';
import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line } from '../language/line.ts';
import { afterQuotation, isFunctionWord, isShort, readNounPhrase, type NounPhrase } from './nounPhrase.ts';

const longestList = 160;
const hardStops = new Set([';', ':', '.', '—', '?', '!', '|', '…', '•']);
/** How much it costs to leave a name whole where one in the case of the list begins. */
const certain = 3;

/** The token after the words that join two sides, or null where none stand here. */
function connectorAt(line: Line, at: number): number | null {
  if (line.value(at) === ',' || line.value(at) === '/') {
    const joined = line.part(at + 1, 'and');
    return joined ? joined.end : at + 1;
  }
  return line.part(at, 'and')?.end ?? null;
}

/** Over `, с одной стороны,`: words that stand beside a side and name nothing. */
function overAside(line: Line, at: number): number | null {
  const from = line.value(at) === ',' ? at + 1 : at;
  const aside = line.part(from, 'asides');
  if (!aside) return null;
  return line.value(aside.end) === ',' ? aside.end + 1 : aside.end;
}

/** A preposition that is part of a name, with the phrase that it governs: `по делам молодёжи`, `при Президенте`. */
export function joinedPhrase(
  line: Line,
  at: number,
  limit: number,
  inflection: Inflection,
): NounPhrase | null {
  const joiner = line.at(at, 'joiner');
  return joiner ? readNounPhrase(line, joiner.end, limit, inflection.any, inflection) : null;
}

/** Over a preposition that is part of a name and what it governs. Null where it ends the name. */
export function overJoiner(line: Line, at: number, limit: number, inflection: Inflection): number | null {
  const phrase = joinedPhrase(line, at, limit, inflection);
  if (!phrase) return null;
  let end = phrase.end;
  const person =
    phrase.mark === null &&
    line.startsCapital(phrase.start) &&
    !(line.at(phrase.head, 'orgHead') ?? line.at(phrase.head, 'office'));
  while (person && end < limit && line.startsCapital(end) && !line.at(end, 'country')) end += 1;
  return end;
}

/**
 * Whether a name asks for nothing more, so that a preposition after it tells what is done and not what the body is
 * for: `МИД`, `фонд «А»`, `Министерство связи России`, a name that no noun tells the sort of.
 */
function isWhole(line: Line, first: NounPhrase, at: number): boolean {
  if (/^[»”"]$/u.test(line.value(at - 1)) || line.part(first.head, 'government') !== null) return true;
  const state = line.before(at, 'country');
  const open = line.at(first.head, 'orgHead')?.meaning.generic === true && !line.at(first.end, 'portfolio');
  if (state !== null)
    return state.start > first.end || !open || line.lower(first.head).startsWith('министерств');
  if (isShort(line.value(first.head)) && first.end === at) return true;
  const { head } = first;
  const sort = line.at(head, 'orgHead') ?? line.at(head, 'office') ?? line.at(head, 'officePlural');
  return (
    sort === null && line.part(head, 'government', 'sides') === null && line.at(head, 'portfolio') === null
  );
}

/** One more step into a name whose first noun is read: what hangs on it, or null where it ends. */
export function overComplement(line: Line, at: number, limit: number, inflection: Inflection): number | null {
  const joined = overJoiner(line, at, limit, inflection);
  if (joined !== null) return joined;
  const quoted = afterQuotation(line, at);
  if (quoted !== null) return quoted;
  if (line.isNumber(at)) return line.value(at - 1) === '№' ? at + 1 : null;
  if (line.value(at) === '№') return at + 1;
  const two = line.part(at, 'two');
  if (two) return readNounPhrase(line, two.end, limit, inflection.complement, inflection)?.end ?? null;
  if (!line.isWord(at) || isFunctionWord(line, at) || closesPhrase(line, at)) return null;
  const phrase = readNounPhrase(line, at, limit, inflection.complement, inflection);
  if (phrase) return phrase.end;
  return line.startsCapital(at) ? at + 1 : null;
}

/** Whether what stands after a connector goes on with the name before it. */
export function goesOn(line: Line, at: number, limit: number, inflection: Inflection): boolean {
  return (
    line.at(at, 'joiner') !== null ||
    readNounPhrase(line, at, limit, inflection.complement, inflection) !== null
  );
}

/** How much it costs not to cut before a phrase that may begin a new side. */
function costOf(line: Line, at: number, head: number, ambiguous: boolean): number {
  if (!ambiguous) return certain;
  if (line.at(at, 'country') ?? line.at(at, 'knownOrg')) return 2.4;
  if (line.at(head, 'orgHead')?.meaning.strong) return line.startsCapital(at) ? 2.2 : 1;
  if (line.at(head, 'office') ?? line.at(head, 'officePlural')) return 2;
  return 0;
}

/**
 * How far a list of sides in a case may reach from a token, and where it may be cut: at a connector after which a
 * phrase in that case stands. A phrase in the case of what hangs on a noun carries on the name before the connector.
 */
export function inflectedExtent(
  line: Line,
  start: number,
  limit: number,
  wanted: FormBits,
  inflection: Inflection,
): PartyExtent {
  const cuts: { start: number; end: number; cost: number }[] = [];
  const stop = Math.min(limit, line.length, start + longestList);
  let at = start;
  let fresh = true;
  let first: NounPhrase | null = null;
  // The case that the last preposition inside the name governs: what it joins stands in that case too.
  let carried: FormBits = 0;
  while (at < stop) {
    const value = line.value(at);
    if (value === '(') {
      const after = afterBracket(line, at);
      if (after === null || fresh) break;
      at = after;
      continue;
    }
    if (fresh) {
      const phrase = readNounPhrase(line, at, stop, wanted, inflection);
      if (!phrase || closesPhrase(line, at)) break;
      at = phrase.end;
      first = phrase;
      carried = 0;
      fresh = false;
      continue;
    }
    const aside = overAside(line, at);
    if (aside !== null) {
      at = aside;
      continue;
    }
    if (hardStops.has(value)) break;
    const connector = connectorAt(line, at);
    if (connector !== null) {
      if (closesPhrase(line, connector) || opensInstrument(line, connector)) break;
      const next = readNounPhrase(line, connector, stop, wanted, inflection);
      const within: NounPhrase | null =
        carried === 0 ? null : readNounPhrase(line, connector, stop, carried, inflection);
      const same = within !== null || goesOn(line, connector, stop, inflection);
      if (next) cuts.push({ start: at, end: connector, cost: costOf(line, connector, next.head, same) });
      else if (!same) break;
      const over = next?.end ?? within?.end ?? overComplement(line, connector, stop, inflection);
      if (over === null) break;
      if (next && (!same || line.at(next.head, 'orgHead'))) first = next;
      carried = next && !same ? 0 : carried;
      at = over;
      continue;
    }
    if (/^[-–]$/u.test(value)) {
      const tight = line.tokens[at - 1]?.end === line.tokens[at]?.start;
      if (!tight) break;
      at += 1;
      continue;
    }
    const joined = joinedPhrase(line, at, stop, inflection);
    if (joined) {
      if (first && isWhole(line, first, at)) break;
      carried = inflection.sameCases(joined.bits);
    }
    const over = overComplement(line, at, stop, inflection);
    if (over === null) break;
    at = over;
  }
  while (cuts.length > 0 && (cuts.at(-1)?.end ?? 0) >= at) at = cuts.pop()?.start ?? at;
  return { start, end: at, cuts };
}
