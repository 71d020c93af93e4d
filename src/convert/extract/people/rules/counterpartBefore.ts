import { plausible, readPersonName } from '../personName.ts';
import type { PersonRule } from '../readPeople.ts';

/** `his Peruvian counterpart Name Name`: the office is that of somebody named before. */
export const counterpartBefore: PersonRule = {
  name: 'person:counterpart',
  read(line, at) {
    const word = line.part(at, 'counterpart');
    if (!word) return null;
    const first = line.value(word.end) === ',' ? word.end + 1 : word.end;
    const name = readPersonName(line, line.at(first, 'honorific')?.end ?? first);
    if (!name || !plausible(line, name) || name.end - name.start < 2) return null;
    const country = line.before(word.start, 'demonym')?.meaning.code ?? null;
    return [{ line, name, role: null, country, rule: this.name }];
  },
};
