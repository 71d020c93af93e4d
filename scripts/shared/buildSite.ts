import { existsSync } from 'node:fs';
import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { finish } from '../../src/finish/index.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { astroFor } from './astro.ts';
import { errorCount } from './astroLogger.mjs';
import { WrongArguments } from './command.ts';
import { convertContent, summarise } from './convertContent.ts';
import { exitCodeFor, printGraveProblems, printProblems } from './problems.ts';
import type { Progress } from './progress.ts';

/** By this an index page tells that Paraph made it. */
const generatorMark = '<meta name="generator" content="Paraph';

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(resolve(folder), resolve(path));
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
};

/**
 * Makes sure that writing the site to a folder destroys nothing else.
 *
 * @throws WrongArguments where the folder holds something that is not a site made by Paraph
 */
export async function checkOutDir(outDir: string, contentDir: string): Promise<void> {
  if (isWithin(outDir, contentDir) || isWithin(outDir, '.')) {
    throw new WrongArguments(
      `--out ${outDir}: the site would replace what the folder holds. Give another folder.`,
    );
  }
  if (!existsSync(outDir) || (await readdir(outDir)).length === 0) return;
  const index = join(outDir, 'index.html');
  if (existsSync(index) && (await readFile(index, 'utf8')).includes(generatorMark)) return;
  throw new WrongArguments(
    `--out ${outDir}: the folder holds files that are not a site made by Paraph, and would be replaced. Empty it or give another.`,
  );
}

/** Puts the new site in the place of the old one; at no time is there half a site. */
async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const old = `${fresh}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, old);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

interface Rendered {
  /** Pages of the new site; null where it was not put in the place of the old one. */
  readonly pages: number | null;
  readonly problems: readonly Problem[];
}

/** The pages, links and search index, from a converted record. A site with a link that leads nowhere is no site. */
async function render(contentDir: string, outDir: string, progress: Progress): Promise<Rendered> {
  const fresh = join(dirname(outDir), `.${basename(outDir)}.partial`);
  progress.begin('Building the pages');
  const { astro, config } = await astroFor({ contentDir, outDir: fresh });
  await astro.build(config);
  progress.begin('Finishing: links and search index');
  const problems = await finish(fresh, { shownAs: outDir });
  progress.end();
  if (exitCodeFor(problems) !== 0) {
    await rm(fresh, { recursive: true });
    return { pages: null, problems };
  }
  const pages = (await readdir(fresh, { recursive: true })).filter((name) => name.endsWith('.html')).length;
  await replaceFolder(fresh, outDir);
  return { pages, problems };
}

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  readonly progress: Progress;
}

export interface Built {
  /** False where a site would have said what its sources do not, or led nowhere: then the site is as it was before. */
  readonly built: boolean;
  readonly exitCode: 0 | 1;
}

/**
 * From texts to the site, telling on the way what was done and what was wrong.
 *
 * @throws where Astro or the finishing fails; a site that was there before then stays as it was
 */
export async function buildSite({ contentDir, outDir, progress }: BuildOptions): Promise<Built> {
  const conversion = await convertContent(contentDir, progress);
  printGraveProblems(conversion.problems);
  process.stdout.write(`${summarise(conversion)}\n`);
  if (conversion.problems.some(({ unmoored }) => unmoored)) {
    process.stderr.write(
      'The site was not built: the record quotes what its sources do not say (see above).\n',
    );
    return { built: false, exitCode: 1 };
  }
  const start = performance.now();
  const { pages, problems } = await render(contentDir, outDir, progress);
  printProblems(problems);
  if (pages === null) {
    process.stderr.write('The site was not built: links on its pages lead nowhere (see above).\n');
    return { built: false, exitCode: 1 };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${outDir}: ${pages} pages in ${seconds} s\n`);
  const exitCode = errorCount() > 0 ? 1 : exitCodeFor([...conversion.problems, ...problems]);
  return { built: true, exitCode };
}
