import type { Line, Range } from '../language/line.ts';
import { readBodyName, type BodyName } from './bodyName.ts';

/** A person with what is told of the office. */
export interface Holder {
  readonly start: number;
  readonly end: number;
  /** The name; null where only the office is told. */
  readonly name: Range | null;
  readonly role: Range | null;
  /** The body for which the office stands. */
  readonly body: BodyName | null;
}

const longestName = 6;
const longestRole = 26;
const joins = /^[-–]$/;

/** The name of a person that begins at a token: from a family name on, or a run of foreign words. Null where none does. */
export function readName(line: Line, start: number, afterRole: boolean): Range | null {
  const known = line.personEnd(start);
  if (known !== null) return { start, end: known };
  if (!afterRole && !line.isForeign(start)) return null;
  let at = start;
  while (at < Math.min(line.length, start + longestName) && nameWord(line, at)) {
    at += 1;
    if (line.value(at) === '.' && line.value(at - 1).length === 1 && nameWord(line, at + 1)) at += 1;
    else if (
      joins.test(line.value(at)) &&
      nameWord(line, at + 1) &&
      !line.at(at + 1, 'honorific') &&
      (at - start < 2 || tight(line, at))
    )
      at += 1;
    else if (line.at(at, 'particle') && !line.startsCapital(at) && nameWord(line, at + 1)) at += 1;
  }
  const honorific = line.before(start, 'honorific') !== null || line.value(start - 1) === '.';
  const single = at === start + 1 && !line.isForeign(start) && !honorific;
  return at > start && !single ? { start, end: at } : null;
}

/** Whether no space stands around a mark: `Varga-Bajusz`. */
function tight({ tokens }: Line, at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;
}

function nameWord(line: Line, at: number): boolean {
  if (!line.startsCapital(at)) return false;
  if (line.at(at, 'country') ?? line.at(at, 'orgHead') ?? line.at(at, 'office') ?? line.at(at, 'knownOrg'))
    return false;
  if (line.at(at, 'honorific') ?? line.at(at, 'event') ?? line.at(at, 'instrument')) return false;
  const word = line.at(at, 'portfolio') ?? line.at(at, 'city');
  if (word && !line.isForeign(at)) return false;
  return line.part(at, 'clauseOpeners', 'place', 'about', 'between', 'adverbs', 'two') === null;
}

/** Over further offices of one holder; behind a body or a state `and` begins another holder. */
function overOffices(line: Line, at: number, bodyRead = false): number {
  let end = at;
  for (;;) {
    const comma = line.value(end) === ',' || joins.test(line.value(end)) ? end + 1 : end;
    const joined = bodyRead ? comma : (line.part(comma, 'and')?.end ?? comma);
    const next = line.at(joined, 'office');
    if (!next) return end;
    end = next.end;
  }
}

/** What hangs on an office before the name of its holder: a body, a state, a field of work. */
function overRole(line: Line, from: number): { end: number; body: BodyName | null } {
  let at = from;
  let body: BodyName | null = null;
  const stop = Math.min(line.length, from + longestRole);
  while (at < stop) {
    const after = overOffices(line, at, at > from);
    if (after > at) {
      at = after;
      continue;
    }
    if (line.personEnd(at) !== null) break;
    const name = line.at(at, 'orgHead') ? readBodyName(line, at, stop, false) : null;
    if (name) {
      body ??= name;
      at = name.end;
      continue;
    }
    const state = line.at(at, 'country') ?? line.at(at, 'knownOrg') ?? line.at(at, 'city');
    if (state) {
      if (state.meaning.type === 'knownOrg')
        body ??= { name: state, end: state.end, short: null, owner: state.meaning.country };
      at = state.end;
      continue;
    }
    const field = line.at(at, 'portfolio');
    if (field && (line.isCapital(at) || line.before(at, 'joiner') !== null || at === from)) {
      at = field.end;
      continue;
    }
    const described = line.at(at, 'word');
    if (described && at > from && !line.isCapital(at) && line.startsCapital(described.end)) {
      at = described.end;
      continue;
    }
    const small = line.part(at, 'government', 'of', 'sides');
    if (small) {
      at = small.end;
      continue;
    }
    const joiner =
      line.part(at, 'and', 'about', 'place') ?? (line.value(at) === ',' ? { end: at + 1 } : null);
    if (
      joiner &&
      line.at(joiner.end, 'portfolio') &&
      (line.isCapital(joiner.end) || line.value(at) !== ',')
    ) {
      at = joiner.end;
      continue;
    }
    if (joiner && line.part(at, 'place') && (line.at(joiner.end, 'city') ?? line.at(joiner.end, 'country'))) {
      at = joiner.end;
      continue;
    }
    if (/^[\p{Lu}\p{N}&]{2,}$/u.test(line.value(at)) && line.isWord(at) && !line.personEnd(at)) {
      body ??= { name: { start: at, end: at + 1 }, end: at + 1, short: null, owner: null };
      at += 1;
      continue;
    }
    if (line.isCapital(at) && !line.isForeign(at) && !line.startsCapital(at + 1) && line.isCapital(at + 1)) {
      at += 2;
      continue;
    }
    break;
  }
  return { end: at, body };
}

