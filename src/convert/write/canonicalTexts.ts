import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import { canonicalFile } from '../../schema/source.ts';
import type { Text } from '../../schema/text.ts';

export interface CanonicalTexts {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

const folder = 'canonical';

/** Canonical texts by the paths of the files that keep them. */
const wantedFiles = (contentDir: string, texts: readonly Text[]): ReadonlyMap<string, string> =>
  new Map(
    texts.flatMap(({ id, raw, derivation }) =>
      derivation ? [[join(contentDir, canonicalFile(id)), raw] as const] : [],
    ),
  );

async function isKept(fs: FileSystem, path: string, raw: string): Promise<boolean> {
  const found = await fs.readIfPresent(path);
  return found !== null && Buffer.from(raw, 'utf8').equals(found);
}

/**
 * Keeps the canonical texts that are not simply the characters of a file, so that they can be read, compared and
 * published without the reader of their form; those that no text has any more are removed. They are made of the texts
 * and nothing else: what a person changes in them is put back.
 */
export async function writeCanonicalTexts(
  fs: FileSystem,
  contentDir: string,
  texts: readonly Text[],
): Promise<CanonicalTexts> {
  const wanted = wantedFiles(contentDir, texts);
  const written: string[] = [];
  const removed: string[] = [];
  for (const [path, raw] of wanted) {
    if (await isKept(fs, path, raw)) continue;
    await fs.write(path, raw);
    written.push(path);
  }
  for (const name of await fs.list(join(contentDir, folder))) {
    const path = join(contentDir, folder, name);
    if (wanted.has(path) || !name.endsWith('.txt')) continue;
    await fs.remove(path);
    removed.push(path);
  }
  return { written, removed, unchanged: wanted.size - written.length };
}

/** Canonical texts whose files are gone or say something else than what the texts yield when they are read anew. */
export async function checkCanonicalTexts(
  fs: FileSystem,
  contentDir: string,
  texts: readonly Text[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, raw] of wantedFiles(contentDir, texts)) {
    if (await isKept(fs, path, raw)) continue;
    problems.push({
      severity: 'error',
      file: path,
      line: null,
      column: null,
      what: 'this is not the text that is read in its source',
      why: 'the site would show passages that do not stand in the source',
      remedy: 'run convert, which makes the file anew',
      unmoored: true,
    });
  }
  return problems;
}
