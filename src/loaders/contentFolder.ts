import { resolve } from 'node:path';

/** The folder that holds `texts/` and the collections, as the person gave it: PARAPH_CONTENT, else `content`. */
export const contentFolder = process.env.PARAPH_CONTENT ?? 'content';

/** The absolute path of something in the content folder. */
export function contentPath(...parts: readonly string[]): string {
  return resolve(contentFolder, ...parts);
}
