import { countsIf, countsOf, countsOfOptional, type Counts } from './counts.ts';
import type { Field } from './fields.ts';
import { pairUp, type Pair } from './pairs.ts';

/** Something that was read otherwise than gold has it. */
export interface Mistake {
  readonly field: Field;
  /** Where in the text, in UTF-16 code units; null where it is of the whole text. */
  readonly at: number | null;
  /** Null where it is not in gold. */
  readonly gold: string | null;
  /** Null where it was not read. */
  readonly read: string | null;
}

/** A field compared once: for one agreement, or for a text. */
export interface Compared {
  readonly field: Field;
  readonly counts: Counts;
  readonly mistakes: readonly Mistake[];
}

const told = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const isAllRight = ({ extra, missed }: Counts): boolean => extra === 0 && missed === 0;

/** Two values and what they count. */
export function compared(
  field: Field,
  at: number | null,
  [gold, read]: readonly [unknown, unknown],
  counts: Counts,
): Compared {
  const mistakes = isAllRight(counts) ? [] : [{ field, at, gold: told(gold), read: told(read) }];
  return { field, counts, mistakes };
}

/** A value that is always there. */
export const compareValue = <T>(field: Field, at: number | null, gold: T, read: T): Compared =>
  compared(field, at, [gold, read], countsIf(gold === read));

/** A value that may be absent. */
export const compareOptional = <T>(
  field: Field,
  at: number | null,
  [gold, read]: readonly [T | null, T | null],
  same: (gold: T, read: T) => boolean,
): Compared => compared(field, at, [gold, read], countsOfOptional(gold, read, same));

/** How one of a list is told where it is missed or not in gold. */
export interface Told {
  readonly at: number | null;
  readonly name: string;
}

/** Two lists by their pairs. */
export function comparePairs<G, R>(
  field: Field,
  { gold, read, pairs }: { gold: readonly G[]; read: readonly R[]; pairs: readonly Pair<G, R>[] },
  tell: (each: G | R) => Told,
): Compared {
  const missed = gold.filter((each) => !pairs.some(([found]) => found === each)).map(tell);
  const extra = read.filter((each) => !pairs.some(([, found]) => found === each)).map(tell);
  return {
    field,
    counts: countsOf(pairs.length, gold.length, read.length),
    mistakes: [
      ...missed.map(({ at, name }) => ({ field, at, gold: name, read: null })),
      ...extra.map(({ at, name }) => ({ field, at, gold: null, read: name })),
    ],
  };
}

/** Two lists whose members are the same or not. */
export const compareLists = <G, R>(
  field: Field,
  [gold, read]: readonly [readonly G[], readonly R[]],
  same: (gold: G, read: R) => boolean,
  tell: (each: G | R) => Told,
): Compared =>
  comparePairs(field, { gold, read, pairs: pairUp(gold, read, (g, r) => (same(g, r) ? 1 : 0)) }, tell);
