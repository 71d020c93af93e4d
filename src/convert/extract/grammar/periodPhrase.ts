import { note } from '../agreements/mention.ts';
import { readPeriod } from '../dates/readPeriod.ts';
import type { PhraseReader } from './phrase.ts';

/** `for 2025-30`, `in the 2026-30 period`, `2024-2025`, `(2022–2025)`: the years that the instrument covers. */
export const periodPhrase: PhraseReader = {
  name: 'phrase:period',
  read(mention, at, limit) {
    const { line } = mention;
    let from = at;
    if (line.value(from) === ',') from += 1;
    const opener = line.part(from, 'for');
    const other = line.part(from, 'place', 'about');
    const found = opener
      ? readPeriod(line, opener.end, true)
      : (readPeriod(line, from, false) ?? (other ? readPeriod(line, other.end, false) : null));
    if (!found || found.end > limit) return null;
    if (found.from === null && found.to === null) return opener ? found.end : null;
    if (mention.period === null) {
      mention.period = { from: found.from, to: found.to };
      note(mention, 'period', this.name, [line.span({ start: from, end: found.end })]);
    }
    return found.end;
  },
};
