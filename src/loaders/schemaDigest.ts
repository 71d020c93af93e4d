import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

let digest: Promise<string> | null = null;

async function compute(): Promise<string> {
  const folders = [resolve('src/schema'), resolve('src/loaders')];
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(folder)).sort()) hash.update(await readFile(resolve(folder, name)));
  }
  return hash.digest('hex');
}

/** Changes when a schema or a loader does, so that entries kept from an earlier run are read anew. */
export function schemaDigest(): Promise<string> {
  digest ??= compute();
  return digest;
}
