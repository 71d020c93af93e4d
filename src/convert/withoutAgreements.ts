import { join } from 'node:path';
import type { Lexicons } from '../lexicon/index.ts';
import type { Problem } from '../schema/problem.ts';
import type { Reading } from '../schema/reading.ts';

/** A note for a text in which no agreement was read, so that nobody looks for what is not there. */
export function noteWithoutAgreements(contentDir: string, reading: Reading, lexicons: Lexicons): Problem[] {
  if (reading.agreements.length > 0) return [];
  const known = lexicons.has(reading.language);
  return [
    {
      severity: 'note',
      file: join(contentDir, 'texts', reading.text),
      line: null,
      column: null,
      what: 'no agreement was read in this text',
      why: known
        ? 'it names none, or names one in words that are not known'
        : `there are no words for its language (${reading.language}) in src/lexicon`,
      remedy: 'if it does name one, write a file for it in agreements/; convert leaves it as you write it',
    },
  ];
}
