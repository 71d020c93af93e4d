import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { FileSystem } from '../schema/fileSystem.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

async function listBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listBelow(folder, name)));
    else if (entry.isFile()) found.push(name);
  }
  return found;
}

/** The machine's file system. */
export const nodeFileSystem: FileSystem = {
  async list(folder) {
    try {
      return (await listBelow(folder, '')).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  read: (path) => readFile(path),
  async readIfPresent(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, content, { fsync: false });
  },
  remove: (path) => rm(path, { force: true }),
};
