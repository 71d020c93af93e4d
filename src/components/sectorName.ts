import type { Interface } from '../i18n/index.ts';
import type { RecordGraph } from '../record/graph.ts';
import type { SectorSlug } from '../schema/vocabulary.ts';

/** What the site calls a sector: the name that its page gives, else that of the vocabulary. */
export function sectorName(slug: SectorSlug, graph: RecordGraph, ui: Interface): string {
  const sector = graph.sectors.get(slug);
  return sector?.names[ui.language] ?? sector?.title ?? ui.term(`sector.${slug}`);
}
