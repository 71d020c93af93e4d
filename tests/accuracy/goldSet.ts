import { readdirSync, readFileSync } from 'node:fs';
import { goldSchema, type Gold } from '../../src/accuracy/gold.ts';
import type { ComparedReading } from '../../src/accuracy/reading.ts';

const folder = new URL('gold/', import.meta.url);

/** The project's own gold, in the order of the names. */
export const goldSet: readonly Gold[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => goldSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

/** A reading that has all that gold has, and nothing else. */
export const perfectReading = (gold: Gold): ComparedReading => ({
  ...gold,
  agreements: gold.agreements.map((agreement) => ({
    ...agreement,
    parties: agreement.parties.map((party) => ({ ...party, abbreviation: null })),
    confidence: 1,
  })),
});
