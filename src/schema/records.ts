import type { z } from 'zod';
import { agreementSchema, type Agreement } from './agreement.ts';
import { eventSchema, type Event } from './event.ts';
import { organisationSchema, type Organisation } from './organisation.ts';
import { personSchema, type Person } from './person.ts';
import { sourceSchema, type Source } from './source.ts';
import type { CollectionName } from './vocabulary.ts';

/** The schema of each collection that `convert` writes. */
export const collectionSchemas = {
  sources: sourceSchema,
  agreements: agreementSchema,
  events: eventSchema,
  organisations: organisationSchema,
  people: personSchema,
} as const satisfies Record<CollectionName, z.ZodType>;

/** A record with its id. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** What `resolve` makes of all readings: each collection by id, ids sorted. */
export interface RecordSet {
  readonly sources: ReadonlyMap<string, Source>;
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly events: ReadonlyMap<string, Event>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly people: ReadonlyMap<string, Person>;
}