/** `(trái)`, `-`, `,` and an honorific between an office and a name. */
function overPause(line: Line, at: number): number {
  let next = at;
  if (joins.test(line.value(next)) || line.value(next) === ',') next += 1;
  const honorific = line.at(next, 'honorific');
  if (!honorific) return line.at(at, 'honorific') ? at : next === at ? at : -1;
  next = honorific.end;
  for (;;) {
    if (line.value(next) === '.') next += 1;
    const more = line.at(next, 'honorific');
    if (!more) return next;
    next = more.end;
  }
}

/** `Bộ trưởng Bộ Y tế Name`, `Chủ tịch ngân hàng X - ông Name`, `Thủ tướng Name`; the name may be left out. */
function readOffice(line: Line, start: number): Holder | null {
  const office = line.at(start, 'office');
  if (!office) return null;
  const { end, body } = overRole(line, overOffices(line, office.end));
  const from = overPause(line, end);
  const hangs = from === end && line.partBefore(end, 'of') !== null && line.personEnd(end) === null;
  const name = from < 0 || hangs ? null : readName(line, from, true);
  return { start, end: name?.end ?? end, name, role: { start, end }, body };
}

/** The office behind a name: `- thứ trưởng Bộ Y tế`, `, Chủ nhiệm Ủy ban`, `(Giám đốc X)`. */
function roleBehind(line: Line, at: number): { role: Range; body: BodyName | null; end: number } | null {
  let from = at;
  if (line.value(from) === '(' && line.value(from + 2) === ')') from += 3;
  const mark = line.value(from);
  if (!joins.test(mark) && mark !== ',' && mark !== '(') return null;
  const office = line.at(from + 1, 'office');
  if (!office) return null;
  const { end, body } = overRole(line, overOffices(line, office.end));
  const named = readName(line, Math.max(end, overPause(line, end)), true);
  if (named !== null && mark === ',') return null;
  return {
    role: { start: office.start, end },
    body,
    end: mark === '(' && line.value(end) === ')' ? end + 1 : end,
  };
}

/** `ông Name - Chủ tịch X`, `bà Name, Cao ủy`. */
function readHonorific(line: Line, start: number): Holder | null {
  const honorific = line.at(start, 'honorific');
  if (!honorific) return null;
  let from = honorific.end;
  for (;;) {
    if (line.value(from) === '.') from += 1;
    const next = line.at(from, 'honorific');
    if (!next) break;
    from = next.end;
  }
  const name = readName(line, from, true);
  if (!name) return null;
  const behind = roleBehind(line, name.end);
  return {
    start,
    end: behind?.end ?? name.end,
    name,
    role: behind?.role ?? null,
    body: behind?.body ?? null,
  };
}

/** A name with a family name, and the office behind it. */
function readBare(line: Line, start: number): Holder | null {
  const end = line.personEnd(start);
  const behind = end === null ? null : roleBehind(line, end);
  if (end === null || !behind) return null;
  return { start, end: behind.end, name: { start, end }, role: behind.role, body: behind.body };
}

/** Reads the person who is named or meant at a token; null where none is. */
export function readHolder(line: Line, start: number): Holder | null {
  return readOffice(line, start) ?? readHonorific(line, start) ?? readBare(line, start);
}
