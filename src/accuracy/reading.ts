import type { AgreementReading, EventReading, PartyReading, Reading } from '../schema/reading.ts';

/** As much of a reading of an agreement as is compared with gold. */
export type ComparedAgreement = Pick<
  AgreementReading,
  'mentions' | 'kind' | 'status' | 'new' | 'sectors' | 'signed' | 'place' | 'period' | 'amends' | 'confidence'
> & { readonly parties: readonly Pick<PartyReading, 'name' | 'country' | 'abbreviation'>[] };

/** As much of a reading as is compared with gold. */
export type ComparedReading = Pick<Reading, 'language' | 'published' | 'place' | 'agency' | 'boilerplate'> & {
  readonly agreements: readonly ComparedAgreement[];
  readonly events: readonly Pick<EventReading, 'kind' | 'start' | 'end'>[];
  readonly people: readonly { readonly name: string }[];
  readonly organisations: readonly { readonly name: string; readonly abbreviation: string | null }[];
};
