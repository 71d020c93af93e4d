import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import { deletedByHand, followRenamed } from './absent.ts';
import { memoryFile, presentFiles, textOf } from './files.ts';
import { parseMemory } from './memory.ts';

/**
 * Ids of the sources whose files a person deleted while their texts stayed: nothing is to be read in those texts.
 * Throws where the file system does.
 */
export async function leftOut(fs: FileSystem, contentDir: string): Promise<Set<string>> {
  const path = join(contentDir, memoryFile);
  const { memory } = parseMemory(path, textOf(await fs.readIfPresent(path)) ?? '');
  const present = await presentFiles(fs, contentDir);
  const { known } = followRenamed(memory.records, [], present);
  const deleted = deletedByHand(new Map(), known, present);
  return new Set(
    [...deleted.keys()].flatMap((address) =>
      address.startsWith('sources/') ? [address.slice('sources/'.length)] : [],
    ),
  );
}
