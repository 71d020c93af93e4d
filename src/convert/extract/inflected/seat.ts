import type { Line, Range } from '../language/line.ts';
import { countryIn } from '../parties/names.ts';
import { afterQuotation } from './nounPhrase.ts';

/** The state that a run speaks of outside the names in quotation marks; of the body that such a name is known for, else. */
export function countryOutside(line: Line, range: Range): string | null {
  let from = range.start;
  let found: string | null = null;
  for (let at = range.start; at < range.end && found === null; at += 1) {
    const after = afterQuotation(line, at);
    if (after === null) continue;
    found = countryIn(line, { start: from, end: at });
    from = after;
    at = after - 1;
  }
  found ??= countryIn(line, { start: from, end: range.end });
  if (found !== null || from === range.start) return found;
  for (let at = range.start; at < range.end; at += 1) {
    const known = line.at(at, 'knownOrg');
    if (known) return known.meaning.country;
  }
  return null;
}
