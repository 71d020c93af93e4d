import type { Line } from '../language/line.ts';

/** The state of a side behind a comma: `tỉnh Houaphanh, Lào`. Only where the list or the phrase ends there or goes on with `and`. */
export function apposedState(line: Line, at: number, limit: number): { code: string; end: number } | null {
  const state = line.value(at) === ',' ? line.at(at + 1, 'country') : null;
  if (!state) return null;
  const next = state.end;
  const stops = next >= limit || /^[.;)"”]$/.test(line.value(next)) || line.part(next, 'about', 'witness');
  const and = line.part(next, 'and');
  const goesOn = and !== null && !line.at(and.end, 'country');
  return stops || goesOn ? { code: state.meaning.code, end: next } : null;
}

/** Over where a body sits, between its name and the verb or the next side: `Viện Công nghệ tại Madras`. */
export function overSeat(line: Line, at: number, limit: number): number | null {
  const place = line.part(at, 'place');
  const city = place ? (line.at(place.end, 'city') ?? line.at(place.end, 'country')) : null;
  return city && (city.end >= limit || line.part(city.end, 'and') !== null) ? city.end : null;
}

/** The token after what joins two sides; null where nothing does. */
export function overConnector(line: Line, at: number): number | null {
  let from = at;
  const aside = line.value(from) === ',' ? line.part(from + 1, 'asides') : line.part(from, 'asides');
  if (aside) from = aside.end;
  if (/^[,/–-]$/.test(line.value(from))) return line.part(from + 1, 'and')?.end ?? from + 1;
  return line.part(from, 'and')?.end ?? null;
}
