import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import { resolveLink } from './addresses.ts';
import { mapCssUrls } from './cssUrls.ts';

/** Makes the addresses in the style sheets of a site relative, and tells of those that lead to nothing. */
export async function relateStyles(
  dist: string,
  files: ReadonlySet<string>,
  shownAs: (file: string) => string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    if (!file.endsWith('.css')) continue;
    const css = await readFile(join(dist, file), 'utf8');
    const related = mapCssUrls(css, (url, offset) => {
      const target = resolveLink(files, file, url);
      if (target.kind === 'file') return target.address;
      if (target.kind === 'missing') {
        const line = css.slice(0, offset).split('\n').length;
        problems.push({
          severity: 'error',
          file: shownAs(file),
          line,
          column: null,
          what: `${url} is no file of the site`,
          why: 'what it should show is missing',
          remedy: 'correct the address in the style sheet',
        });
      }
      return url;
    });
    if (related !== css) await writeFile(join(dist, file), related);
  }
  return problems;
}
