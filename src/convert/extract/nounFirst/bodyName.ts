import type { Line, Range } from '../language/line.ts';
import { isShortName } from '../parties/names.ts';

/** The name of a body that begins with its noun. */
export interface BodyName {
  /** The words of the name. */
  readonly name: Range;
  /** The token after all that belongs to it: its short name, its owner. */
  readonly end: number;
  readonly short: string | null;
  /** The state after `of`, which is no part of the name. */
  readonly owner: string | null;
}

const longestName = 30;
const dash = /^[-–]$/;

function isFieldWord(line: Line, at: number): boolean {
  return line.at(at, 'portfolio') !== null;
}

/** Whether a new body, state or person begins at a token. */
export function opensSide(line: Line, at: number): boolean {
  return (
    line.at(at, 'orgHead') !== null ||
    line.at(at, 'knownOrg') !== null ||
    line.at(at, 'country') !== null ||
    line.at(at, 'office') !== null ||
    line.at(at, 'honorific') !== null ||
    line.part(at, 'government', 'two', 'counterpart') !== null ||
    line.personEnd(at) !== null
  );
}

/** The end of the fields of work that go on after `,` or `and`: `Bộ Văn hóa, Thể thao và Du lịch`. Null where none do. */
function overFields(line: Line, at: number): number | null {
  const and = line.part(at, 'and');
  const next = and ? and.end : line.value(at) === ',' ? at + 1 : null;
  if (next === null) return null;
  const field = line.at(next, 'portfolio');
  if (opensSide(line, next) && !(field && endsName(line, field.end))) return null;
  const before = line.before(at, 'portfolio') !== null || (line.isCapital(at - 1) && !line.isForeign(at - 1));
  if (field && before) return and === null && !laterAnd(line, field.end) ? null : field.end;
  const named =
    and !== null && line.isCapital(next) && !line.isForeign(next) && line.before(at, 'portfolio') !== null;
  return named && !line.at(next, 'city') ? next + 1 : null;
}

/** Whether a field that is also the noun of a body ends the name: `Cục Kiểm dịch và Thanh tra Malaysia`. */
function endsName(line: Line, at: number): boolean {
  return line.at(at, 'country') !== null || !line.isCapital(at);
}

/** A comma inside a name comes before a last field with `and`. */
function laterAnd(line: Line, from: number): boolean {
  let at = from;
  for (let count = 0; count < 4; count += 1) {
    for (; line.isCapital(at); at += 1) if (holdsAnd(line, at)) return true;
    if (line.part(at, 'and')) return isFieldWord(line, line.part(at, 'and')?.end ?? at);
    if (line.value(at) !== ',') return false;
    at += 1;
  }
  return false;
}

/** Whether the field of work at a token is one of several words with `and` among them: `Thông tin và Truyền thông`. */
function holdsAnd(line: Line, at: number): boolean {
  const field = line.at(at, 'portfolio');
  for (let inner = at + 2; inner < (field?.end ?? at); inner += 1)
    if (
      line.startsCapital(inner) &&
      !line.startsCapital(inner - 1) &&
      line.before(inner, 'portfolio') === null
    )
      return line.startsCapital(at);
  return false;
}

const farthestCapital = 8;

/** `các quốc gia Đông Nam Á`, `các trường đại học, cao đẳng Việt Nam`: small words between the noun of a body and the capital that names it. */
function capitalAfter(line: Line, from: number): number | null {
  for (let at = from; at <= from + farthestCapital; at += 1) {
    if (line.isCapital(at)) return at;
    const listed = line.value(at) === ',' && line.at(at + 1, 'orgHead') !== null && !line.isCapital(at + 1);
    if (!listed && (!line.isWord(at) || line.at(at, 'verb'))) return null;
  }
  return null;
}

/** `, đại học Hàn Quốc`: a noun written small with nothing but its state behind it is no name, so it goes on with the one before. */
function overSmallNoun(line: Line, at: number): number | null {
  const next = line.part(at, 'and')?.end ?? (line.value(at) === ',' ? at + 1 : null);
  if (next === null || line.startsCapital(next) || !line.isCapital(at - 1)) return null;
  const noun = line.at(next, 'orgHead');
  return noun && line.before(at, 'orgHead') && line.at(noun.end, 'country') ? noun.end : null;
}

const longestAside = 14;

