import type { Line, Range } from '../../language/line.ts';
import type { EventKind } from '../../../../schema/vocabulary.ts';
import { tellsOfEvent } from '../../nounFirst/events.ts';
import { clauseAround } from '../clause.ts';
import type { EventFound, EventRule } from '../readEvents.ts';

/** Kinds whose noun tells of an event wherever a determiner points to one: `the talks`, `his visit to Chile`. */
const definiteKinds: ReadonlySet<EventKind> = new Set([
  'visit',
  'talks',
  'call',
  'press-conference',
  'session',
  'forum',
  'meeting',
  'ceremony',
]);

function determined(line: Line, start: number): boolean {
  for (let at = start; at > Math.max(0, start - 9); at -= 1) {
    if (line.partBefore(at, 'articles', 'definite', 'possessive', 'indefinite')) return true;
    if (!line.isWord(at - 1) && !line.isNumber(at - 1) && !/^[-–]$/.test(line.value(at - 1))) return false;
  }
  return false;
}

/** `Visitors' visit`, `meeting the needs`: the noun must not be a verb or the first half of another noun. */
function standsAlone(line: Line, mark: Range): boolean {
  if (line.part(mark.end, 'compoundFollowers') && !line.part(mark.end, 'contains')) return false;
  return !line.part(mark.end, 'articles');
}

/** A noun that names an event: `their talks in Lima`, `the Energy Forum`, `a press conference`. */
export const named: EventRule = {
  name: 'event:noun',
  read(line) {
    const found: EventFound[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const marks = line
        .allAt(at)
        .filter((mark) => mark.meaning.type === 'event' && mark.meaning.form === 'noun');
      const longest = marks.toSorted((a, b) => b.end - a.end)[0];
      if (longest?.meaning.type !== 'event') continue;
      at = longest.end - 1;
      const { kind } = longest.meaning;
      if (!standsAlone(line, longest)) continue;
      const early = line.block.kind === 'headline' || line.index <= earlyLines;
      const tells = line.modifiersAfter
        ? tellsOfEvent(line, longest, kind)
        : definiteKinds.has(kind)
          ? determined(line, longest.start) && tellsOf(line, longest, kind)
          : early && (kind === 'festival' || kind === 'exhibition' || kind === 'other');
      if (!tells) continue;
      found.push({
        line,
        kind,
        clause: clauseAround(line, longest),
        word: longest,
        documents: null,
        told: true,
        rule: this.name,
      });
    }
    return found;
  },
};

const earlyLines = 2;

/** What else must be there: a visit goes to a place or is somebody's; a forum has a name; a meeting a verb or a preposition. */
function tellsOf(line: Line, mark: Range, kind: EventKind): boolean {
  if (kind === 'visit') return true;
  if (kind === 'forum') return line.isCapital(mark.start) && line.isCapital(mark.start - 1);
  if (kind === 'ceremony') return false;
  if (kind === 'session') return true;
  if (kind === 'meeting')
    return (
      line.part(mark.end, 'between', 'with') !== null ||
      /^(?:at|during|after|following)$/.test(line.lower(mark.start - 2))
    );
  return true;
}
