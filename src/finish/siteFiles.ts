import { readdir } from 'node:fs/promises';

/** Paths of all files below a folder, relative to it, with `/` between folders, sorted. */
export async function listFiles(dist: string): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length + 1).replaceAll('\\', '/'))
    .sort();
}