/** The state that a name is said to be of behind it: `nước Cộng hòa…`, `(Hàn Quốc)`. */
export function stateBehind(line: Line, at: number): { code: string; end: number } | null {
  const noun = line.part(at, 'sides');
  const whole = line.startsCapital(at) ? null : line.at(at, 'country');
  const state = whole ?? (noun ? line.at(noun.end, 'country') : null);
  if (state) return { code: state.meaning.code, end: state.end };
  if (line.value(at) !== '(') return null;
  const inside = line.at(line.part(at + 1, 'sides')?.end ?? at + 1, 'country') ?? line.at(at + 1, 'city');
  const code = inside?.meaning.code ?? null;
  return inside && code !== null && line.value(inside.end) === ')' ? { code, end: inside.end + 1 } : null;
}

/** One word of a name: the token after it, or null where the name ends. */
function overWord(line: Line, at: number, head: Range): number | null {
  if (line.personEnd(at) !== null) return null;
  const title = line.at(at, 'honorific');
  if (title && (at !== head.end || line.personEnd(title.end) !== null || line.isForeign(title.end)))
    return null;
  if (line.at(at, 'office') && !line.at(at, 'orgHead')) return null;
  const longest =
    line.at(at, 'country') ?? line.at(at, 'knownOrg') ?? line.at(at, 'city') ?? line.at(at, 'portfolio');
  if (longest && (line.isCapital(at) || longest.meaning.type === 'portfolio')) return longest.end;
  const several = at === head.end ? line.part(at, 'plural') : null;
  if (several) return capitalAfter(line, several.end);
  const unit = line.at(at, 'unit');
  if (unit && (line.startsCapital(unit.end) || at === head.end)) return unit.end;
  const inner = line.at(at, 'orgHead');
  if (inner && (at === head.end || line.isCapital(at))) return inner.end;
  const afterState = line.before(at, 'country') !== null && line.isForeign(at);
  if (line.isCapital(at) && !afterState)
    return line.part(at, 'clauseOpeners', 'about', 'between') ? null : at + 1;
  if (line.isNumber(at) && !/[/.]|^(?:19|20)\d{2}/.test(line.value(at))) return at + 1;
  const described = line.at(at, 'sector') ?? inner;
  if (at === head.end && !line.at(at, 'verb')) return overTrade(line, at) ?? described?.end ?? null;
  return null;
}

const longestTrade = 6;
const shortForm = /^[\p{Lu}\p{N}&]{2,}$/u;

/** `sản xuất máy bay Boeing`: small words that say what a body does, before its name. Null where no name closes them. */
function overTrade(line: Line, from: number): number | null {
  let at = from;
  while (at < from + longestTrade && line.isWord(at) && !line.isCapital(at)) {
    const word = line.allAt(at).find(({ meaning }) => meaning.type !== 'sector');
    if (word && !trades.has(word.meaning.type)) return null;
    at = word?.end ?? line.at(at, 'sector')?.end ?? at + 1;
  }
  const named = line.isForeign(at) || shortForm.test(line.value(at)) || line.at(at, 'knownOrg') !== null;
  return at > from && named && !line.at(at, 'country') ? at : null;
}

const trades = new Set(['word', 'sector', 'portfolio', 'orgHead']);

/**
 * Reads the name of a body from its noun on: capitals, fields of work and their lists, a state, `về` with a field of
 * work, the short name in brackets. With `inClause` a verb is known to follow the name, so that a field of work after
 * `về` may be written small. Null where no name hangs on the noun.
 */
