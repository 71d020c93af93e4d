import type { Event } from '../../schema/event.ts';
import type { LikelyPair } from '../../schema/finding.ts';
import { firstDay } from './days.ts';
import { groupBy } from './order.ts';

/** On a day with more events of one kind than this, nothing can be told. */
const dayLimit = 12;

const within = (a: readonly string[], b: readonly string[]): boolean => a.every((item) => b.includes(item));

const mayBeOne = (a: Event, b: Event): boolean =>
  (a.place === null || b.place === null || a.place === b.place) &&
  (within(a.participants, b.participants) || within(b.participants, a.participants)) &&
  Math.min(a.participants.length, b.participants.length) > 0;

/** Events of one kind and day of which one says nothing against being the other. */
export function likelyEvents(records: ReadonlyMap<string, Event>): LikelyPair[] {
  const byDay = groupBy(records, ([, { kind, date }]) => {
    const day = firstDay(date);
    return day?.length === 10 ? [`${kind} ${day}`] : [];
  });
  return [...byDay.values()].flatMap((block) =>
    block.length > dayLimit
      ? []
      : block.flatMap(([first, a], at) =>
          block
            .slice(at + 1)
            .flatMap(([second, b]): LikelyPair[] =>
              mayBeOne(a, b)
                ? [{ collection: 'events', first, second, because: 'kind, day and participants agree' }]
                : [],
            ),
        ),
  );
}
