import { moodBefore } from '../../agreements/governing.ts';
import { clauseAround } from '../clause.ts';
import { isInvitation } from './nounContext.ts';
import type { EventFound, EventRule } from '../readEvents.ts';

/** A verb that says that an event took place: `visits`, `held talks`, `met with the press`. The longest phrase counts. */
export const told: EventRule = {
  name: 'event:verb',
  read(line) {
    const found: EventFound[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const marks = line
        .allAt(at)
        .filter((mark) => mark.meaning.type === 'event' && mark.meaning.form === 'verb');
      const longest = marks.toSorted((a, b) => b.end - a.end)[0];
      if (longest?.meaning.type !== 'event') continue;
      at = longest.end - 1;
      if (longest.meaning.kind === 'entry-into-force' || longest.meaning.kind === 'ratification') continue;
      if (longest.meaning.kind === 'visit' && !towardsPlace(longest.end)) continue;
      if (moodBefore(line, longest.start).negated || isInvitation(line, longest)) continue;
      found.push({
        line,
        kind: longest.meaning.kind,
        clause: clauseAround(line, longest),
        word: longest,
        documents: null,
        told: true,
        time: 'now',
        rule: this.name,
      });
    }
    return found;

    function towardsPlace(from: number): boolean {
      for (let at = from; at < from + 4; at += 1)
        if (line.at(at, 'country') ?? line.at(at, 'city')) return true;
      return false;
    }
  },
};
