import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import { collectionNames } from '../../schema/vocabulary.ts';

/** The memory's file in the content folder. */
export const memoryFile = 'written.jsonl';

/** `<collection>/<id>` of every file of the collections. */
export async function presentFiles(fs: FileSystem, contentDir: string): Promise<Set<string>> {
  const present = new Set<string>();
  for (const collection of collectionNames) {
    for (const name of await fs.list(join(contentDir, collection))) {
      if (name.endsWith('.mdx')) present.add(`${collection}/${name.slice(0, -'.mdx'.length)}`);
    }
  }
  return present;
}

export const textOf = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
