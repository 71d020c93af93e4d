import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import { resolveLink } from './addresses.ts';
import { mapJsonUrls, mapXmlUrls } from './dataUrls.ts';

const isJson = (file: string): boolean => /\.(?:json|jsonld|webmanifest)$/.test(file);
const isXml = (file: string): boolean => /\.(?:xml|atom|rss)$/.test(file);
/** By the version that JSON Feed 1.1 asks of every feed (https://www.jsonfeed.org/version/1.1/). */
const isJsonFeed = (text: string): boolean => /"version":\s*"https:\/\/jsonfeed\.org\/version\//.test(text);

/**
 * Makes the addresses in data files and feeds relative to the file. In a feed of either form, which holds links, one that leads
 * to nothing is told; in other data it is left, because a value may only look like an address.
 */
export async function relateData(
  dist: string,
  files: ReadonlySet<string>,
  shownAs: (file: string) => string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    if (!isJson(file) && !isXml(file)) continue;
    const text = await readFile(join(dist, file), 'utf8');
    const isFeed = isXml(file) || isJsonFeed(text);
    const relate = (url: string): string => {
      const target = resolveLink(files, file, url);
      if (target.kind === 'missing' && isFeed) {
        problems.push({
          severity: 'error',
          file: shownAs(file),
          line: null,
          column: null,
          what: `the link ${url} leads to no page or file of the site`,
          why: 'a reader who follows it from a feed finds nothing',
          remedy: 'correct the address, or add what it should lead to',
        });
      }
      return target.kind === 'file' ? target.address : url;
    };
    const related = isJson(file) ? mapJsonUrls(text, relate) : mapXmlUrls(text, relate);
    if (related !== text) await writeFile(join(dist, file), related);
  }
  return problems;
}