export function readBodyName(line: Line, start: number, limit: number, inClause: boolean): BodyName | null {
  const head = line.at(start, 'orgHead');
  if (!head || head.end > limit) return null;
  const generic = head.meaning.generic;
  let at: number = head.end;
  let nameEnd = at;
  let short: string | null = null;
  let owner: string | null = null;
  const stop = Math.min(limit, line.length, start + longestName);
  while (at < stop) {
    const value = line.value(at);
    const behind = at > head.end ? stateBehind(line, at) : null;
    if (behind) {
      owner ??= behind.code;
      at = behind.end;
      short ??= shortAt(line, at, stop);
      if (short !== null && line.value(at) === '(') at = (closing(line, at, stop) ?? at) + 1;
      break;
    }
    if (value === '(') {
      const close = closing(line, at, stop);
      if (close === null || at === head.end) break;
      const inside = line.text({ start: at + 1, end: close });
      if (isShortName(inside)) short ??= inside;
      else if (!goesOn(line, close + 1)) break;
      at = close + 1;
      continue;
    }
    const of = line.part(at, 'of');
    if (of) {
      const state = line.at(of.end, 'country');
      if (state) owner = state.meaning.code;
      const inner = state ? null : readBodyName(line, of.end, stop, inClause);
      const end = state?.end ?? inner?.end ?? (line.isCapital(of.end) ? over(line, of.end, stop) : null);
      if (end === null || end <= of.end) break;
      at = end;
      short ??= shortAt(line, at, stop);
      if (short !== null && line.value(at) === '(') at = (closing(line, at, stop) ?? at) + 1;
      break;
    }
    const about = line.part(at, 'about');
    if (about?.end === at + 1) {
      const field = line.isCapital(about.end) || (inClause && generic);
      if (!field) break;
      const list = line.isCapital(about.end) ? fieldsUpTo(line, about.end, stop) : null;
      at = list ?? (inClause && !line.isCapital(about.end) ? overSmall(line, about.end, stop) : about.end);
      nameEnd = at;
      continue;
    }
    if (dash.test(value)) {
      const inside = line.isCapital(at - 1) && line.isCapital(at + 1) && !opensBody(line, at + 1);
      if (!inside) break;
      at += 1;
      continue;
    }
    const fields = at > head.end ? (overFields(line, at) ?? overSmallNoun(line, at)) : null;
    const end = short === null ? (fields ?? overWord(line, at, head) ?? overUnknown(line, at)) : null;
    if (end === null) break;
    at = end;
    nameEnd = at;
  }
  return { name: { start, end: nameEnd }, end: Math.max(at, nameEnd), short, owner };
}

/** Whether a name, or the list that it stands in, goes on behind a bracket. */
function goesOn(line: Line, at: number): boolean {
  return line.part(at, 'and', 'of', 'sides', 'about', 'with') !== null || line.at(at, 'country') !== null;
}

/** The short name in a bracket that opens at a token. */
function shortAt(line: Line, at: number, stop: number): string | null {
  const close = line.value(at) === '(' ? closing(line, at, stop) : null;
  const inside = close === null ? '' : line.text({ start: at + 1, end: close });
  return isShortName(inside) ? inside : null;
}

/** Over fields of work that are written small, up to the word that introduces what the instrument is about. */
function fieldsUpTo(line: Line, from: number, stop: number): number | null {
  let at = from;
  while (at < stop && !line.part(at, 'about')) {
    const listed = line.isWord(at) || line.value(at) === ',';
    if (!listed || opensSide(line, at) || line.part(at, 'between', 'with')) return null;
    if (line.at(at, 'verb') && !line.at(at, 'word')) return null;
    at += 1;
  }
  return at < stop ? at : null;
}

const longestUnknown = 2;

/** Small syllables that the lexicon does not know, between a word of the name and its end: `Kinh tế quốc dân`. */
function overUnknown(line: Line, at: number): number | null {
  if (!line.isCapital(at - 1)) return null;
  let end = at;
  while (
    end < at + longestUnknown &&
    line.isWord(end) &&
    !line.isCapital(end) &&
    line.allAt(end).every(({ meaning }) => meaning.type === 'word' || meaning.type === 'sector')
  )
    end += 1;
  if (end === at) return null;
  const closes =
    line.part(end, 'and', 'of') !== null || line.value(end) === '(' || line.at(end, 'country') !== null;
  return closes ? end : null;
}

function opensBody(line: Line, at: number): boolean {
  return (
    line.at(at, 'orgHead') !== null || line.at(at, 'honorific') !== null || line.at(at, 'office') !== null
  );
}

function closing(line: Line, open: number, stop: number): number | null {
  for (let at = open + 1; at < Math.min(stop, open + longestAside); at += 1)
    if (line.value(at) === ')') return at;
  return null;
}

function over(line: Line, from: number, stop: number): number {
  let at = from;
  while (at < stop && line.isCapital(at)) at += 1;
  return at;
}

/** Over the words of a field of work that is written small, up to a connector or the end. */
function overSmall(line: Line, from: number, stop: number): number {
  let at = from;
  while (at < stop && line.isWord(at) && !line.part(at, 'and') && !line.at(at, 'verb')) at += 1;
  return at;
}
