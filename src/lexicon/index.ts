import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { lexiconSchema, type Lexicon } from './lexiconSchema.ts';

export type { Lexicon } from './lexiconSchema.ts';

/** Lexicons by language code. */
export type Lexicons = ReadonlyMap<string, Lexicon>;

const endings = /\.(?:yaml|json)$/;

function readFolder(folder: string): Lexicon {
  const sections = new Map<string, unknown>();
  for (const file of readdirSync(folder).toSorted()) {
    if (!endings.test(file)) continue;
    const path = `${folder}/${file}`;
    try {
      sections.set(file.replace(endings, ''), parse(readFileSync(path, 'utf8')));
    } catch (error) {
      throw new Error(`${path} is not valid YAML: ${String(error)} Correct the file.`, { cause: error });
    }
  }
  const checked = lexiconSchema.safeParse(Object.fromEntries(sections));
  if (checked.success) return checked.data;
  throw new Error(`${folder} does not fit lexiconSchema.ts:\n${z.prettifyError(checked.error)}`);
}

/**
 * Reads every language folder beside this file, in the order of their codes.
 * Throws, with the file and the reason, where a folder does not fit the schema: a lexicon that is half read would
 * misread texts in silence.
 */
export function loadLexicons(home: string = fileURLToPath(new URL('.', import.meta.url))): Lexicons {
  const folders = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return new Map(folders.map((name) => [name, readFolder(`${home.replace(/\/$/, '')}/${name}`)]));
}
