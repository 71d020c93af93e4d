import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { countryIn } from '../parties/names.ts';
import { instrumentStart } from './instrument.ts';
import { nominativeText } from './nominative.ts';
import { afterQuotation } from './nounPhrase.ts';
import { readOwner } from './owner.ts';

/** A body that a line names. */
export interface BodyNamed {
  readonly range: Range;
  readonly name: string;
  readonly country: string | null;
}

/** A name begins with a capital, or is a small noun before a name in quotation marks or in another script. */
function isName(line: Line, start: number, head: Range): boolean {
  if (line.startsCapital(start)) return true;
  return (
    afterQuotation(line, head.end) !== null ||
    (line.startsCapital(head.end) && /^\p{Script=Latin}/u.test(line.value(head.end)))
  );
}

/** Where what hangs on the noun of a body ends: a name in quotation marks closes it, unless its state follows. */
function nameEnd(line: Line, head: Range, inflection: Inflection): number {
  const quoted = afterQuotation(line, head.end);
  if (quoted !== null) return line.at(quoted, 'country')?.end ?? quoted;
  return readOwner(line, head.end, line.length, inflection).end;
}

/** Every body that a line names by a noun of the lexicon, also one inside the name of another. */
export function inflectedBodies(line: Line, inflection: Inflection): BodyNamed[] {
  const found: BodyNamed[] = [];
  let bound = 0;
  for (let at = 0; at < line.length; at += 1) {
    const head = line.at(at, 'orgHead');
    if (!head?.meaning.strong || line.part(at, 'government')) continue;
    const start = instrumentStart(line, at, bound, inflection, head.form?.bits ?? inflection.any);
    if (!isName(line, start, head)) continue;
    const range = { start, end: nameEnd(line, head, inflection) };
    if (range.end - range.start < 2) continue;
    const plural = head.form !== null && (head.form.bits & ~inflection.plural) === 0;
    if (plural) continue;
    bound = head.end;
    found.push({
      range,
      name: nominativeText(line, range, inflection, inflection.any),
      country: countryIn(line, range),
    });
  }
  return found;
}
