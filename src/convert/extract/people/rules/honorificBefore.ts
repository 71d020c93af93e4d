import { plausible, readPersonName } from '../personName.ts';
import type { PersonRule } from '../readPeople.ts';
import { roleAfter } from './officeAfter.ts';

/** `Mr Name`, `Asst. Prof. Dr. Name`, `H.E. Name`. */
export const honorificBefore: PersonRule = {
  name: 'person:honorific',
  read(line, at) {
    const honorific = line.at(at, 'honorific');
    if (!honorific || !line.isCapital(at)) return null;
    let from = honorific.end;
    for (;;) {
      if (line.value(from) === '.') from += 1;
      const next = line.at(from, 'honorific') ?? line.at(from, 'office');
      if (!next) break;
      from = next.end;
    }
    const name = readPersonName(line, from);
    if (!name || !plausible(line, name)) return null;
    const after = roleAfter(line, name.end);
    return [{ line, name, role: after?.role ?? null, country: after?.country ?? null, rule: this.name }];
  },
};
