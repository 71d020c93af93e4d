import { compareAgreements, isExact, pairAgreements, sameDate } from './agreements.ts';
import {
  compared,
  compareLists,
  compareOptional,
  compareValue,
  type Compared,
  type Mistake,
} from './compared.ts';
import { add, countsOf, nothing, type Counts } from './counts.ts';
import { fields, type Field } from './fields.ts';
import type { Gold, Half } from './gold.ts';
import { sameName, sameWords, shareWord } from './names.ts';
import type { ComparedReading } from './reading.ts';
import type { StateNames } from './states.ts';
import { characters, likenessOf } from './spans.ts';

/** The counts of every field. */
export type Board = Readonly<Record<Field, Counts>>;

/** An agreement that was read: how sure of it the reading is, and whether it is right with its kind and all parties. */
export interface Judgement {
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface TextScore {
  readonly text: string;
  readonly language: string;
  readonly half: Half | null;
  readonly board: Board;
  readonly judgements: readonly Judgement[];
  readonly mistakes: readonly Mistake[];
}

const boardBy = (countsFor: (field: Field) => Counts): Board =>
  Object.fromEntries(fields.map((field) => [field, countsFor(field)])) as Record<Field, Counts>;

/** The counts of several texts together. */
export const sumOf = (boards: readonly Board[]): Board =>
  boardBy((field) => boards.map((board) => board[field]).reduce(add, nothing));

/** What is read where a text could not be: nothing at all. */
const emptyReading: ComparedReading = {
  language: '',
  published: null,
  place: null,
  agency: null,
  boilerplate: [],
  agreements: [],
  events: [],
  people: [],
  organisations: [],
};

const tellName = ({ name }: { readonly name: string }): { at: null; name: string } => ({ at: null, name });

/** All that is measured besides the agreements. */
function compareRest(gold: Gold, read: ComparedReading): Compared[] {
  const boilerplate = characters(gold.boilerplate, read.boilerplate);
  return [
    compareLists(
      'people',
      [gold.people, read.people],
      (g, r) => sameName(g.name, r.name) || sameWords(g.name, r.name),
      tellName,
    ),
    compareLists(
      'organisations',
      [gold.organisations, read.organisations],
      (g, r) => sameName(g.name, r.name) || (g.abbreviation !== null && g.abbreviation === r.abbreviation),
      tellName,
    ),
    compareLists(
      'events',
      [gold.events, read.events],
      (g, r) => g.kind === r.kind && likenessOf(g, r) > 0,
      ({ kind, start, end }) => ({ at: start, name: `${kind} ${start}-${end}` }),
    ),
    compared(
      'boilerplate (chars)',
      null,
      [gold.boilerplate, read.boilerplate],
      countsOf(boilerplate.both, boilerplate.a, boilerplate.b),
    ),
    compareValue('language', null, gold.language, read.language),
    compareOptional('published', null, [gold.published, read.published], sameDate),
    compareOptional('dateline place', null, [gold.place, read.place], sameName),
    compareOptional('agency', null, [gold.agency, read.agency], shareWord),
  ];
}

/**
 * Compares a reading with gold, field by field. A null reading, of a text that could not be read, misses everything.
 * The text's own language, by gold, is the one that it counts for.
 */
export function scoreText(
  gold: Gold,
  reading: ComparedReading | null,
  states: StateNames = new Map(),
): TextScore {
  const read = reading ?? emptyReading;
  const pairs = pairAgreements(gold, read);
  const all = [...compareAgreements(gold, read, pairs, states), ...compareRest(gold, read)];
  const exact = new Set(pairs.filter((pair) => isExact(pair)).map(([, each]) => each));
  return {
    text: gold.text,
    language: gold.language,
    half: gold.half,
    board: boardBy((field) =>
      all
        .filter((each) => each.field === field)
        .map(({ counts }) => counts)
        .reduce(add, nothing),
    ),
    judgements: read.agreements.map((each) => ({ confidence: each.confidence, isRight: exact.has(each) })),
    mistakes: all.flatMap(({ mistakes }) => mistakes),
  };
}
