import type { Context } from './context.ts';
import { readDate, type DateFound } from './dates/readDate.ts';
import type { Line, Range } from './language/line.ts';
import { placeAt, type PlaceFound } from './place.ts';

/** Dates of a line that say when something took place, in the order of the line. */
export function datesOf(line: Line, context: Context, skip: readonly Range[] = []): DateFound[] {
  const found: DateFound[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (skip.some((range) => at >= range.start && at < range.end)) continue;
    const date = readDate(line, at, context.base);
    if (!date) continue;
    at = date.end - 1;
    if (date.form === 'year') continue;
    if (line.partBefore(date.start, 'existing')) continue;
    found.push(date);
  }
  return found;
}

/** Places of a line that follow a word of place and are not part of a name: `in Lima`, `at the Palace in Lima`. */
export function placesOf(line: Line): PlaceFound[] {
  const found: PlaceFound[] = [];
  for (let at = 1; at < line.length; at += 1) {
    const known = line.at(at, 'city');
    const lead = line.partBefore(at, 'articles')?.start ?? at;
    const word = line.partBefore(lead, 'place');
    if (!known && (word === null || lead < at)) continue;
    const place = placeAt(line, at);
    if (!place) continue;
    const toEvent = line.before(lead - 1, 'event') ? line.partBefore(lead, 'to') : null;
    const inBracket =
      line.value(at - 1) === '(' && line.value(place.end) === ',' && line.isNumber(place.end + 1);
    if ((word ?? toEvent ?? inBracket) && !partOfName(line, place, word ?? toEvent)) found.push(place);
    at = place.end - 1;
  }
  return found;
}

/** Whether a place only says where a body sits, or begins the name of one: `University in Lima`, `in Lima University`. */
function partOfName(line: Line, place: PlaceFound, word: Range | null): boolean {
  const code = line.at(place.start, 'city')?.meaning.code ?? null;
  const behindCapital = word !== null && line.isCapital(word.start - 1);
  const inName = behindCapital && line.before(word.start, 'orgHead') !== null;
  const goesOn = line.at(place.end, 'orgHead') !== null && line.isCapital(place.end);
  const ofBody = line.modifiersAfter && behindCapital && code === null;
  return inName || goesOn || ofBody || line.part(place.end, 'possessive') !== null;
}
