import type { Inflection } from '../language/inflection.ts';
import { recased } from '../language/formBits.ts';
import type { Line, Range } from '../language/line.ts';
import type { Mark } from '../language/marks.ts';
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

/** A body that every state has, with the state that it is of: `сенат США`, `министерство труда Турции`. */
function ofState(line: Line, head: Mark, end: number, common: ReadonlySet<string>): boolean {
  const state = line.before(end, 'country');
  return state !== null && state.start >= head.end && common.has(head.form?.lemma ?? line.lower(head.start));
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

/**
 * Every body that a line names by a noun of the lexicon, also one inside the name of another. `common` are the nouns of
 * bodies that every state has.
 */
export function inflectedBodies(
  line: Line,
  inflection: Inflection,
  common: ReadonlySet<string>,
): BodyNamed[] {
  const found: BodyNamed[] = [];
  let bound = 0;
  for (let at = 0; at < line.length; at += 1) {
    const state = line.at(at, 'country');
    if (state) {
      at = state.end - 1;
      continue;
    }
    const head = line.at(at, 'orgHead');
    if (!head?.meaning.strong || line.part(at, 'government')) continue;
    let start = instrumentStart(line, at, bound, inflection, head.form?.bits ?? inflection.any);
    // The adjectives of a name with a capital have one too, or the first of them does.
    while (line.startsCapital(at) && start < at && !line.startsCapital(start)) start += 1;
    const range = { start, end: nameEnd(line, head, inflection) };
    if (!isName(line, start, head) && !ofState(line, head, range.end, common)) continue;
    if (range.end - range.start < 2) continue;
    const plural = head.form !== null && (head.form.bits & ~inflection.plural) === 0;
    if (plural) continue;
    bound = head.end;
    at = head.end - 1;
    found.push({
      range,
      name: recased(nominativeText(line, range, inflection, inflection.any), 'Аа'),
      country: countryIn(line, range),
    });
  }
  return found;
}
