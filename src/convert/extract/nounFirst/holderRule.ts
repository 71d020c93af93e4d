import { countryIn } from '../parties/names.ts';
import type { Line, Range } from '../language/line.ts';
import type { PersonFound, PersonRule } from '../people/readPeople.ts';
import { readHolder, readName, type Holder } from './holder.ts';

const mostNames = 12;

/** The role up to the name, without the mark between them. */
function trimmed(role: Range, name: number): Range {
  return role.start < name ? { start: role.start, end: Math.min(role.end, name) } : role;
}

/** `các Phó Thủ tướng: A, B và C`: further names behind a plural office. */
function furtherNames(line: Line, from: number): Range[] {
  const names: Range[] = [];
  let at = from;
  while (names.length < mostNames) {
    const comma = /^[,:]$/.test(line.value(at)) ? at + 1 : at;
    const next = line.part(comma, 'and')?.end ?? comma;
    const name = next > at ? readName(line, next, false) : null;
    if (!name || line.at(next, 'office') || line.at(next, 'honorific')) break;
    names.push(name);
    at = name.end;
  }
  return names;
}

function several(line: Line, at: number, holder: Holder): Range[] {
  const role = holder.role;
  const plural = line.partBefore(at, 'plural', 'two') !== null;
  if (!plural || role === null) return [];
  return furtherNames(line, holder.name?.end ?? role.end);
}

/** People in a language whose nouns come first: the office, its body, then the name. */
export const holderRule: PersonRule = {
  name: 'person:holder',
  read(line, at): PersonFound[] | null {
    const holder = readHolder(line, at);
    if (!holder) return null;
    const { role } = holder;
    const country = role ? countryIn(line, role) : null;
    const names = [...(holder.name ? [holder.name] : []), ...several(line, at, holder)];
    if (names.length === 0) return null;
    return names.map((name) => ({
      line,
      name,
      role: role && trimmed(role, name.start),
      country,
      rule: this.name,
    }));
  },
};
