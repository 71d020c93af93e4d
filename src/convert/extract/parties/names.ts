import { nominativeText } from '../inflected/nominative.ts';
import type { Line, Range } from '../language/line.ts';

/** A run without the articles, quotes and small words before it and the marks after it. */
export function trim(line: Line, range: Range): Range {
  let { start, end } = range;
  const edge = /^["“”«»‘’',–—-]$/;
  while (start < end && (edge.test(line.value(start)) || line.part(start, 'articles') !== null)) start += 1;
  while (end > start && edge.test(line.value(end - 1))) end -= 1;
  return { start, end };
}

/** A run without the bracket that ends it, and the short name in that bracket, if it reads as one. */
export function splitBracket(line: Line, range: Range): { range: Range; short: string | null } {
  if (line.value(range.end - 1) !== ')') return { range, short: null };
  for (let at = range.end - 2; at > range.start; at -= 1) {
    if (line.value(at) !== '(') continue;
    const inside = line.text({ start: at + 1, end: range.end - 1 });
    return { range: { start: range.start, end: at }, short: isShortName(inside) ? inside : null };
  }
  return { range, short: null };
}

const longestShortName = 30;

/** Whether a text in brackets reads as the short form of a name: `VNVC`, `MGIMO University`, `Petrovietnam`. */
export function isShortName(text: string): boolean {
  if (text.length > longestShortName || !/^\p{Lu}/u.test(text)) return false;
  const words = text.split(/\s+/);
  return words.length <= 3 && words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word)) && !/^\d+$/.test(text);
}

/** The words of a run as a name: in the nominative, brackets in the middle left out. */
export function nameText(line: Line, range: Range): string {
  if (line.inflection) return nominativeText(line, range, line.inflection, line.inflection.any);
  const parts: string[] = [];
  let depth = 0;
  let from = range.start;
  for (let at = range.start; at < range.end; at += 1) {
    if (line.value(at) === '(') {
      if (depth === 0 && at > from) parts.push(line.text({ start: from, end: at }));
      depth += 1;
    } else if (line.value(at) === ')' && depth > 0) {
      depth -= 1;
      from = at + 1;
    }
  }
  if (from < range.end) parts.push(line.text({ start: from, end: range.end }));
  return parts.join(' ').replaceAll(' ,', ',').replaceAll(' .', '.').trim();
}

/** The state that a run speaks of: by name, by the word for its people, by a city. */
export function countryIn(line: Line, range: Range): string | null {
  for (const type of ['country', 'demonym'] as const) {
    for (let at = range.start; at < range.end; at += 1) {
      const mark = line.at(at, type);
      if (mark && mark.end <= range.end) return mark.meaning.code;
    }
  }
  // A city behind another word that is one names the seat: `Victoria University of Wellington`.
  for (let at = range.end - 1; at >= range.start; at -= 1) {
    const city = line.at(at, 'city');
    if (city && city.end <= range.end && city.meaning.code !== null) return city.meaning.code;
  }
  for (let at = range.start; at < range.end; at += 1) {
    const known = line.at(at, 'knownOrg');
    if (known && known.end <= range.end && known.meaning.country !== null) return known.meaning.country;
  }
  return null;
}

/** The noun that makes a run the name of an organisation; the strongest of those that stand in it. */
export function orgHeadIn(line: Line, range: Range): { at: number; strong: boolean } | null {
  let found: { at: number; strong: boolean } | null = null;
  for (let at = range.start; at < range.end; at += 1) {
    const mark = line.at(at, 'orgHead');
    if (!mark || mark.end > range.end) continue;
    if (mark.meaning.strong) return { at, strong: true };
    found = { at, strong: false };
  }
  return found;
}

/** `energy and trade` as it is written inside a name: `Energy and Trade`. */
export function titled(text: string): string {
  return text
    .split(' ')
    .map((word) =>
      /^(?:and|of|the|for|on|in)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
