import { eventSchema, type Event } from '../../schema/event.ts';
import type { EventKind } from '../../schema/vocabulary.ts';
import { claimsOf } from './claims.ts';
import { choose, isSame, type Chosen, type Said } from './choose.ts';
import { eventSets, type EventNode } from './eventSets.ts';
import { evidenceOf, passageKey, type Passage } from './evidence.ts';
import { unstated } from './grounds.ts';
import { firstDay } from './days.ts';
import { dateOfEvent, daysOf } from './eventDays.ts';
import { assignIds } from './ids.ts';
import type { Input } from './input.ts';
import { joinAsRuled } from './joinAsRuled.ts';
import { matchKept } from './matchKept.ts';
import type { NameWords } from './nameWords.ts';
import { byFrequency, groupBy, unique } from './order.ts';
import type { ResolvedPeople } from './people.ts';
import { isStateName, placeInId, placeKey } from './places.ts';
import { rulingsOf } from './rulings.ts';
import { dayInWords, eventTitle } from './titles.ts';

export interface ResolvedEvents {
  readonly records: ReadonlyMap<string, Event>;
  /** The sources that tell of each event, by its id. */
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids by each of the event's days. */
  readonly byDay: ReadonlyMap<string, readonly string[]>;
}

const fields = Object.keys(eventSchema.shape);

/** Fields that a text states or that are implied. */
const stateable = ['date', 'place', 'participants', 'documents'];

function saidOf<Value>(
  members: readonly EventNode[],
  field: string,
  valueOf: (node: EventNode) => Value | null,
): Said<Value>[] {
  return members.flatMap((node) => {
    const value = valueOf(node);
    if (value === null) return [];
    return [{ source: node.text.text.id, value, implied: node.reading.evidence[field]?.implied ?? false }];
  });
}

const passagesOf = ({ text, reading }: EventNode): Passage[] => [
  { text: text.text, span: { start: reading.start, end: reading.end }, supports: ['kind'] },
  ...Object.entries(reading.evidence).flatMap(([field, { spans }]) =>
    spans.map((span) => ({
      text: text.text,
      span,
      supports: [field === 'states' || field === 'people' ? 'participants' : field],
    })),
  ),
];

function recordOf(members: readonly EventNode[], { words, language }: Input): Event {
  const preferred = placesIn(members, language);
  const kind = byFrequency(members.map(({ reading }) => reading.kind))[0] as EventKind;
  const date = dateOfEvent(
    kind,
    saidOf(members, 'date', ({ reading }) => reading.date),
  );
  const place = choose({
    field: 'place',
    said: saidOf(members, 'place', ({ reading }) => reading.place),
    covers: (a, b) => placeKey(a, words) === placeKey(b, words),
    detail: (value) => Number(preferred.has(value)),
  });
  const documents = choose({
    field: 'documents',
    said: saidOf(members, 'documents', ({ reading }) => reading.documents),
    covers: isSame,
    detail: (value) => value,
  });
  const states = unique(members.flatMap(({ reading }) => reading.states)).toSorted();
  const people = unique(members.flatMap((node) => node.people)).toSorted();
  const chosen: [string, Chosen<unknown>][] = [
    ['date', date],
    ['place', place],
    ['documents', documents],
  ];
  return {
    title: eventTitle(kind, place.value, date.value),
    language: 'en',
    kind,
    date: date.value,
    place: place.value,
    participants: [...states, ...people],
    documents: documents.value,
    evidence: evidenceOf(members.flatMap(passagesOf), fields),
    implied: chosen.filter(([, { implied }]) => implied).map(([field]) => field),
    readings: chosen.flatMap(([, { readings }]) => readings),
    rules: unique(
      members.flatMap(({ reading }) => Object.values(reading.evidence).flatMap(({ rules }) => rules)),
    ),
    sameAs: [],
    notSameAs: [],
    checked: [],
    formerIds: [],
  };
}

/** Places as the texts of a language write them. */
const placesIn = (members: readonly EventNode[], language: string): ReadonlySet<string> =>
  new Set(
    members.flatMap(({ text, reading }) =>
      text.clean.language === language && reading.place !== null ? [reading.place] : [],
    ),
  );

/** A page about it would say no more than that it took place. */
const saysNothing = ({ date, place, documents }: Event): boolean =>
  date === null && place === null && documents === null;

/** `2025-05-10-moscow-visit`; with the people where a day saw several such events. */
function candidates(event: Event, source: string, words: NameWords): string[] {
  const place = event.place === null ? '' : `${placeInId(event.place, words)}-`;
  const date = event.date === null ? '' : `${firstDay(event.date) ?? ''}-`;
  const plain = `${date}${place}${event.kind}`;
  const people = event.participants.filter((participant) => /^[a-z]/.test(participant)).slice(0, 2);
  if (event.date === null) return [`${plain}-${source}`.slice(0, 80).replace(/-$/, '')];
  return [plain, people.length > 0 ? `${plain}-${people.join('-')}` : '', plain];
}

/** One record for each event, told by however many texts. */
export function resolveEvents(input: Input, { personOf }: ResolvedPeople): ResolvedEvents {
  const nodes = input.read.flatMap((text) =>
    text.reading.events.map((reading): EventNode => {
      const people = reading.people.flatMap((name) => personOf(text.text.id, name) ?? []);
      const place = isStateName(reading.place, input.words) ? '' : placeKey(reading.place, input.words);
      return { text, reading, date: firstDay(reading.date), place, people: unique(people).toSorted() };
    }),
  );
  const rulings = rulingsOf(input.kept.events);
  const claims = claimsOf(
    nodes.length,
    (index) => (nodes[index] ? evidenceOf(passagesOf(nodes[index]), fields) : []),
    input.kept.events,
    rulings,
  );
  const sets = eventSets(nodes, { labels: claims.labels, areApart: rulings.areApart });
  const made = joinAsRuled(sets, claims, rulings, ({ ruledIds, reserved }) => {
    const found = sets
      .groups()
      .map((group) => {
        const members = group.flatMap((index) => nodes[index] ?? []);
        const record = recordOf(members, input);
        const implied = [...record.implied, ...unstated(record, stateable)];
        return { group, members, record: { ...record, implied } };
      })
      .filter(({ record }) => !saysNothing(record));
    const ruled = ruledIds(found.map(({ group }) => group));
    const kept = matchKept(
      found.map(({ record }) => record),
      input.kept.events.filter(({ id }) => !reserved.has(id)),
      (a, b) => a.kind === b.kind,
    );
    const ids = assignIds(
      found.map(({ members, record }, index) => ({
        kept: ruled[index] ?? kept[index] ?? null,
        candidates: candidates(record, members[0]?.text.text.id ?? '', input.words),
        identity: record.evidence.map(passageKey)[0] ?? dayInWords(record.date ?? ''),
      })),
      reserved,
    );
    return found.map((one, index) => ({ ...one, id: ids[index] ?? '' }));
  });
  const records = new Map(made.map(({ id, record }) => [id, record]));
  return {
    records,
    byDay: groupBy(records.keys(), (id) => daysOf(records.get(id)?.date ?? null)),
    sources: new Map(made.map(({ id, members }) => [id, new Set(members.map(({ text }) => text.text.id))])),
  };
}
