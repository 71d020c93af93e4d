/** How often a field was read right (`hits`), was read as gold has it not (`extra`), and was missed. */
export interface Counts {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
}

export const nothing: Counts = { hits: 0, extra: 0, missed: 0 };
const right: Counts = { hits: 1, extra: 0, missed: 0 };
/** A wrong value is both: one that gold has not, and one of gold's that was not read. */
const wrong: Counts = { hits: 0, extra: 1, missed: 1 };

export const add = (a: Counts, b: Counts): Counts => ({
  hits: a.hits + b.hits,
  extra: a.extra + b.extra,
  missed: a.missed + b.missed,
});

/** By how many of gold's go with one of those read. */
export const countsOf = (hits: number, inGold: number, read: number): Counts => ({
  hits,
  extra: read - hits,
  missed: inGold - hits,
});

/** Of a field that always has a value. */
export const countsIf = (isRight: boolean): Counts => (isRight ? right : wrong);

/** Of a field that may be absent; where it is absent on both sides there is nothing to count. */
export function countsOfOptional<T>(
  gold: T | null,
  read: T | null,
  same: (gold: T, read: T) => boolean,
): Counts {
  if (gold === null) return countsOf(0, 0, read === null ? 0 : 1);
  return read === null ? countsOf(0, 1, 0) : countsIf(same(gold, read));
}

export interface Measure {
  /** Share of what was read that is right; null where nothing was read. */
  readonly precision: number | null;
  /** Share of gold that was read; null where gold has none. */
  readonly recall: number | null;
  /** Harmonic mean of the two; null where gold has none and nothing was read. */
  readonly f1: number | null;
  /** How many there are in gold. */
  readonly n: number;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const measureOf = ({ hits, extra, missed }: Counts): Measure => ({
  precision: share(hits, hits + extra),
  recall: share(hits, hits + missed),
  f1: share(2 * hits, 2 * hits + extra + missed),
  n: hits + missed,
});
