import { clean } from '../../src/convert/clean/index.ts';
import { extract } from '../../src/convert/extract/index.ts';
import { segment } from '../../src/convert/segment/index.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import type { Reading } from '../../src/schema/reading.ts';

export const lexicons = loadLexicons();
export const context = { sectorWords: {} };

/** What is read in a text, as `extract` prints it. */
export function read(raw: string): Reading {
  const text = { name: 'a.txt', id: 'a', raw, sha256: '', frontMatter: null, declared: {} };
  return extract(segment(clean(text, lexicons), lexicons), lexicons, context);
}
