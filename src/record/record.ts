import type { Agreement } from '../schema/agreement.ts';
import type { Event } from '../schema/event.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Person } from '../schema/person.ts';
import type { Entry } from '../schema/records.ts';
import type { Sector } from '../schema/sector.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { SectorSlug } from '../schema/vocabulary.ts';

export type { Entry };

/** Everything that is published: the collections as the loaders give them, in any order. */
export interface Collections {
  readonly site: Site;
  readonly sources: readonly Entry<Source>[];
  readonly agreements: readonly Entry<Agreement>[];
  readonly events: readonly Entry<Event>[];
  readonly organisations: readonly Entry<Organisation>[];
  readonly people: readonly Entry<Person>[];
  readonly sectors: readonly (Entry<Sector> & { readonly id: SectorSlug })[];
}

/** The kinds of record that have evidence in sources. */
export const groundedCollections = ['agreements', 'events', 'organisations', 'people'] as const;
export type GroundedCollection = (typeof groundedCollections)[number];
export type GroundedData = Agreement | Event | Organisation | Person;
