import type { AbbreviationEntry } from './context.ts';
import type { Line, Range } from './language/line.ts';
import { inflectedAbbreviations } from './inflected/abbreviations.ts';
import { nounFirstAbbreviations } from './nounFirst/abbreviations.ts';
import { isShortName, nameText, trim } from './parties/names.ts';

const longestBracket = 6;
const longestLong = 18;

/**
 * Where a name begins that ends before a bracket: back over capitals and the small words that join them. Stops at
 * verbs, commas before a new name, and at words that no name contains.
 */
function nameBefore(line: Line, end: number): Range {
  let at = end;
  const lowest = Math.max(0, end - longestLong);
  while (at > lowest) {
    const before = at - 1;
    const value = line.value(before);
    const dash = value === '-' || value === '–';
    const comma =
      value === ',' &&
      line.at(at, 'portfolio') !== null &&
      before > lowest &&
      line.before(before, 'portfolio') !== null;
    const joiner = line.part(before, 'articles') === null && line.at(before, 'joiner') !== null;
    const inside =
      joiner ||
      (line.part(before, 'articles') !== null && before > lowest && line.part(before - 1, 'of') !== null);
    if (line.isCapital(before) && !line.part(before, 'articles')) at = before;
    else if (
      (dash || comma || inside) &&
      before > lowest &&
      (line.isCapital(before - 1) || line.at(before - 1, 'joiner') !== null)
    )
      at = before;
    else break;
  }
  return trim(line, { start: at, end });
}

/** The letters that begin the words of a name. */
function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** Narrows `Prime Minister and Saigon Trade Bank (STB)` to the words whose first letters the short name gives. */
function fitShort(line: Line, range: Range, short: string): Range {
  for (let start = range.end - 1; start >= range.start; start -= 1) {
    if (!line.isCapital(start)) continue;
    if (initials(nameText(line, { start, end: range.end })) === short) return { start, end: range.end };
  }
  return range;
}

/** The short names that a line gives in brackets after the long ones: `Long Name (LN)`. */
export function readAbbreviations(line: Line): AbbreviationEntry[] {
  if (line.modifiersAfter) return nounFirstAbbreviations(line);
  if (line.inflection) return inflectedAbbreviations(line, line.inflection);
  const found: AbbreviationEntry[] = [];
  for (let at = 2; at < line.length; at += 1) {
    if (line.value(at) !== '(') continue;
    let close = at + 1;
    while (close < Math.min(line.length, at + longestBracket) && line.value(close) !== ')') close += 1;
    if (line.value(close) !== ')') continue;
    const short = line.text({ start: at + 1, end: close });
    if (!isShortName(short) || line.at(at + 1, 'instrument')) continue;
    const range = fitShort(line, nameBefore(line, at), short);
    const long = nameText(line, range);
    const acronym = /^[\p{Lu}\p{Ll}\p{N}&.-]+$/u.test(short) && /\p{Lu}.*\p{Lu}/u.test(short);
    const single = range.end - range.start < 2;
    if (single || (!acronym && !line.at(at + 1, 'knownOrg') && !organisationLike(line, range))) continue;
    if (line.before(range.end, 'instrument')) continue;
    found.push({ short, long, line, range });
  }
  return found;
}

function organisationLike(line: Line, range: Range): boolean {
  for (let at = range.start; at < range.end; at += 1) if (line.at(at, 'orgHead')) return true;
  return false;
}
