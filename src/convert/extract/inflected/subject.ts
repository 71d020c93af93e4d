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

/** How far back the first of several verbs of one subject may stand. */
const farthestVerb = 40;

/**
 * `А и Б провели переговоры и подписали …`, `А надеется в мае подписать …`: the verbs before the one that begins at
 * `stop`, from the last to the first.
 */
function* verbsBefore(line: Line, from: number, stop: number, inflection: Inflection): Generator<number> {
  const infinitive = line.at(stop, 'verb')?.meaning.form === 'base';
  const last = line.partBefore(stop, 'and')?.start ?? (infinitive ? stop : null);
  if (last === null) return;
  for (let at = last - 1; at > Math.max(from, stop - farthestVerb); at -= 1) {
    if (line.part(at, 'relative') ?? line.part(at, 'quotation')) return;
    if (!line.isWord(at) || line.startsCapital(at)) continue;
    const finite = line.at(at, 'verb')?.meaning.form === 'finite';
    if (finite || inflection.looksLikeVerb(line.value(at))) yield at;
  }
}

/**
 * The longest list of sides in the nominative that ends where the subject of a verb ends. A verb that an `and` joins to
 * others has the subject of the first.
 */
export function readInflectedSubject(
  line: Line,
  from: number,
  stop: number,
  context: Context,
  inflection: Inflection,
): PartiesFound | null {
  const direct = subjectEndingAt(line, from, stop, context, inflection);
  if (direct) return direct;
  for (const verb of verbsBefore(line, from, stop, inflection)) {
    let end = verb;
    for (let word = line.partBefore(end, 'adverbs'); word; word = line.partBefore(end, 'adverbs'))
      end = word.start;
    const found = end > from ? subjectEndingAt(line, from, end, context, inflection) : null;
    if (found) return found;
  }
  return null;
}

function subjectEndingAt(
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
