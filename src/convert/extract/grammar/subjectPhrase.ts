import type { Line } from '../language/line.ts';
import { overYearWord, readDate, yearAt } from '../dates/readDate.ts';
import { readPeriod } from '../dates/readPeriod.ts';
import { afterBracket, closesPhrase, opensInstrument } from '../parties/extent.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

const hardStops = new Set([';', '.', '?', '!', '|', '…', '•', '—']);
const noBase = { dated: null, year: null };
const longestSubject = 90;

/** Whether a phrase that no description of an instrument contains begins at a token. */
export type Closes = (line: Line, at: number) => boolean;

/** Whether words after a comma go on with the subject: a list of nouns, not a new clause. */
function goesOnAfterComma(line: Line, at: number, limit: number, closes: Closes): boolean {
  if (
    closes(line, at) ||
    opensInstrument(line, at) ||
    line.part(at, 'with', 'between', 'by', 'articles', 'definite', 'for')
  )
    return false;
  if (line.at(at, 'verb') ?? line.at(at, 'office')) return false;
  if (line.isCapital(at) && line.at(at, 'country') !== null) return false;
  const joined = line.part(at, 'and');
  if (joined)
    return (
      !opensInstrument(line, joined.end) && !line.part(joined.end, 'articles') && !closes(line, joined.end)
    );
  for (let on = at + 1; on < Math.min(limit, at + 12); on += 1) {
    if (line.part(on, 'and')) return true;
    if (hardStops.has(line.value(on))) return true;
    if (closes(line, on)) return false;
  }
  return true;
}

/**
 * Where a subject that begins at a token ends: before a verb, a relative word, a date, the parties, a period, a new
 * instrument. With `nested`, the parties and the dates of a named older instrument are read over.
 */
export function subjectEnd(
  line: Line,
  start: number,
  limit: number,
  nested: boolean,
  closes: Closes = closesPhrase,
): number {
  let at = start;
  const stop = Math.min(limit, start + longestSubject);
  while (at < stop) {
    const value = line.value(at);
    if (hardStops.has(value)) break;
    if (value === ')' || value === '(') {
      const after = value === '(' ? afterBracket(line, at) : null;
      if (after === null || !nested) break;
      at = after;
      continue;
    }
    if (value === ',') {
      if (!goesOnAfterComma(line, at + 1, stop, closes)) break;
      at += 1;
      continue;
    }
    if (/^["”»]$/.test(value) && at > start && (line.value(at + 1) === ',' || line.part(at + 1, 'and')))
      break;
    const and = line.part(at, 'and');
    if (and) {
      if (
        opensInstrument(line, line.part(and.end, 'of')?.end ?? and.end) ||
        closes(line, and.end) ||
        line.part(and.end, 'with', 'between', 'for')
      )
        break;
      at = and.end;
      continue;
    }
    if (closes(line, at) && at > start) break;
    if (value === ':' || value === '–') break;
    if (!nested) {
      if (line.part(at, 'between')) break;
      if (at > start && datesIt(line, at)) break;
      if (line.part(at, 'for') && readPeriod(line, at + 1, true)) break;
      if (readPeriod(line, at, false)) break;
      if (
        line.part(at, 'place', 'about') &&
        at > start &&
        (readPeriod(line, at + 1, false) ?? readDate(line, at + 1, noBase))
      )
        break;
    } else if (line.part(at, 'between')) {
      const after = line.part(at, 'between')?.end ?? at + 1;
      at = after;
      continue;
    }
    at += 1;
  }
  while (
    at > start &&
    (line.value(at - 1) === ',' || line.partBefore(at, 'and', 'of', 'articles')?.end === at)
  )
    at -= 1;
  return at;
}

/** `1994 года`, `от 16 июня 1994 года`: the day or year of the instrument itself, where words and their order tell so. */
function datesIt(line: Line, at: number): boolean {
  if (yearAt(line, at) !== null && overYearWord(line, at + 1) > at + 1) return true;
  const of = line.inflection ? line.part(at, 'of') : null;
  return of !== null && readDate(line, of.end, noBase) !== null;
}

/** `on tourism`, `of friendship`, `for the supply of gas`: what the instrument is about. */
export const subjectPhrase: PhraseReader = {
  name: 'phrase:subject',
  read(mention, at, limit, context) {
    const { line } = mention;
    const from = line.value(at) === ',' ? at + 1 : at;
    const lead = line.part(from, 'about', 'for', 'of', 'to');
    const wordForm = /^\p{Ll}+ing$/u.test(line.value(from)) && from === at;
    if (!lead && !wordForm) return null;
    if (from > at && !line.part(from, 'about')) return null;
    const other = line.part(from, 'witness', 'clauseOpeners');
    if (other && other.end > (lead?.end ?? from)) return null;
    const inside = lead?.end ?? from;
    if (line.part(inside, 'relative', 'pronouns')) return null;
    if (line.part(inside, 'articles')?.end === inside + 1 && line.part(inside + 1, 'sides')) return null;
    if (line.part(from, 'place') && placeOrTime(line, inside)) return null;
    if (readDate(line, inside, noBase) && !line.part(from, 'for')) return null;
    context.work.steps += 1;
    const end = subjectEnd(line, inside, limit, false);
    if (end <= inside) return null;
    const withParties =
      mention.partiesFrom === 'none' ? withInside(mention, inside, end, limit, context) : null;
    mention.subjects.push({ start: inside, end: withParties ?? end });
    return withParties ?? end;
  },
};

function placeOrTime(line: Line, at: number): boolean {
  const after = line.part(at, 'articles')?.end ?? at;
  const place = line.at(after, 'city') ?? line.at(after, 'country');
  return (place !== null && !line.part(place.end, 'possessive')) || readDate(line, after, noBase) !== null;
}

/** A `with` inside a subject introduces a party where what follows reads as one; the subject then ends before it. */
function withInside(
  mention: Parameters<PhraseReader['read']>[0],
  from: number,
  to: number,
  limit: number,
  context: Parameters<PhraseReader['read']>[3],
): number | null {
  for (let at = from + 1; at < to; at += 1) {
    const word = mention.line.part(at, 'with');
    if (!word) continue;
    const found = readParties(mention.line, word.end, context, limit);
    if (found && found.score > 0.5) return at;
  }
  return null;
}
