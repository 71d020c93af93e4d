import type { Span } from '../../../schema/span.ts';

/** A side of an instrument, or of an event, as a phrase names it. */
export interface Party {
  readonly name: string;
  readonly country: string | null;
  readonly abbreviation: string | null;
  readonly type: 'state' | 'government' | 'organisation';
  readonly span: Span;
  /** Named through a person who holds an office, not by itself. */
  readonly byOffice: boolean;
  /** True where the phrase points to what was named before (`its counterpart`, `the two ministries`). */
  readonly implied: boolean;
  /** A city or province that signs by its name, which is no body. */
  readonly place?: boolean;
}

/** What one run of words between two connectors is taken for, and how well it reads as that. */
export interface Piece {
  readonly parties: readonly Party[];
  readonly score: number;
  readonly rule: string;
  /** The state of the party before, where the run only tells where that one sits: `X University, Chile`. */
  readonly seat?: string | null;
}
