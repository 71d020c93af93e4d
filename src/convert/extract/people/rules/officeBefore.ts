import type { Context } from '../../context.ts';
import type { Line, Range } from '../../language/line.ts';
import { countryIn } from '../../parties/names.ts';
import { plausible, readPersonName } from '../personName.ts';
import type { PersonFound, PersonRule } from '../readPeople.ts';

const longestOrganisation = 20;

/** Over a second office joined to the first: `Deputy Prime Minister and Foreign Minister`. */
function overOffices(line: Line, at: number): number {
  let end = at;
  for (;;) {
    const joined = line.part(end, 'and')?.end ?? (line.value(end) === ',' ? end + 1 : end);
    const next = line.at(joined, 'office');
    if (!next) return end;
    end = next.end;
  }
}

/**
 * Where the name begins after the organisation of an office: behind the last word of the run of capitals that belongs
 * to an organisation or a state (`Chairman of the Central Committee | Name Name`).
 */
function afterOrganisation(line: Line, of: number): number | null {
  let at = of;
  let last: number | null = null;
  const stop = Math.min(line.length, of + longestOrganisation);
  while (at < stop) {
    const mark =
      line.at(at, 'country') ??
      line.at(at, 'knownOrg') ??
      line.at(at, 'orgHead') ??
      line.at(at, 'portfolio') ??
      line.at(at, 'city');
    if (mark) {
      last = mark.end;
      at = mark.end;
    } else if (line.part(at, 'possessive')) {
      last = at + 1;
      at += 1;
    } else if (line.part(at, 'and') && last !== null && at >= last + 2) {
      break;
    } else if (
      line.isCapital(at) ||
      line.at(at, 'joiner') ||
      line.part(at, 'articles') ||
      /^[-–]$/.test(line.value(at))
    ) {
      at += 1;
    } else if (line.value(at) === ',' && line.at(at + 1, 'portfolio') && line.isCapital(at + 1)) {
      at += 1;
    } else if (line.value(at) === '(' && line.value(at + 2) === ')') {
      at += 3;
      last = at;
    } else {
      break;
    }
  }
  return last;
}

/** Back over the words that belong to the office: the state, the organisation before it. */
function roleStart(line: Line, office: number): number {
  const owner = line.partBefore(office, 'possessive');
  const demonym = line.before(office, 'demonym');
  if (demonym) return demonym.start;
  if (owner) return line.before(owner.start, 'country')?.start ?? office;
  const known = line.before(office, 'knownOrg');
  if (known) return known.start;
  const short = line.isCapital(office - 1) && /^[\p{Lu}\p{N}]{2,}$/u.test(line.value(office - 1));
  return short ? office - 1 : office;
}

/** `Prime Minister Name`, `Chairman of the X Association Name`, `ABC Director Name`. */
export const officeBefore: PersonRule = {
  name: 'person:office-before',
  read(line, at, context: Context): PersonFound[] | null {
    const office = line.at(at, 'office');
    if (!office) return null;
    const end = overOffices(line, office.end);
    const of = line.part(end, 'of', 'for', 'to');
    const start = of ? afterOrganisation(line, of.end) : end;
    if (start === null) return null;
    const apposed = line.value(start) === ',';
    const first = apposed ? start + 1 : start;
    const direct = line.at(first, 'honorific')?.end ?? first;
    const name = readPersonName(line, line.value(direct) === '.' ? direct + 1 : direct);
    if (!name || !plausible(line, name)) return null;
    if (apposed && (name.end - name.start < 2 || !/^[,.;)]?$/.test(line.value(name.end)))) return null;
    const role: Range = { start: roleStart(line, office.start), end: start };
    const ownState = line.at(role.start, 'demonym') ?? line.at(role.start, 'country');
    const named = ownState ? office.start : role.start;
    const after = line.part(name.end, 'of')
      ? countryIn(line, { start: name.end, end: Math.min(line.length, name.end + 5) })
      : null;
    context.work.steps += name.end - at;
    const person = {
      line,
      name,
      role: { start: named, end: start },
      country: countryIn(line, role) ?? after,
      rule: this.name,
    };
    return [person];
  },
};
