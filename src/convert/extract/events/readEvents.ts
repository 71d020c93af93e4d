import type { EventReading, PersonReading } from '../../../schema/reading.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { countStates } from '../states.ts';
import { datesOf, placesOf } from '../occasion.ts';
import type { Line, Range } from '../language/line.ts';
import { actsByLine, type Act } from './acts.ts';
import { eventRules } from './eventRules.ts';
import { owned } from './rules/nounContext.ts';
import type { EventKind } from '../../../schema/vocabulary.ts';

/** A place of the text that reports an event. */
export interface EventFound {
  readonly line: Line;
  readonly kind: EventKind;
  /** The clause that reports it. */
  readonly clause: Range;
  /** The word that names it. */
  readonly word: Range;
  /** How many documents it is said to have yielded. */
  readonly documents: number | null;
  /** More than a passing mention: it says that the event took place. */
  readonly told: boolean;
  /** Whether it belongs to the occasion that the text reports, to an earlier time, or is only scheduled. */
  readonly time: 'past' | 'now' | 'ahead';
  readonly rule: string;
}

/** One way in which texts report events. */
export interface EventRule {
  readonly name: string;
  read(line: Line, context: Context, mentions: readonly Mention[], acts: readonly Act[]): EventFound[];
}

function dateOf(line: Line, word: Range, context: Context): string | null {
  let best: { value: string; distance: number } | null = null;
  for (const date of datesOf(line, context)) {
    if (date.value === null) continue;
    const distance = Math.abs(date.start - word.start);
    if (best === null || distance < best.distance) best = { value: date.value, distance };
  }
  return best?.value ?? null;
}

function placeOf(line: Line, event: EventFound): string | null {
  const found = placesOf(line)[0];
  if (found) return found.name;
  if (event.kind !== 'visit') return null;
  for (let at = event.word.end; at < Math.min(line.length, event.word.end + 8); at += 1) {
    const mark = line.at(at, 'city') ?? line.at(at, 'country');
    if (mark) return line.text(mark);
  }
  return null;
}

/** How much a place tells of its event: that it took place, whose it was, when and where. */
function weightOf(event: EventFound, context: Context): number {
  const { line, word } = event;
  const whose = event.kind === 'visit' && owned(line, word);
  const where = event.kind === 'visit' && placeOf(line, event) !== null;
  return (
    Number(event.told) * 4 +
    Number(whose) * 2 +
    Number(where) * 2 +
    Number(line.block.kind !== 'headline') +
    Number(dateOf(line, word, context) !== null) +
    Number(event.kind !== 'visit' && placeOf(line, event) !== null)
  );
}

function toReading(
  events: readonly EventFound[],
  context: Context,
  people: readonly PersonReading[],
): EventReading {
  const [first] = events.toSorted(
    (a, b) => weightOf(b, context) - weightOf(a, context) || a.line.index - b.line.index,
  ) as [EventFound, ...EventFound[]];
  const span = first.line.span(first.clause);
  const pick = <T>(value: (event: EventFound) => T | null): T | null => {
    for (const event of [first, ...events]) {
      const found = value(event);
      if (found !== null) return found;
    }
    return null;
  };
  const date = pick((event) => dateOf(event.line, event.word, context));
  const place = pick((event) => placeOf(event.line, event)) ?? context.clean.place;
  const documents = pick((event) => event.documents);
  const here = people.filter((person) =>
    person.mentions.some((mention) => mention.start >= span.start && mention.end <= span.end),
  );
  return {
    kind: first.kind,
    start: span.start,
    end: span.end,
    date,
    place,
    documents,
    states: countStates([first.line]).states.slice(0, 4),
    people: here.map((person) => person.name),
    evidence: {
      kind: {
        spans: events.map((event) => event.line.span(event.word)),
        rules: [...new Set(events.map((event) => event.rule))],
        implied: false,
      },
      date: { spans: [span], rules: ['event:date'], implied: date === null },
      place: { spans: [span], rules: ['event:place'], implied: place === context.clean.place },
    },
  };
}

/** Kinds that one text tells of only once unless the dates differ. */
function sameEvent(a: EventFound, b: EventFound, context: Context): boolean {
  if (a.kind !== b.kind) return false;
  if (a.time !== b.time && (a.kind !== 'visit' || a.time === 'past' || b.time === 'past')) return false;
  const [x, y] = [dateOf(a.line, a.word, context), dateOf(b.line, b.word, context)];
  return x === null || y === null || datesMeet(x, y);
}

/** Whether one date is the other, a part of it, or lies in its days. */
function datesMeet(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const [from = a, to = from] = a.split('/');
  const [since = b, until = since] = b.split('/');
  return from <= until && since <= to;
}

/** Every event that a text reports, each once, with its fullest clause. */
export function readEvents(
  context: Context,
  mentions: readonly Mention[],
  people: readonly PersonReading[],
): EventReading[] {
  const groups: EventFound[][] = [];
  const byLine = new Map<Line, Mention[]>();
  for (const mention of mentions) byLine.set(mention.line, [...(byLine.get(mention.line) ?? []), mention]);
  const acts = actsByLine(context.lines, mentions);
  for (const line of context.lines) {
    context.work.steps += 1;
    for (const rule of eventRules) {
      for (const found of rule.read(line, context, byLine.get(line) ?? [], acts.get(line) ?? [])) {
        const group = groups.find(
          (known) =>
            known[0] !== undefined && known.length < mostPlaces && sameEvent(known[0], found, context),
        );
        if (group) group.push(found);
        else if (groups.length < mostEvents) groups.push([found]);
      }
    }
  }
  return groups
    .filter((group) => group.some((event) => event.told) && !onlyMet(group, groups))
    .map((group) => toReading(group, context, people));
}

/** What those who meet do there: the verb tells of no second event beside the noun. */
const atTable: ReadonlySet<EventKind> = new Set(['talks', 'session', 'call', 'press-conference']);

/** `met for the third dialogue`, `met and held talks`: a meeting told by nothing but a verb beside the noun for it. */
function onlyMet(group: readonly EventFound[], groups: readonly (readonly EventFound[])[]): boolean {
  const [event, ...others] = group;
  if (event?.kind !== 'meeting' || event.rule !== 'event:verb' || others.length > 0) return false;
  return groups.some((other) =>
    other.some(
      ({ kind, line, clause, word }) =>
        atTable.has(kind) &&
        !(kind === 'call' && line.partBefore(word.start, 'and')) &&
        line === event.line &&
        clause.start < event.clause.end &&
        event.clause.start < clause.end,
    ),
  );
}

/** Bounds on what one text may report; beyond them it is a register, not a report. */
const mostEvents = 60;
const mostPlaces = 200;
