import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../loaders/contentFolder.ts';
import { canonicalFile, type Source } from '../schema/source.ts';
import { sectorSlugs, type SectorSlug } from '../schema/vocabulary.ts';
import type { Correction } from '../schema/correction.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { correctionsOf, type Corrections } from './corrections.ts';
import { buildGraph, type RecordGraph } from './graph.ts';

const isSlug = (id: string): id is SectorSlug => (sectorSlugs as readonly string[]).includes(id);

async function readIfPresent(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** `site.yaml`, or the defaults where there is none or it cannot be used; `verify` is what reports its faults. */
export async function loadSite(): Promise<Site> {
  try {
    const checked = siteSchema.safeParse(parse(await readIfPresent(contentPath('site.yaml'))) ?? {});
    return checked.success ? checked.data : siteSchema.parse({});
  } catch {
    return siteSchema.parse({});
  }
}

async function hasEntries(collection: CollectionKey): Promise<boolean> {
  try {
    return (await readdir(contentPath(collection))).some((name) => name.endsWith('.mdx'));
  } catch {
    return false;
  }
}

/** The entries of a collection; a record need not have every collection, and Astro warns of each that is empty. */
export async function loadEntries<Name extends CollectionKey>(
  collection: Name,
): Promise<CollectionEntry<Name>[]> {
  return (await hasEntries(collection)) ? getCollection(collection) : [];
}

/** The pages of the handbook, in their order. */
export async function loadHandbook(): Promise<CollectionEntry<'handbook'>[]> {
  return (await loadEntries('handbook')).sort((a, b) => a.data.order - b.data.order);
}

async function load(): Promise<RecordGraph> {
  const [site, sources, agreements, events, organisations, people, sectors] = await Promise.all([
    loadSite(),
    loadEntries('sources'),
    loadEntries('agreements'),
    loadEntries('events'),
    loadEntries('organisations'),
    loadEntries('people'),
    loadEntries('sectors'),
  ]);
  const described = sectors.flatMap((sector) =>
    isSlug(sector.id) ? [{ id: sector.id, data: sector.data }] : [],
  );
  return buildGraph({ site, sources, agreements, events, organisations, people, sectors: described });
}

/** What `convert` remembers to have written; empty where it has not run. */
function loadMemory(): Promise<string> {
  return readIfPresent(contentPath('written.jsonl'));
}

let graph: Promise<RecordGraph> | null = null;

/** The graph of the whole record: made once in a build, anew for every page while developing. */
export function loadGraph(): Promise<RecordGraph> {
  if (import.meta.env.DEV) return load();
  graph ??= load();
  return graph;
}

async function compareWithMemory(): Promise<Corrections> {
  return correctionsOf(await loadGraph(), await loadMemory());
}

let corrections: Promise<Corrections> | null = null;

/** What people changed against the machine's reading; like the graph, made once in a build. */
export function loadCorrections(): Promise<Corrections> {
  if (import.meta.env.DEV) return compareWithMemory();
  corrections ??= compareWithMemory();
  return corrections;
}

let byRecord: Promise<ReadonlyMap<string, readonly Correction[]>> | null = null;

/** The changed fields of one record. */
export async function loadCorrectionsOf(
  collection: CollectionKey,
  id: string,
): Promise<readonly Correction[]> {
  if (import.meta.env.DEV) byRecord = null;
  byRecord ??= loadCorrections().then(({ changed }) =>
    Map.groupBy(changed, (change) => `${change.collection}/${change.id}`),
  );
  return (await byRecord).get(`${collection}/${id}`) ?? [];
}

/** The canonical characters of a source's text, with its byte order mark where it has one, so that offsets hold. */
export async function loadText(
  id: string,
  source: Pick<Source, 'file' | 'canonicalSha256'>,
): Promise<string | null> {
  const file = source.canonicalSha256 === null ? source.file : canonicalFile(id);
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(contentPath(file)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
