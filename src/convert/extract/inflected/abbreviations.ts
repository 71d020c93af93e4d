import type { AbbreviationEntry } from '../context.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { isShortName } from '../parties/names.ts';
import { goesOn, overComplement } from './extent.ts';
import { nominativeText } from './nominative.ts';
import { isFunctionWord, readNounPhrase } from './nounPhrase.ts';

const longestBracket = 6;
const longestLong = 20;

/** Where a name that begins at a token ends, read as far as a bracket. */
function chainEnd(line: Line, start: number, limit: number, inflection: Inflection): number {
  const phrase = readNounPhrase(line, start, limit, inflection.any, inflection);
  let at = phrase?.end ?? start;
  while (at < limit) {
    const joined = line.part(at, 'and')?.end ?? (line.value(at) === ',' ? at + 1 : null);
    const from = joined !== null && goesOn(line, joined, limit, inflection) ? joined : at;
    const over = overComplement(line, from, limit, inflection);
    if (over === null || over <= at) return at;
    at = over;
  }
  return at;
}

/** Every run before a bracket that reads as one name and ends there, the shortest first. */
function candidates(line: Line, end: number, inflection: Inflection): Range[] {
  const found: Range[] = [];
  for (let start = end - 1; start >= Math.max(0, end - longestLong); start -= 1) {
    const value = line.value(start);
    const joins = line.part(start, 'and') !== null || line.at(start, 'joiner') !== null || value === ',';
    if (/^[.;:()—!?]$/u.test(value) || (!joins && isFunctionWord(line, start))) break;
    const verb = line.at(start, 'verb');
    if (verb !== null && verb.meaning.form !== 'noun') break;
    if (line.startsCapital(start) && chainEnd(line, start, end, inflection) === end)
      found.push({ start, end });
  }
  return found;
}

/** The letters that begin the words of a run, in small letters. */
function initials(line: Line, range: Range): string {
  let letters = '';
  for (let at = range.start; at < range.end; at += 1)
    if (line.isWord(at)) letters += line.lower(at).charAt(0);
  return letters;
}

function nameBefore(line: Line, end: number, short: string, inflection: Inflection): Range | null {
  const found = candidates(line, end, inflection);
  const letters = short.toLowerCase().replace(/\P{L}/gu, '');
  const fitting = found.find((range) => initials(line, range).startsWith(letters));
  if (fitting) return fitting;
  const bodies = found.filter((range) => {
    const phrase = readNounPhrase(line, range.start, range.end, inflection.any, inflection);
    return phrase !== null && line.at(phrase.head, 'orgHead') !== null;
  });
  return bodies.at(-1) ?? null;
}

/** The short names that a line gives in brackets after the long ones, which come out in the nominative. */
export function inflectedAbbreviations(line: Line, inflection: Inflection): AbbreviationEntry[] {
  const found: AbbreviationEntry[] = [];
  for (let at = 2; at < line.length; at += 1) {
    if (line.value(at) !== '(') continue;
    let close = at + 1;
    while (close < Math.min(line.length, at + longestBracket) && line.value(close) !== ')') close += 1;
    if (line.value(close) !== ')') continue;
    const short = line.text({ start: at + 1, end: close }).replace(/^[«"]|[»"]$/gu, '');
    if (!isShortName(short) || line.at(at + 1, 'country') || line.at(at + 1, 'city')) continue;
    const range = nameBefore(line, at, short, inflection);
    if (!range || range.end - range.start < 2 || line.at(range.start, 'country')?.end === range.end) continue;
    found.push({ short, long: nominativeText(line, range, inflection, inflection.any), line, range });
  }
  return found;
}
