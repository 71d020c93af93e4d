import type { Sector } from '../schema/sector.ts';
import type { SectorSlug } from '../schema/vocabulary.ts';

type WordsBySector = Partial<Record<SectorSlug, readonly string[]>>;

/** The words that the sector pages give, by language and then by sector, as the step that reads texts wants them. */
export function sectorWordsByLanguage(
  sectors: ReadonlyMap<SectorSlug, Sector>,
): Record<string, WordsBySector> {
  const byLanguage: Record<string, WordsBySector> = {};
  for (const [slug, { words }] of sectors) {
    for (const [language, list] of Object.entries(words)) {
      byLanguage[language] = { ...byLanguage[language], [slug]: list };
    }
  }
  return byLanguage;
}
