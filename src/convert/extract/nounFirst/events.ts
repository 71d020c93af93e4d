import type { EventKind } from '../../../schema/vocabulary.ts';
import type { Line, Range } from '../language/line.ts';

const farthestName = 8;

/** Whether the words behind a noun name what it is: a capital, a number, a subject. */
function named(line: Line, mark: Range): boolean {
  if (line.part(mark.end, 'pointers')) return false;
  for (let at = mark.end; at < Math.min(line.length, mark.end + farthestName); at += 1) {
    if (!line.isWord(at) && !line.isNumber(at)) return false;
    if (line.at(at, 'verb') ?? line.part(at, 'auxiliaries', 'pointers')) return false;
    if (line.startsCapital(at) || line.isNumber(at) || line.part(at, 'about', 'ordinals')) return true;
  }
  return false;
}

/** Whether a noun that takes no article tells of an event: a visit is somebody's, a forum has a name. */
export function tellsOfEvent(line: Line, mark: Range, kind: EventKind): boolean {
  if (line.partBefore(mark.start, 'negated')) return false;
  if (kind === 'press-conference' || kind === 'call' || kind === 'exhibition') return true;
  if (kind === 'meeting') return !line.part(mark.end, 'pointers');
  if (kind === 'talks') return named(line, mark) || line.partBefore(mark.start, 'clauseOpeners') !== null;
  if (kind === 'ceremony' || kind === 'other' || kind === 'festival') return line.block.kind !== 'headline';
  if (kind === 'signing') return false;
  return named(line, mark);
}
