import type { Line, Range } from '../language/line.ts';

const longestName = 9;
const initial = /^\p{Lu}$/u;

/** Whether a word can be part of the name of a person: a capital that nothing else in the lexicon claims. */
function nameWord(line: Line, at: number): boolean {
  if (!line.isCapital(at)) return false;
  if (initial.test(line.value(at)) && line.value(at + 1) === '.') return true;
  if (/^\p{Lu}{2,3}$/u.test(line.value(at)) && !line.isCapital(at + 1) && !line.isCapital(at - 1))
    return false;
  if (
    line.at(at, 'country') ??
    line.at(at, 'demonym') ??
    line.at(at, 'office') ??
    line.at(at, 'officePlural')
  )
    return false;
  if (line.at(at, 'weekday') ?? line.at(at, 'instrument') ?? line.at(at, 'knownOrg')) return false;
  if (line.at(at, 'orgHead')?.meaning.strong) return false;
  if (line.at(at, 'month') && !/^(?:May|April|June|August)$/.test(line.value(at))) return false;
  const part = line.part(
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
    'and',
  );
  return part === null;
}

/** A small word or a hyphen inside a name: `bin`, `al-`, `Jean-`. */
function joins(line: Line, at: number): number | null {
  const tight = line.tokens[at]?.start === line.tokens[at - 1]?.end;
  if (/^[-‑]$/.test(line.value(at)) && tight && line.isCapital(at + 1)) return at + 1;
  if (line.value(at) === '.' && initial.test(line.value(at - 1)) && nameWord(line, at + 1)) return at + 1;
  const particle = line.at(at, 'particle');
  if (!particle || line.isCapital(at)) return null;
  const dash = /^[-‑]$/.test(line.value(particle.end));
  const next = dash ? particle.end + 1 : particle.end;
  return line.isCapital(next) || line.at(next, 'particle') ? next : null;
}

/** The name of a person that begins at a token; null where none does. A name of one word is read too. */
export function readPersonName(line: Line, start: number): Range | null {
  if (!nameWord(line, start)) return null;
  let at = start + 1;
  while (at < Math.min(line.length, start + longestName)) {
    const next = joins(line, at);
    if (next !== null) at = next;
    else if (line.before(at, 'particle') && line.isCapital(at)) at += 1;
    else if (nameWord(line, at)) at += 1;
    else break;
  }
  if (line.at(at, 'orgHead')?.meaning.strong && line.isCapital(at)) return null;
  if (line.part(at, 'possessive') && line.at(at + 1, 'orgHead') && line.isCapital(at + 1)) return null;
  return { start, end: at };
}

/** Cuts a name at a second person's office or another stop that a long run of capitals hides. */
export function plausible(line: Line, range: Range): boolean {
  if (line.at(range.start, 'city')?.end === range.end) return false;
  let portfolio = 0;
  for (let at = range.start; at < range.end; at += 1) {
    if (line.at(at, 'orgHead') ?? line.at(at, 'portfolio') ?? line.at(at, 'event')) portfolio += 1;
  }
  return (
    portfolio === 0 ||
    (portfolio === 1 &&
      range.end - range.start >= 3 &&
      !line.before(range.end, 'orgHead') &&
      !line.before(range.end, 'event'))
  );
}
