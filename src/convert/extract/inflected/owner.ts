import { afterBracket } from '../parties/extent.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { goesOn, joinedPhrase, overJoiner } from './extent.ts';
import type { FormBits } from '../language/formBits.ts';
import { afterQuotation, isFunctionWord, isShort, lastPart, readNounPhrase } from './nounPhrase.ts';

const longestOwner = 24;
const latin = /^\p{Script=Latin}/u;

/** Over one word or name of the body whose office is read; null where the name of a person, or anything else, begins. */
function step(line: Line, at: number, limit: number, inflection: Inflection): number | null {
  const mark = line.at(at, 'country') ?? line.at(at, 'knownOrg') ?? line.at(at, 'city');
  if (mark) return mark.end;
  const quoted = afterQuotation(line, at);
  if (quoted !== null) return quoted;
  if (line.value(at) === '(') {
    const after = afterBracket(line, at);
    return after !== null && after - at <= 5 ? after : null;
  }
  const joined = overJoiner(line, at, limit, inflection);
  if (joined !== null) return joined;
  if (!line.isWord(at) || isFunctionWord(line, at)) return null;
  if (isShort(line.value(at)) || (latin.test(line.value(at)) && line.startsCapital(at))) return at + 1;
  const phrase = readNounPhrase(line, at, limit, inflection.complement, inflection);
  if (!phrase) return null;
  const single = phrase.head === lastPart(line, phrase.start);
  const known =
    line.at(phrase.head, 'orgHead') ??
    line.at(phrase.head, 'portfolio') ??
    line.at(phrase.head, 'office') ??
    line.part(phrase.head, 'government', 'sides');
  return single && line.startsCapital(at) && !known ? null : phrase.end;
}

/**
 * The body or state that hangs on an office, from the token after it: it ends where the name of the holder begins.
 * Empty where nothing hangs on the office.
 */
export function readOwner(line: Line, start: number, limit: number, inflection: Inflection): Range {
  const stop = Math.min(limit, line.length, start + longestOwner);
  let at = start;
  let carried: FormBits = 0;
  while (at < stop) {
    // After the state that owns a body nothing hangs on it but by a preposition or an "and".
    const owned = at > start && line.before(at, 'country') !== null && !line.startsCapital(at);
    const over =
      owned && !line.at(at, 'joiner') && line.value(at) !== '(' ? null : step(line, at, stop, inflection);
    if (over !== null) {
      const governed = joinedPhrase(line, at, stop, inflection);
      if (governed) carried = inflection.sameCases(governed.bits);
      at = over;
      continue;
    }
    const joined = line.part(at, 'and')?.end ?? (line.value(at) === ',' ? at + 1 : null);
    if (joined === null || at === start) break;
    const within =
      carried === 0 || line.startsCapital(joined)
        ? null
        : readNounPhrase(line, joined, stop, carried, inflection);
    if (within) {
      at = within.end;
      continue;
    }
    if (!goesOn(line, joined, stop, inflection)) break;
    const next = step(line, joined, stop, inflection);
    if (next === null || line.at(joined, 'office') !== null) break;
    const listed = line.part(at, 'and') !== null || laterAnd(line, next, stop);
    if (!listed) break;
    at = next;
  }
  return { start, end: at };
}

/** `культуры, спорта и туризма`: a comma goes on with a list only where an "and" ends it. */
function laterAnd(line: Line, from: number, stop: number): boolean {
  for (let at = from; at < Math.min(stop, from + 6); at += 1) {
    if (line.part(at, 'and')) return true;
    if (line.startsCapital(at) || (!line.isWord(at) && line.value(at) !== ',')) return false;
  }
  return false;
}
