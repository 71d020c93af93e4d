import type { Line, Range } from './language/line.ts';

/** A place that a line tells, at tokens `[start, end)`. */
export interface PlaceFound extends Range {
  readonly name: string;
}

const longestName = 3;

/** Whether a capital word can be the name of a place: nothing in the lexicon says that it is anything else. */
function unclaimed(line: Line, at: number): boolean {
  if (!line.isCapital(at) || /^\p{Lu}{2,}$/u.test(line.value(at))) return false;
  return line.allAt(at).every(({ meaning }) => meaning.type === 'word' || meaning.type === 'particle');
}

/** What may stand behind the name of a place that no list knows: an end, a date, the next phrase. */
function closes(line: Line, at: number): boolean {
  if (at >= line.length || /^[,.;:)]$/.test(line.value(at))) return true;
  return (
    (line.part(at, 'about', 'by', 'between', 'and', 'place', 'clauseOpeners', 'witness', 'adverbs') ??
      line.at(at, 'weekday') ??
      line.at(at, 'relativeDay') ??
      line.at(at, 'verb')) !== null
  );
}

/**
 * The place that begins at a token: a city of the lexicon, else a short run of capitals with which nothing else can be
 * meant. The caller has seen the word of place before it. Null where none stands there.
 */
export function placeAt(line: Line, at: number): PlaceFound | null {
  const city = line.at(at, 'city');
  if (city) return { start: city.start, end: city.end, name: city.meaning.name };
  if (line.modifiersAfter || line.inflection || !line.part(at - 1, 'towns')) return null;
  if (line.part(at - 2, 'plain') && !line.at(at - 2, 'verb')) return null;
  let end = at;
  while (end < at + longestName && unclaimed(line, end)) end += 1;
  if (end === at || line.isCapital(end) || !closes(line, end)) return null;
  return { start: at, end, name: line.text({ start: at, end }) };
}
