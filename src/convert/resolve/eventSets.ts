import { fold } from './fold.ts';
import type { EventReading } from '../../schema/reading.ts';
import type { EventKind } from '../../schema/vocabulary.ts';
import { disjointSets, type DisjointSets } from './disjointSets.ts';
import type { ReadText } from './input.ts';
import { byCodeUnit, groupBy } from './order.ts';

/** An event as one text tells it. */
export interface EventNode {
  readonly text: ReadText;
  readonly reading: EventReading;
  /** Ids of the people in it, sorted. */
  readonly people: readonly string[];
}

/** Kinds of which a day may see several at one place with other people: they are one event only where the people agree. */
const severalADay: ReadonlySet<EventKind> = new Set(['meeting', 'talks', 'call', 'session']);

/** A meeting that another text calls talks is the same one where both name the same people. */
const familyOf = (kind: EventKind): string => (kind === 'talks' ? 'meeting' : kind);

const placeOf = (place: string | null): string =>
  place === null ? '' : fold(place).replace(/[^\p{L}\p{N}]/gu, '');

const within = (a: readonly string[], b: readonly string[]): boolean => a.every((item) => b.includes(item));

const statesMeet = (a: EventNode, b: EventNode): boolean =>
  a.reading.states.length === 0 ||
  b.reading.states.length === 0 ||
  a.reading.states.some((state) => b.reading.states.includes(state));

function sameEvent(a: EventNode, b: EventNode): boolean {
  if (!statesMeet(a, b)) return false;
  const [first, second] = [placeOf(a.reading.place), placeOf(b.reading.place)];
  if (first !== '' && second !== '' && first !== second) return false;
  const differentKind = a.reading.kind !== b.reading.kind;
  if (!severalADay.has(a.reading.kind)) return !differentKind;
  const agree = within(a.people, b.people) || within(b.people, a.people);
  return differentKind ? agree && a.people.length > 1 && b.people.length > 1 : agree;
}

/** Days between two full dates, or null where one is not a full date. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [first, second] = [a, b].map((date) =>
    /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? Date.parse(date ?? '') : NaN,
  );
  return first === undefined || second === undefined || Number.isNaN(first) || Number.isNaN(second)
    ? null
    : (second - first) / 86_400_000;
}

/** A visit lasts days, and texts name different ones of them: so many at most between two days of one visit. */
const visitDays = 4;

const sameVisit = (a: EventNode, b: EventNode): boolean =>
  sameEvent(a, b) &&
  a.reading.states.length > 0 &&
  within(a.reading.states, b.reading.states) &&
  within(b.reading.states, a.reading.states) &&
  placeOf(a.reading.place) === placeOf(b.reading.place) &&
  (a.people.length === 0 || b.people.length === 0 || a.people.some((id) => b.people.includes(id)));

/** Joins the nodes of a bucket with the first set that fits each; the work is the bucket times its sets. */
function joinBucket(
  bucket: readonly number[],
  nodes: readonly EventNode[],
  sets: DisjointSets,
  same: (a: EventNode, b: EventNode) => boolean,
): void {
  const first: number[][] = [];
  for (const index of bucket) {
    const node = nodes[index];
    if (!node) continue;
    const fitting = first.filter((group) =>
      group.every((other) => nodes[other] !== undefined && same(node, nodes[other])),
    );
    const [only] = fitting;
    if (only?.[0] !== undefined && (fitting.length === 1 || placeOf(node.reading.place) !== '')) {
      sets.join(only[0], index);
      if (only.length < 8) only.push(index);
    } else first.push([index]);
  }
}

const byTelling = (nodes: readonly EventNode[]) => (a: number, b: number) => {
  const tells = (index: number): number =>
    (placeOf(nodes[index]?.reading.place ?? null) === '' ? 0 : 10) +
    (nodes[index]?.people.length ?? 0) +
    (nodes[index]?.reading.states.length ?? 0);
  return tells(b) - tells(a) || a - b;
};

/** The tellings of each event. Two of one text are one event where kind, day, place and people agree. */
export function eventSets(nodes: readonly EventNode[]): DisjointSets {
  const sets = disjointSets(nodes.length);
  const byDay = groupBy(nodes.keys(), (index) => {
    const node = nodes[index];
    if (!node) return [];
    const { date, kind } = node.reading;
    return [date === null ? `${node.text.text.id} ${familyOf(kind)}` : `${date} ${familyOf(kind)}`];
  });
  for (const [, bucket] of [...byDay].toSorted((a, b) => byCodeUnit(a[0], b[0]))) {
    joinBucket(bucket.toSorted(byTelling(nodes)), nodes, sets, sameEvent);
  }

  const visits = [...nodes.keys()]
    .filter((index) => nodes[index]?.reading.kind === 'visit' && nodes[index].reading.date !== null)
    .toSorted((a, b) => byCodeUnit(nodes[a]?.reading.date ?? '', nodes[b]?.reading.date ?? '') || a - b);
  const byPlace = groupBy(visits, (index) => [
    `${placeOf(nodes[index]?.reading.place ?? null)} ${(nodes[index]?.reading.states ?? []).toSorted().join(' ')}`,
  ]);
  for (const [, group] of [...byPlace].toSorted((a, b) => byCodeUnit(a[0], b[0]))) {
    for (const [at, index] of group.entries()) {
      const previous = group[at - 1];
      const [a, b] = [previous === undefined ? undefined : nodes[previous], nodes[index]];
      if (previous === undefined || !a || !b) continue;
      const days = daysBetween(a.reading.date, b.reading.date);
      if (days !== null && days <= visitDays && sameVisit(a, b)) sets.join(previous, index);
    }
  }
  return sets;
}
