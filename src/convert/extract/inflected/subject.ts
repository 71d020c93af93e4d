import type { Context } from '../context.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line } from '../language/line.ts';
import { readParties, type PartiesFound } from '../parties/readParties.ts';
import { isFunctionWord, readNounPhrase } from './nounPhrase.ts';

/** How many phrases back a subject may begin; bounds the work on a line that is nothing but names. */
const mostStarts = 16;

/** Where a phrase in the case of the subject may begin: not inside a name, not after a preposition. */
function starts(line: Line, from: number, stop: number, inflection: Inflection): number[] {
  const found: number[] = [];
  const wanted = inflection.governed('subject');
  for (let at = from; at < stop; at += 1) {
    const phrase = readNounPhrase(line, at, stop, wanted, inflection);
    if (!phrase) continue;
    // `Анна Ким и Ян Берг подписали`: a name is read from its first word or not at all.
    const inName =
      at > from &&
      line.startsCapital(at - 1) &&
      line.startsCapital(at) &&
      !line.before(at, 'country') &&
      !line.at(at, 'country') &&
      !line.at(phrase.head, 'orgHead');
    const governed =
      at > from && isFunctionWord(line, at - 1) && !line.part(at - 1, 'and', 'adverbs', 'clauseOpeners');
    if (!governed && !inName) found.push(at);
    at = phrase.end - 1;
  }
  return found.slice(-mostStarts);
}

/** The longest list of sides in the nominative that ends where the subject of a verb ends. */
export function readInflectedSubject(
  line: Line,
  from: number,
  stop: number,
  context: Context,
  inflection: Inflection,
): PartiesFound | null {
  const wanted = inflection.governed('subject');
  for (const start of starts(line, from, stop, inflection)) {
    const found = readParties(line, start, context, stop, wanted);
    if (found && found.end >= stop && found.score > 0) return found;
  }
  return null;
}
