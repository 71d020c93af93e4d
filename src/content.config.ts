import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { pageComponents } from './loaders/pageComponents.ts';
import { mdxLoader } from './loaders/mdxLoader.ts';
import { idSchema } from './schema/common.ts';
import { handbookSchema } from './schema/handbook.ts';
import { collectionSchemas } from './schema/records.ts';
import { sectorSchema } from './schema/sector.ts';
import { sectorSlugs, type CollectionName } from './schema/vocabulary.ts';

const records = <Name extends CollectionName>(folder: Name) =>
  defineCollection({
    schema: collectionSchemas[folder],
    loader: mdxLoader({ folder, schema: collectionSchemas[folder], id: idSchema, rendering: 'plain', components: [] }),
  });

export const collections = {
  sources: records('sources'),
  agreements: records('agreements'),
  events: records('events'),
  organisations: records('organisations'),
  people: records('people'),
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
