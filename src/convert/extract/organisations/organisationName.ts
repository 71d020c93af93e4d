import type { Line, Range } from '../language/line.ts';

const longestName = 24;

/** Whether a capital word before the noun may belong to the name. */
function before(line: Line, at: number): boolean {
  if (!line.isCapital(at)) return false;
  if (line.at(at, 'office') ?? line.at(at, 'honorific')) return line.at(at, 'orgHead') !== null;
  if (
    line.part(
      at,
      'articles',
      'definite',
      'about',
      'between',
      'with',
      'by',
      'of',
      'for',
      'clauseOpeners',
      'auxiliaries',
      'adverbs',
      'relative',
      'witness',
      'existential',
      'indefinite',
    )
  )
    return false;
  return line.at(at, 'weekday') === null;
}

function left(line: Line, head: number): number {
  let at = head;
  const lowest = Math.max(0, head - longestName);
  while (at > lowest) {
    const value = line.value(at - 1);
    if (line.part(at - 1, 'possessive') && value.length === 1 && line.isCapital(at - 2)) {
      at -= 2;
      continue;
    }
    if (before(line, at - 1)) {
      at -= 1;
      continue;
    }
    const dash = /^[-–]$/.test(value) && line.isCapital(at - 2);
    const field =
      line.part(at - 1, 'and') !== null &&
      line.before(at - 1, 'portfolio') !== null &&
      line.at(at, 'portfolio') !== null &&
      line.isCapital(at - 2);
    const comma =
      value === ',' && line.before(at - 1, 'portfolio') !== null && line.at(at, 'portfolio') !== null;
    if (!dash && !field && !comma) break;
    at -= 1;
  }
  return at;
}

function right(line: Line, head: number): number {
  let at = head;
  const stop = Math.min(line.length, head + longestName);
  let fields = false;
  while (at < stop) {
    const joiner = line.part(at, 'of') ?? (line.before(at, 'orgHead') ? line.part(at, 'for', 'about') : null);
    if (joiner?.end === at + 1) {
      const after = line.part(joiner.end, 'articles')?.end ?? joiner.end;
      if (!line.isCapital(after) || line.at(after, 'weekday') !== null || line.at(after, 'month') !== null)
        break;
      fields = true;
      at = after + 1;
      const country = line.at(after, 'country') ?? line.at(after, 'portfolio');
      if (country) at = country.end;
      continue;
    }
    const and = line.part(at, 'and');
    const listed = (line.value(at) === ',' || and !== null) && fields;
    const next = line.part(at + 1, 'and')?.end ?? line.part(at + 1, 'articles')?.end ?? at + 1;
    if (listed) {
      const end = fieldEnd(line, next, stop);
      if (end === null || (and === null && !laterAnd(line, next, stop))) break;
      at = end;
      continue;
    }
    if (
      line.isCapital(at) &&
      !line.at(at, 'office') &&
      !line.at(at, 'verb') &&
      !line.part(at, 'clauseOpeners', 'about', 'and')
    ) {
      const person =
        !line.at(at, 'orgHead') && !line.at(at, 'portfolio') && line.before(at, 'country') !== null;
      const second =
        fields && line.at(at, 'orgHead')?.meaning.strong === true && line.part(at + 1, 'of') !== null;
      if (person || second) break;
      at += 1;
      continue;
    }
    break;
  }
  return at;
}

/** The end of a run of capitals that names a field of work (`International Environmental Affairs`), or null. */
function fieldEnd(line: Line, from: number, stop: number): number | null {
  let field: number | null = null;
  if (line.at(from, 'country') ?? line.at(from, 'knownOrg') ?? line.at(from, 'demonym')) return null;
  for (let at = from; at < stop && line.isCapital(at); at += 1) {
    if (line.at(at, 'orgHead')?.meaning.strong) return null;
    const mark = line.at(at, 'portfolio');
    if (mark) field = Math.max(field ?? 0, mark.end);
  }
  return field;
}

function laterAnd(line: Line, from: number, stop: number): boolean {
  for (let at = from; at < stop; at += 1) {
    if (line.part(at, 'and')) return true;
    if (line.isWord(at) && !line.isCapital(at) && !line.part(at, 'articles')) return false;
  }
  return false;
}

/** The name around the noun of an organisation: capitals before it, complements and their lists after it. */
export function nameAround(line: Line, head: Range): Range {
  return { start: left(line, head.start), end: right(line, head.end) };
}
