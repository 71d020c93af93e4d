import { posix } from 'node:path';
import type { Site } from '../schema/site.ts';

/** A path from the root of the site as an absolute address, or null where the site does not tell its own. */
export function absoluteAddress(site: Site, path: string): string | null {
  if (site.url === null) return null;
  return new URL(path.slice(1), site.url.endsWith('/') ? site.url : `${site.url}/`).href;
}

/**
 * A path from the root of the site, as it is written in one of its files: absolute where the site tells its address,
 * else relative to the file, with an explicit `index.html`, so that it holds wherever the folder lies.
 *
 * @param from the file, from the root of the site, with its leading slash
 */
export function addressFrom(site: Site, from: string, path: string): string {
  const absolute = absoluteAddress(site, path);
  if (absolute !== null) return absolute;
  const [file = '', fragment] = path.split('#');
  const target = file.endsWith('/') ? `${file}index.html` : file;
  const way = posix.relative(posix.dirname(from), target);
  return fragment === undefined ? way : `${way}#${fragment}`;
}

/**
 * A path from the root of the site as an identifier in one of its files: absolute where the site tells its address, else
 * relative to the file, and the same whether or not the reader's address spells out `index.html`.
 */
export function identifierFrom(site: Site, from: string, path: string): string {
  const absolute = absoluteAddress(site, path);
  if (absolute !== null) return absolute;
  const way = posix.relative(posix.dirname(from), path);
  if (way === '') return './';
  return path.endsWith('/') ? `${way}/` : way;
}
