import { countryIn } from '../parties/names.ts';
import type { PersonFound, PersonRule } from '../people/readPeople.ts';
import { readHolder } from './holder.ts';

/** People in a language whose nouns come first: the office, its body, then the name. */
export const holderRule: PersonRule = {
  name: 'person:holder',
  read(line, at): PersonFound[] | null {
    if (!line.modifiersAfter) return null;
    const holder = readHolder(line, at);
    if (!holder?.name) return null;
    const { name, role } = holder;
    const country = role ? countryIn(line, role) : null;
    return [{ line, name, role: role && trimmed(role, name.start), country, rule: this.name }];
  },
};

function trimmed(role: { start: number; end: number }, name: number): { start: number; end: number } {
  return role.start < name ? { start: role.start, end: Math.min(role.end, name) } : role;
}
