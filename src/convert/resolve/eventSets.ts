import type { EventReading } from '../../schema/reading.ts';
import type { EventKind } from '../../schema/vocabulary.ts';
import { daysBefore, daysBetween } from './days.ts';
import { disjointSets, type Apart, type DisjointSets } from './disjointSets.ts';
import { dayOf, type ReadText } from './input.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';

/** An event as one text tells it. */
export interface EventNode {
  readonly text: ReadText;
  readonly reading: EventReading;
  /** Its day, or the first of its days. */
  readonly date: string | null;
  /** The key of its city; '' where none is told. */
  readonly place: string;
  /** Ids of the people in it, sorted. */
  readonly people: readonly string[];
}

/** Kinds of which a day may see several at one place with other people: they are one event only where the people agree. */
const severalADay: ReadonlySet<EventKind> = new Set(['meeting', 'talks', 'call', 'session']);

/** A meeting that another text calls talks is the same one where both name the same people. */
const familyOf = (kind: EventKind): string => (kind === 'talks' ? 'meeting' : kind);

const within = (a: readonly string[], b: readonly string[]): boolean => a.every((item) => b.includes(item));

const statesMeet = (a: EventNode, b: EventNode): boolean =>
  a.reading.states.length === 0 ||
  b.reading.states.length === 0 ||
  a.reading.states.some((state) => b.reading.states.includes(state));

function sameEvent(a: EventNode, b: EventNode): boolean {
  if (!statesMeet(a, b)) return false;
  if (a.place !== '' && b.place !== '' && a.place !== b.place) return false;
  const differentKind = a.reading.kind !== b.reading.kind;
  if (!severalADay.has(a.reading.kind)) return !differentKind;
  const agree = within(a.people, b.people) || within(b.people, a.people);
  return differentKind ? agree && a.people.length > 1 && b.people.length > 1 : agree;
}

/** A visit lasts days, and texts name different ones of them: so many at most between two days of one visit. */
const visitDays = 4;

const sameVisit = (a: EventNode, b: EventNode): boolean =>
  sameEvent(a, b) &&
  a.reading.states.length > 0 &&
  within(a.reading.states, b.reading.states) &&
  within(b.reading.states, a.reading.states) &&
  a.place === b.place &&
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
      group.every(
        (other) => nodes[other] !== undefined && same(node, nodes[other]) && sets.mayJoin(other, index),
      ),
    );
    const [only] = fitting;
    if (only?.[0] !== undefined && (fitting.length === 1 || node.place !== '')) {
      sets.join(only[0], index);
      if (only.length < 8) only.push(index);
    } else first.push([index]);
  }
}

const byTelling = (nodes: readonly EventNode[]) => (a: number, b: number) => {
  const tells = (index: number): number =>
    (nodes[index]?.place === '' ? 0 : 10) +
    (nodes[index]?.people.length ?? 0) +
    (nodes[index]?.reading.states.length ?? 0);
  return tells(b) - tells(a) || a - b;
};

/** Days between an event and the text that tells of it without its day. */
const reportDays = 7;

/**
 * An event without a day is one that its text tells with a day, where that is one alone; else one of the same place in
 * the days before the text, told by others.
 */
function joinUndated(nodes: readonly EventNode[], sets: DisjointSets): void {
  const keysOf = ({ text, reading, date, place }: EventNode): string[] => {
    const family = familyOf(reading.kind);
    return [`${text.text.id} ${family}`, ...(place === '' ? [] : [`${date ?? ''} ${place} ${family}`])];
  };
  const dated = [...nodes.keys()].filter((index) => (nodes[index]?.date ?? null) !== null);
  const byKey = groupBy(dated, (index) => (nodes[index] ? keysOf(nodes[index]) : []));
  for (const [index, node] of nodes.entries()) {
    if (node.date !== null) continue;
    const family = familyOf(node.reading.kind);
    const near = byKey.get(`${node.text.text.id} ${family}`) ?? [];
    const far = daysBefore(dayOf(node.text), reportDays).flatMap((day) =>
      node.place === '' ? [] : (byKey.get(`${day} ${node.place} ${family}`) ?? []),
    );
    for (const choice of [near, far]) {
      const fitting = choice.filter(
        (other) => nodes[other] && sameEvent(node, nodes[other]) && sets.mayJoin(other, index),
      );
      const [only, ...others] = unique(fitting.map((other) => sets.find(other)));
      if (only === undefined) continue;
      if (others.length === 0) sets.join(only, index);
      break;
    }
  }
}

function joinVisits(nodes: readonly EventNode[], sets: DisjointSets): void {
  const visits = [...nodes.keys()]
    .filter((index) => nodes[index]?.reading.kind === 'visit' && nodes[index].date !== null)
    .toSorted((a, b) => byCodeUnit(nodes[a]?.date ?? '', nodes[b]?.date ?? '') || a - b);
  const byPlace = groupBy(visits, (index) => [
    `${nodes[index]?.place ?? ''} ${(nodes[index]?.reading.states ?? []).toSorted().join(' ')}`,
  ]);
  for (const [, group] of [...byPlace].toSorted((a, b) => byCodeUnit(a[0], b[0]))) {
    for (const [at, index] of group.entries()) {
      const previous = group[at - 1];
      const [a, b] = [previous === undefined ? undefined : nodes[previous], nodes[index]];
      if (previous === undefined || !a || !b) continue;
      const days = daysBetween(a.date, b.date);
      if (days !== null && days <= visitDays && sameVisit(a, b) && sets.mayJoin(previous, index))
        sets.join(previous, index);
    }
  }
}

/** The tellings of each event. Two of one text are one event where kind, day, place and people agree. */
export function eventSets(nodes: readonly EventNode[], apart: Apart): DisjointSets {
  const sets = disjointSets(nodes.length, apart);
  const byDay = groupBy(nodes.keys(), (index) => {
    const node = nodes[index];
    if (!node) return [];
    const family = familyOf(node.reading.kind);
    return [node.date === null ? `${node.text.text.id} ${family}` : `${node.date} ${family}`];
  });
  for (const [, bucket] of [...byDay].toSorted((a, b) => byCodeUnit(a[0], b[0]))) {
    joinBucket(bucket.toSorted(byTelling(nodes)), nodes, sets, sameEvent);
  }
  joinUndated(nodes, sets);
  joinVisits(nodes, sets);
  return sets;
}
