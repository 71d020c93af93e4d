import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import { resolveLink, wayTo } from './addresses.ts';
import { checkLinks, type LinkedPage } from './checkLinks.ts';
import { ClassicScripts } from './classicScripts.ts';
import { mapCssUrls } from './cssUrls.ts';
import { missingPage, standaloneMissingPage } from './missingPage.ts';
import { writePacks } from './packs.ts';
import { applyEdits, scanPage, type Edit, type ModuleScript } from './scanPage.ts';
import { SearchIndex } from './searchIndex.ts';
import { listFiles } from './siteFiles.ts';

export interface FinishOptions {
  /** The folder that people know the site by, for messages, where it is built in another. */
  readonly shownAs?: string;
}

/**
 * Makes a built site ready to be put anywhere: every address relative, every module a classic script, every link
 * checked, and a search index beside it, which also serves pages that were opened from a file.
 *
 * @param dist the folder with the site
 * @throws where a file cannot be written, or the search index cannot be made
 */
export async function finish(dist: string, options: FinishOptions = {}): Promise<readonly Problem[]> {
  const files = new Set(await listFiles(dist));
  const shownAs = (file: string): string => join(options.shownAs ?? dist, file);
  const scripts = new ClassicScripts(dist);
  const search = new SearchIndex(dist);

  const styleProblems = await relateStyles(dist, files, shownAs);
  const pages: LinkedPage[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(dist, file), 'utf8');
    const page = scanPage(file, html, files);
    const edits = [...page.edits, ...(await classicEdits(file, page.modules, scripts))];
    const finished = applyEdits(html, edits);
    if (page.isSearchable) await search.add(file, html);
    await writeFile(
      join(dist, file),
      file === missingPage ? await standaloneMissingPage(dist, finished, files) : finished,
    );
    const links = page.links.filter(
      ({ target }) => target.kind === 'missing' || (target.kind === 'file' && target.fragment !== null),
    );
    pages.push({ file, ids: page.ids, links });
  }
  for (const module of scripts.replaced) await rm(join(dist, module), { force: true });
  if ((await search.write()) > 0) await writePacks(dist);
  return [...styleProblems, ...checkLinks(pages, shownAs)];
}

async function classicEdits(
  file: string,
  modules: readonly ModuleScript[],
  scripts: ClassicScripts,
): Promise<Edit[]> {
  const edits: Edit[] = [];
  for (const { file: module, element } of modules) {
    const script = await scripts.for(module);
    edits.push({ ...element, text: `<script defer src="${wayTo(file, script)}"></script>` });
  }
  return edits;
}

async function relateStyles(
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
