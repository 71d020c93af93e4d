import type { Lexicons } from '../../lexicon/index.ts';
import type { Reading } from '../../schema/reading.ts';
import type { SegmentedText } from '../../schema/text.ts';
import type { SectorSlug } from '../../schema/vocabulary.ts';
import { compileLanguage, type Language } from './language/compile.ts';
import { readText } from './readText.ts';

/** Words of the record's own sector pages, by language and sector. */
export interface ExtractContext {
  readonly sectorWords: Readonly<Record<string, Readonly<Partial<Record<SectorSlug, readonly string[]>>>>>;
}

const compiled = new WeakMap<Lexicons, { context: ExtractContext; languages: Map<string, Language> }>();

function languageFor(code: string, lexicons: Lexicons, context: ExtractContext): Language | null {
  const lexicon = lexicons.get(code);
  if (!lexicon) return null;
  let known = compiled.get(lexicons);
  if (known?.context !== context) {
    known = { context, languages: new Map() };
    compiled.set(lexicons, known);
  }
  let language = known.languages.get(code);
  if (!language) {
    language = compileLanguage(lexicon, context.sectorWords[code]);
    known.languages.set(code, language);
  }
  return language;
}

/**
 * Reads the agreements, events, people and organisations of a text, each field with the passages that state it and
 * the rules that read it. Offsets are UTF-16 code units of the canonical text. A language without a lexicon yields a
 * reading without facts. Throws only where a lexicon names what no vocabulary has.
 */
export function extract(segmented: SegmentedText, lexicons: Lexicons, context: ExtractContext): Reading {
  const language = languageFor(segmented.language, lexicons, context);
  const edges = {
    text: segmented.text.name,
    language: segmented.language,
    published: segmented.dated,
    place: segmented.place,
    agency: segmented.agency,
    boilerplate: segmented.regions
      .filter((region) => region.kind === 'boilerplate')
      .map(({ start, end }) => ({ start, end })),
    regions: [...segmented.regions],
  };
  if (!language) return { ...edges, agreements: [], events: [], people: [], organisations: [] };
  return { ...edges, ...readText(segmented, language) };
}
