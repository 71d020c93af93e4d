import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { mdxLoader } from './loaders/mdxLoader.ts';
import { pageComponents } from './loaders/pageComponents.ts';
import { agreementSchema } from './schema/agreement.ts';
import { idSchema } from './schema/common.ts';
import { eventSchema } from './schema/event.ts';
import { handbookSchema } from './schema/handbook.ts';
import { organisationSchema } from './schema/organisation.ts';
import { personSchema } from './schema/person.ts';
import { collectionSchemas } from './schema/records.ts';
import { sectorSchema } from './schema/sector.ts';
import { sourceSchema } from './schema/source.ts';
import { sectorSlugs, type CollectionName } from './schema/vocabulary.ts';

const recordLoader = (folder: CollectionName) =>
  mdxLoader({ folder, schema: collectionSchemas[folder], id: idSchema, rendering: 'plain', components: [] });

export const collections = {
  sources: defineCollection({ schema: sourceSchema, loader: recordLoader('sources') }),
  agreements: defineCollection({ schema: agreementSchema, loader: recordLoader('agreements') }),
  events: defineCollection({ schema: eventSchema, loader: recordLoader('events') }),
  organisations: defineCollection({ schema: organisationSchema, loader: recordLoader('organisations') }),
  people: defineCollection({ schema: personSchema, loader: recordLoader('people') }),
  sectors: defineCollection({
    schema: sectorSchema,
    loader: mdxLoader({
      folder: 'sectors',
      schema: sectorSchema,
      id: z.enum(sectorSlugs),
      rendering: 'module',
      components: pageComponents,
    }),
  }),
  handbook: defineCollection({
    schema: handbookSchema,
    loader: mdxLoader({
      folder: 'handbook',
      schema: handbookSchema,
      id: idSchema,
      rendering: 'module',
      components: pageComponents,
    }),
  }),
};
