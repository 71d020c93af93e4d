import type { DifferingReading } from '../../schema/evidence.ts';
import { byCodeUnit } from './order.ts';

/** What one text says of one field. */
export interface Said<Value> {
  /** Id of the source. */
  readonly source: string;
  readonly value: Value;
  readonly implied: boolean;
}

export interface Chosen<Value> {
  readonly value: Value | null;
  /** True where no source states the value of this very thing. */
  readonly implied: boolean;
  /** What other sources say against it, each with its source. */
  readonly readings: readonly DifferingReading[];
}

export interface ChooseOptions<Value> {
  readonly field: string;
  readonly said: readonly Said<Value>[];
  /** True where the second says no more than the first and nothing against it: `2025` beside `2025-05-10`. */
  readonly covers: (value: Value, other: Value) => boolean;
  /** How much a value tells; where as many sources say both, the one that tells more is chosen. */
  readonly detail: (value: Value) => number;
}

/**
 * The value that most sources state; what is stated goes before what is implied, of equals what tells more, then the
 * first by code unit of its JSON. A value that another covers counts for that one too.
 */
export function choose<Value>({ field, said, covers, detail }: ChooseOptions<Value>): Chosen<Value> {
  const stated = said.filter(({ implied }) => !implied);
  const counted = stated.length > 0 ? stated : said;
  const values = new Map(counted.map(({ value }) => [JSON.stringify(value), value]));
  const ranked = [...values]
    .map(([key, value]) => ({
      key,
      value,
      votes: new Set(counted.filter((one) => covers(value, one.value)).map(({ source }) => source)).size,
    }))
    .toSorted((a, b) => b.votes - a.votes || detail(b.value) - detail(a.value) || byCodeUnit(a.key, b.key));
  const best = ranked[0];
  if (!best) return { value: null, implied: false, readings: [] };

  const readings = new Map<string, DifferingReading>();
  for (const { source, value } of counted) {
    if (covers(best.value, value)) continue;
    readings.set(`${source} ${JSON.stringify(value)}`, { field, value, source });
  }
  return {
    value: best.value,
    implied: stated.length === 0,
    readings: [...readings].toSorted((a, b) => byCodeUnit(a[0], b[0])).map(([, reading]) => reading),
  };
}

/** For dates: a year says nothing against a day of that year. */
export const datesAgree = (value: string, other: string): boolean => value.startsWith(other);

export const isSame = (value: unknown, other: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(other);
