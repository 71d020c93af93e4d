import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hostFiles } from './hostFiles.ts';
import { missingPage } from './missingPage.ts';
import {
  listFile,
  offlinePage,
  type ListedFile,
  type OfflineList,
  type PackContents,
} from '../schema/offlineList.ts';
import { openedFontsFile } from './openedFonts.ts';
import { packsFolder } from './packs.ts';
import { searchFolder } from './searchIndex.ts';
import { listFiles } from './siteFiles.ts';

/** Where the worker stands: it can answer only for what is below it. */
export const workerFile = 'sw.js';

/** A site of up to this many bytes is saved whole without being asked to. */
export const smallSite = 25 * 1024 * 1024;

/** Characters of a hash, six bits each: it only has to tell revisions of one file apart. */
const hashLength = 8;

/**
 * What is never saved: what only hosts read, the page for what is missing (a host may answer for it as missing), the worker and its list, and those parts of the search index that the
 * packs hold too. The engine that is for opened files, and its core, are of no use to a site that has a worker.
 */
const isLeftOut = (path: string): boolean =>
  [
    ...hostFiles,
    missingPage,
    openedFontsFile,
    workerFile,
    listFile,
    `${packsFolder}/engine.js`,
    `${packsFolder}/core.js`,
  ].includes(path) ||
  [`${searchFolder}/index/`, `${searchFolder}/fragment/`, `${searchFolder}/wasm.unknown`].some((start) =>
    path.startsWith(start),
  );

/** Every list and overview stands in the root or in a folder of it; records stand deeper. */
const isCore = (path: string): boolean =>
  /^(?:[^/]+\/)?index\.html$/.test(path) ||
  path === offlinePage ||
  /^(?:_astro|pagefind|packs)\//.test(path) ||
  /^[^/]+\.(?:js|svg|png|ico|webmanifest)$/.test(path);

/**
 * The list of what can be saved, of a finished site.
 *
 * @param small bytes up to which a site is saved whole without being asked to
 */
export async function offlineListOf(
  dist: string,
  packs: PackContents | null,
  small: number,
): Promise<OfflineList> {
  const core: ListedFile[] = [];
  const rest: ListedFile[] = [];
  let total = 0;
  for (const path of await listFiles(dist)) {
    if (isLeftOut(path)) continue;
    const bytes = await readFile(join(dist, path));
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, hashLength);
    (isCore(path) ? core : rest).push([path, hash, bytes.length]);
    total += bytes.length;
  }
  const content = { isSmall: total <= small, core, rest, packs };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
  return { version, ...content };
}

/** Writes the service worker, by which a site can be read where its host cannot be reached, and what it knows. */
export async function writeServiceWorker(
  dist: string,
  packs: PackContents | null,
  small: number,
): Promise<void> {
  const list = await offlineListOf(dist, packs, small);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser/serviceWorker/main.ts', import.meta.url))],
    define: { siteVersion: JSON.stringify(list.version) },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  await writeFile(join(dist, listFile), JSON.stringify(list));
  await writeFile(join(dist, workerFile), outputFiles[0]?.text ?? '');
}
