import { stateName, type Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import { countryIn, nameText, orgHeadIn, trim } from './names.ts';
import type { Party, Piece } from './party.ts';

const officeScore = 2.6;

/** Whether an office only says to whom a body is attached: `the Institute under the President of…`. */
function joined(line: Line, office: number): boolean {
  for (let start = office - 1; start >= Math.max(0, office - 3); start -= 1) {
    const joiner = line.at(start, 'joiner');
    if (joiner && joiner.end > office) return true;
  }
  return false;
}

/** Whether a run is about a person: an office in it that no name of an organisation accounts for. */
export function officeIn(line: Line, range: Range): Range | null {
  for (let at = range.start; at < range.end; at += 1) {
    const mark = line.at(at, 'office') ?? line.at(at, 'officePlural');
    if (!mark || mark.end > range.end) continue;
    if (joined(line, at)) continue;
    const inName = line.before(at, 'orgHead') !== null && line.part(at, 'of') !== null;
    if (!inName) return { start: mark.start, end: mark.end };
  }
  return null;
}

/** The organisation for which an office stands: before it (`X Chairman`), or after it with `of` (`Chairman of X`). */
function organisationOf(line: Line, range: Range, office: Range): Range | null {
  const before = trim(line, { start: range.start, end: office.start });
  if (before.end > before.start) {
    const owner = line.partBefore(before.end, 'possessive')
      ? { start: before.start, end: before.end - 1 }
      : before;
    const known = line.at(owner.start, 'knownOrg')?.end === owner.end;
    const short = owner.end - owner.start === 1 && /^[\p{Lu}\p{N}]{2,}$/u.test(line.value(owner.start));
    if (known || (short && !line.at(owner.start, 'country')) || orgHeadIn(line, owner)?.strong) return owner;
  }
  const of = line.part(office.end, 'of');
  if (!of) return null;
  let end = of.end;
  while (end < range.end && line.value(end) !== ',' && line.value(end) !== '(') end += 1;
  const after = trim(line, { start: of.end, end });
  const head = orgHeadIn(line, after);
  return head !== null || line.at(after.start, 'knownOrg')
    ? dropName(line, after, head?.at ?? after.start)
    : null;
}

/** Cuts the name of the office's holder off the end of an organisation's name: `… Association Nguyen Van A`. */
function dropName(line: Line, range: Range, head: number): Range {
  for (let at = head + 1; at + 1 < range.end; at += 1) {
    const plain =
      line.isCapital(at) &&
      line.before(at, 'joiner') === null &&
      !line.at(at, 'orgHead') &&
      !line.at(at, 'portfolio');
    if (plain && line.before(at, 'country') !== null && line.isCapital(at + 1))
      return { start: range.start, end: at };
  }
  return range;
}

/**
 * A person as a side: the organisation for which the office stands, else the state. Null where no office is named.
 */
export function readOfficeHolder(line: Line, range: Range, context: Context): Piece | null {
  const office = officeIn(line, range);
  if (!office) return null;
  const span = line.span(range);
  const owner = organisationOf(line, range, office);
  const country = countryIn(line, range);
  const base = { abbreviation: null, span, byOffice: true, implied: true };
  if (owner) {
    const name = nameText(line, owner);
    const long = context.abbreviations.get(name);
    const party: Party = {
      ...base,
      name: long?.long ?? name,
      abbreviation: long ? name : null,
      country: countryIn(line, owner),
      type: 'organisation',
    };
    return { parties: [party], score: officeScore, rule: 'parties:office-holder' };
  }
  const party: Party = {
    ...base,
    name: country === null ? 'state' : stateName(context, country),
    country,
    type: 'state',
  };
  return { parties: [party], score: officeScore, rule: 'parties:official' };
}
