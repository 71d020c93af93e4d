import type { Judgement } from './scoreText.ts';

/** Agreements whose confidence is at least `from` and below that of the bin above. */
export interface Bin {
  readonly from: number;
  readonly n: number;
  /** How many of them are right with their kind and all parties. */
  readonly right: number;
}

/** From here on a reading is called sure; the aim is that 95 in 100 of those are right. */
export const sure = 0.9;

/** Where the bins begin, the surest first. */
const starts = [0.95, 0.9, 0.8, 0.7, 0.5, 0];

/** How often the reading is right where it is so sure. */
export function calibrationOf(judgements: readonly Judgement[]): Bin[] {
  return starts.map((from, index) => {
    const below = starts[index - 1] ?? Infinity;
    const within = judgements.filter(({ confidence }) => confidence >= from && confidence < below);
    return { from, n: within.length, right: within.filter(({ isRight }) => isRight).length };
  });
}

/** All from a confidence upwards, as one bin. */
export function atLeast(from: number, bins: readonly Bin[]): Bin {
  const above = bins.filter((bin) => bin.from >= from);
  const sum = (count: (bin: Bin) => number): number => above.reduce((total, bin) => total + count(bin), 0);
  return { from, n: sum(({ n }) => n), right: sum(({ right }) => right) };
}
