import type { Agreement } from './agreement.ts';
import type { Evidence } from './evidence.ts';
import type { Entry } from './records.ts';
import type { Source } from './source.ts';

/** What one source makes of one agreement. */
export type LedgerCell =
  | { readonly said: false }
  | {
      readonly said: true;
      /** The first passage of the source that tells of the agreement. */
      readonly passage: Evidence;
      /** Fields that this source tells otherwise, each once, sorted. */
      readonly differs: readonly string[];
    };

/** A source of an event, and how many documents it says were concluded there. */
export type LedgerSource = Entry<Source> & {
  /** Null where the source gives no number. */
  readonly documents: number | null;
};

export interface LedgerRow {
  readonly agreement: Entry<Agreement>;
  /** One for each source of the ledger, in their order. */
  readonly cells: readonly LedgerCell[];
}

/**
 * The agreements of an event against the sources that the record holds of it: said, not said, or said otherwise.
 * Both are in the order of their dates.
 */
export interface Ledger {
  readonly sources: readonly LedgerSource[];
  readonly rows: readonly LedgerRow[];
}
