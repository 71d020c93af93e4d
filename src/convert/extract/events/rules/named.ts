import type { Mention } from '../../agreements/mention.ts';
import type { Line, Range } from '../../language/line.ts';
import { tellsOfEvent } from '../../nounFirst/events.ts';
import { clauseAround } from '../clause.ts';
import type { EventFound, EventRule } from '../readEvents.ts';
import { nounTells } from './nounContext.ts';

/** `meeting the needs`, `visit programme`: the noun must not be a verb or the first half of another noun. */
function standsAlone(line: Line, mark: Range): boolean {
  if (line.part(mark.end, 'compoundFollowers') && !line.part(mark.end, 'contains')) return false;
  return !line.part(mark.end, 'articles');
}

/** Whether a token stands in what names an instrument: `terms of reference of the CEOs Forum`. */
const describes = ({ head, subjects, line }: Mention, at: number): boolean =>
  (at >= head.start && at < head.end) ||
  (!line.modifiersAfter && subjects.some((range) => at >= range.start && at < range.end));

const farthestPlan = 6;

/** `Kỳ họp lần thứ 39 sẽ được tổ chức tại Hà Nội`: an occasion that is still to take place, in a clause of its own. */
function scheduled(line: Line, word: Range): boolean {
  if (!line.modifiersAfter) return false;
  let planned = false;
  for (let at = word.end; at < Math.min(line.length, word.end + farthestPlan * 2); at += 1) {
    if (/^[,;]$/.test(line.value(at))) return false;
    planned ||= at < word.end + farthestPlan && line.part(at, 'planned') !== null;
    if (planned && line.part(at, 'happens')) return true;
  }
  return false;
}

/** A noun that names an event: `their talks in Lima`, `the Energy Forum`, `a press conference`. */
export const named: EventRule = {
  name: 'event:noun',
  read(line, _context, mentions) {
    if (line.inflection) return [];
    const found: EventFound[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const marks = line
        .allAt(at)
        .filter((mark) => mark.meaning.type === 'event' && mark.meaning.form === 'noun');
      const longest = marks.toSorted((a, b) => b.end - a.end)[0];
      if (longest?.meaning.type !== 'event') continue;
      at = longest.end - 1;
      const { kind } = longest.meaning;
      if (!standsAlone(line, longest) || mentions.some((mention) => describes(mention, longest.start)))
        continue;
      const ahead = scheduled(line, longest);
      const tells = line.modifiersAfter
        ? ahead || tellsOfEvent(line, longest, kind)
        : nounTells(line, longest, kind);
      if (!tells) continue;
      found.push({
        line,
        kind,
        clause: clauseAround(line, longest),
        word: longest,
        documents: null,
        told: true,
        time: ahead ? 'ahead' : 'now',
        rule: this.name,
      });
    }
    return found;
  },
};
