import type { Line, Range } from '../../language/line.ts';
import { countryIn } from '../../parties/names.ts';
import { plausible, readPersonName } from '../personName.ts';
import type { PersonRule } from '../readPeople.ts';

const longestRole = 24;

/** The office after a name: `, head of the Agency`, `, Saudi Minister of Trade,`, `(Director of…)`. Null where none stands. */
export function roleAfter(line: Line, at: number): { role: Range; country: string | null } | null {
  const open = line.value(at) === ',' || line.value(at) === '(';
  if (!open) return null;
  let from = line.part(at + 1, 'articles')?.end ?? at + 1;
  const owner = line.at(from, 'demonym') ?? line.at(from, 'country');
  if (owner) from = line.part(owner.end, 'possessive') ? owner.end + 1 : owner.end;
  const office = line.at(from, 'office');
  if (!office) return null;
  let end = office.end;
  const stop = Math.min(line.length, office.end + longestRole);
  while (end < stop) {
    const value = line.value(end);
    const list = value === ',' && line.at(end + 1, 'portfolio') !== null;
    if (/^[;.()]$/.test(value) || (value === ',' && !list)) break;
    if (line.at(end, 'verb') && !line.isCapital(end)) break;
    if (line.part(end, 'auxiliaries', 'relative', 'witness')) break;
    end += 1;
  }
  return {
    role: { start: office.start, end },
    country: owner?.meaning.code ?? countryIn(line, { start: from, end }),
  };
}

/** `Name Name, head of the Agency`: two words at least, since one alone may be anything. */
export const officeAfter: PersonRule = {
  name: 'person:office-after',
  read(line, at) {
    if (line.isCapital(at - 1)) return null;
    const name = readPersonName(line, at);
    if (!name || name.end - name.start < 2 || !plausible(line, name)) return null;
    const after = roleAfter(line, name.end);
    return after ? [{ line, name, role: after.role, country: after.country, rule: this.name }] : null;
  },
};
