import type { Line } from '../../language/line.ts';
import { plausible, readPersonName } from '../personName.ts';
import type { PersonFound, PersonRule } from '../readPeople.ts';

const mostNames = 6;

/** `Presidents A and B`, `ministers A, B and C`. */
export const officesBefore: PersonRule = {
  name: 'person:offices-before',
  read(line: Line, at: number): PersonFound[] | null {
    const offices = line.at(at, 'officePlural');
    if (!offices) return null;
    const found: PersonFound[] = [];
    let from = offices.end;
    while (found.length < mostNames) {
      const name = readPersonName(line, from);
      if (!name || !plausible(line, name)) break;
      found.push({ line, name, role: offices, country: null, rule: this.name });
      const comma = line.value(name.end) === ',' ? name.end + 1 : name.end;
      from = line.part(comma, 'and')?.end ?? comma;
      if (from === name.end) break;
    }
    return found;
  },
};
