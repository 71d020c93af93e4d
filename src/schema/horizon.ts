import type { Agreement } from './agreement.ts';
import type { Entry } from './records.ts';

/** Between which moments sources told of a record, in milliseconds since 1970, UTC. */
export interface Told {
  readonly first: number;
  readonly last: number;
}

/** A day on which something happens, or should, by what an agreement says of itself or a source says of it. */
export interface HorizonEntry {
  readonly agreement: Entry<Agreement>;
  /**
   * `begins` and `ends`: its period. `in-force`: its entry into force, where its period does not begin that day.
   * `planned`: its conclusion, which no source reports yet.
   */
  readonly what: 'begins' | 'ends' | 'in-force' | 'planned';
  /** EDTF, as the record has it; null where a plan has no date. */
  readonly when: string | null;
  /** The first day of `when`, the last where something ends, in milliseconds since 1970, UTC; null where it names none. */
  readonly time: number | null;
  /** True where the date is marked `?`, `~` or `%`. */
  readonly uncertain: boolean;
  /** When sources first and last told of the agreement; null where none of them has a date. */
  readonly told: Told | null;
  /** Whole days since the last source that speaks of the agreement, or null where no source has a date. */
  readonly silentDays: number | null;
}

/** What begins, ends and falls due in a record, counted from a day. */
export interface Horizon {
  /** What begins, enters into force or ends in the next 24 months, the nearest first. */
  readonly soon: readonly HorizonEntry[];
  /** The same after that. */
  readonly later: readonly HorizonEntry[];
  /** Periods that are over while no source reports how they ended, the latest first. */
  readonly ended: readonly HorizonEntry[];
  /** Planned or under negotiation, by the day for which they are; those without a day last. */
  readonly planned: readonly HorizonEntry[];
}
