import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import { wayTo } from './addresses.ts';
import { checkLinks, type LinkedPage } from './checkLinks.ts';
import { checkPolicy } from './checkPolicy.ts';
import { ClassicScripts } from './classicScripts.ts';
import { writeHostFiles } from './hostFiles.ts';
import { missingPage, standaloneMissingPage } from './missingPage.ts';
import { writeOpenedFonts } from './openedFonts.ts';
import { writePacks } from './packs.ts';
import { policyElement, type InlineCode } from './policy.ts';
import { relateData } from './relateData.ts';
import { relateStyles } from './relateStyles.ts';
import { applyEdits, scanPage, type Edit, type ModuleScript, type ScannedPage } from './scanPage.ts';
import { SearchIndex } from './searchIndex.ts';
import { smallSite, writeServiceWorker } from './serviceWorker.ts';
import { listFiles } from './siteFiles.ts';

export interface FinishOptions {
  /** The folder that people know the site by, for messages, where it is built in another. */
  readonly shownAs?: string;
  /** Bytes up to which a reader's browser saves the whole site without being asked to. */
  readonly smallSite?: number;
}

/**
 * Makes a built site ready to be put anywhere: every address relative, every module a classic script, every link
 * checked, nothing allowed but the site itself; with a search index, which also serves pages that were opened from a
 * file, and a service worker, which serves where the host cannot be reached.
 *
 * @param dist the folder with the site
 * @throws where a file cannot be written, or the search index cannot be made
 */
export async function finish(dist: string, options: FinishOptions = {}): Promise<readonly Problem[]> {
  const files = new Set(await listFiles(dist));
  const shownAs = (file: string): string => join(options.shownAs ?? dist, file);
  const search = new SearchIndex(dist);

  const styleProblems = await relateStyles(dist, files, shownAs);
  await writeOpenedFonts(dist, files);
  const dataProblems = await relateData(dist, files, shownAs);
  const pages = await finishPages(dist, files, search);
  const packs = (await search.write()) > 0 ? await writePacks(dist) : null;
  await writeHostFiles(dist, {
    scripts: pages.flatMap(({ inline }) => inline.scripts),
    styles: pages.flatMap(({ inline }) => inline.styles),
  });
  await writeServiceWorker(dist, packs, options.smallSite ?? smallSite);
  return [...styleProblems, ...dataProblems, ...checkPolicy(pages, shownAs), ...checkLinks(pages, shownAs)];
}

interface FinishedPage extends LinkedPage, Pick<ScannedPage, 'forbidden'> {
  readonly inline: InlineCode;
}

async function finishPages(
  dist: string,
  files: ReadonlySet<string>,
  search: SearchIndex,
): Promise<FinishedPage[]> {
  const scripts = new ClassicScripts(dist);
  const pages: FinishedPage[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(dist, file), 'utf8');
    const page = scanPage(file, html, files);
    if (page.isSearchable) await search.add(file, html);
    const edits = [...page.edits, ...(await classicEdits(file, page.modules, scripts))];
    const { inline, text } =
      file === missingPage
        ? await finishMissingPage(dist, applyEdits(html, edits), files)
        : { inline: page.inline, text: applyEdits(html, [...edits, policyEdit(page)]) };
    await writeFile(join(dist, file), text);
    const links = page.links.filter(
      ({ target }) => target.kind === 'missing' || (target.kind === 'file' && target.fragment !== null),
    );
    pages.push({ file, ids: page.ids, links, inline, forbidden: page.forbidden });
  }
  for (const module of scripts.replaced) await rm(join(dist, module), { force: true });
  return pages;
}

const policyEdit = ({ policyAt, inline }: ScannedPage): Edit => ({
  start: policyAt,
  end: policyAt,
  text: policyElement(inline),
});

/** The missing page has its styles and scripts inside, so they are read again for its policy. */
async function finishMissingPage(
  dist: string,
  html: string,
  files: ReadonlySet<string>,
): Promise<{ readonly inline: InlineCode; readonly text: string }> {
  const standalone = await standaloneMissingPage(dist, html, files);
  const page = scanPage(missingPage, standalone, files);
  return { inline: page.inline, text: applyEdits(standalone, [policyEdit(page)]) };
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
