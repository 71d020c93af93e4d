import type { Context } from '../context.ts';
import { readDate } from '../dates/readDate.ts';
import type { Line } from '../language/line.ts';
import { opensSide } from './bodyName.ts';
import { readSides, type SidesFound } from './sides.ts';

/** Whether what begins at a token hangs on the word before it: `của Thủ tướng`, `tại Hà Nội`. */
function hangs(line: Line, at: number): boolean {
  return line.partBefore(at, 'of', 'place', 'about', 'with', 'between', 'by', 'witness', 'to') !== null;
}

/** Whether a bare name belongs to the small word before it: `số 43 phố Sivtsev`. */
function hangsOnNoun(line: Line, at: number): boolean {
  return (
    line.isForeign(at) &&
    line.isWord(at - 1) &&
    !line.isCapital(at - 1) &&
    line.partBefore(at, 'and') === null
  );
}

/** Over those who look on, up to the comma behind them. */
function overWitnesses(line: Line, from: number, stop: number, context: Context): number {
  const found = readSides(line, from, context, stop);
  let at = found && found.end < stop ? found.end : from;
  if (!found || found.end >= stop) at = from;
  while (at < stop && line.value(at) !== ',') at += 1;
  return at;
}

/**
 * The sides before a verb, in a language whose subject begins with its noun: the first run of sides that reaches the
 * verb. What hangs on a preposition, and those who look on, are passed over. The cost is linear: a run that falls short
 * is not read again.
 */
export function readNounFirstSubject(
  line: Line,
  from: number,
  stop: number,
  context: Context,
): SidesFound | null {
  let at = from;
  while (at < stop) {
    const date = readDate(line, at, context.base);
    if (date) {
      at = date.end;
      continue;
    }
    const witness = line.part(at, 'witness');
    if (witness) {
      at = overWitnesses(line, witness.end, stop, context) + 1;
      continue;
    }
    if (hangsOnNoun(line, at)) {
      while (at < stop && line.isCapital(at)) at += 1;
      continue;
    }
    const named = line.startsCapital(at) && !line.isCapital(at - 1);
    if (!opensSide(line, at) && !named && !line.at(at, 'unit')) {
      at += 1;
      continue;
    }
    const found = readSides(line, at, context, stop);
    if (found && found.end >= stop && !hangs(line, at)) return found;
    at = hangs(line, at) ? overOne(line, at, stop, context) : Math.max(at + 1, found?.end ?? 0);
  }
  return joinedVerb(line, from, stop, context);
}

/** `A has ties with B and has signed…`: the subject of the first of two verbs that a connector joins. */
function joinedVerb(line: Line, from: number, stop: number, context: Context): SidesFound | null {
  if (line.partBefore(stop, 'and') === null) return null;
  for (let at = from; at < stop; at += 1) {
    if (hangs(line, at) || !(opensSide(line, at) || line.at(at, 'city'))) continue;
    const found = readSides(line, at, context, stop);
    return found && line.isWord(found.end) && !line.isCapital(found.end) ? found : null;
  }
  return null;
}

/** Over the one side that hangs on a preposition, and those joined to it without a comma. */
function overOne(line: Line, at: number, stop: number, context: Context): number {
  let end = at + 1;
  while (end < stop && line.value(end) !== ',') end += 1;
  return readSides(line, at, context, Math.max(at + 1, end)) ? end : at + 1;
}
