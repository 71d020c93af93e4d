import type { Evidence } from '../../schema/evidence.ts';

/** Places of one quote that are looked at; words that stand more often name no place. */
const placesLimit = 1000;

function placesOf(raw: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = raw.indexOf(exact); at >= 0 && places.length < placesLimit; at = raw.indexOf(exact, at + 1))
    places.push(at);
  return places;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The characters beside a place, as many as the passage had of them, no surrogate pair cut in two. */
function besides(
  raw: string,
  start: number,
  end: number,
  passage: Evidence,
): Pick<Evidence, 'prefix' | 'suffix'> {
  const from = Math.max(0, start - passage.prefix.length);
  const to = Math.min(raw.length, end + passage.suffix.length);
  return {
    prefix: raw.slice(isLowSurrogate(raw.charCodeAt(from)) ? from + 1 : from, start),
    suffix: raw.slice(end, to > end && isHighSurrogate(raw.charCodeAt(to - 1)) ? to - 1 : to),
  };
}

const only = (places: readonly number[]): number | null => (places.length === 1 ? (places[0] ?? null) : null);

/**
 * The passage where its text has it now; the very same object where nothing is to change. The words must be there to
 * the letter: at their place, or once, or once with what stood before and after them, or before or after them.
 */
export function anchored(passage: Evidence, raw: string | null): Evidence {
  const { exact, prefix, suffix, start, end } = passage;
  if (raw === null) return passage;
  const isBefore = (at: number): boolean => prefix !== '' && raw.endsWith(prefix, at);
  const isAfter = (at: number): boolean => suffix !== '' && raw.startsWith(suffix, at + exact.length);
  const stands = end - start === exact.length && raw.startsWith(exact, start);
  if (stands && (prefix === '' || isBefore(start)) && (suffix === '' || isAfter(start))) return passage;

  const places = placesOf(raw, exact);
  const at =
    only(places) ??
    only(places.filter((place) => isBefore(place) && isAfter(place))) ??
    only(places.filter((place) => isBefore(place) || isAfter(place))) ??
    null;
  if (at === null) return passage;
  const place = { start: at, end: at + exact.length };
  return { ...passage, ...besides(raw, place.start, place.end, passage), ...place };
}
