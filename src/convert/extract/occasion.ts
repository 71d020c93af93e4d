import type { Context } from './context.ts';
import { readDate, type DateFound } from './dates/readDate.ts';
import type { Line, Range } from './language/line.ts';

/** A place that a line tells, at tokens `[start, end)`. */
export interface PlaceFound extends Range {
  readonly name: string;
}

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

/** Cities of a line that follow a word of place and are not part of a name: `in Lima`, `at the Palace in Lima`. */
export function placesOf(line: Line): PlaceFound[] {
  const found: PlaceFound[] = [];
  for (let at = 1; at < line.length; at += 1) {
    const city = line.at(at, 'city');
    if (!city) continue;
    const lead = line.partBefore(at, 'articles')?.start ?? at;
    const place =
      line.partBefore(lead, 'place') ?? (line.before(lead - 1, 'event') ? line.partBefore(lead, 'to') : null);
    const inName =
      place !== null && line.before(place.start, 'orgHead') !== null && line.isCapital(place.start - 1);
    const goesOn = line.at(city.end, 'orgHead') !== null && line.isCapital(city.end);
    const ofBody =
      line.modifiersAfter && place !== null && city.meaning.code === null && line.isCapital(place.start - 1);
    const inBracket =
      line.value(at - 1) === '(' && line.value(city.end) === ',' && line.isNumber(city.end + 1);
    if ((place ?? inBracket) && !ofBody && !inName && !goesOn && !line.part(city.end, 'possessive'))
      found.push({ ...city, name: city.meaning.name });
    at = city.end - 1;
  }
  return found;
}
