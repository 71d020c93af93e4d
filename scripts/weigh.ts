import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { finish } from '../src/finish/index.ts';
import { listFiles } from '../src/finish/siteFiles.ts';
import { launchBrowser } from '../tests/browser/browser.ts';
import { plainHost } from '../tests/browser/hosts.ts';
import { until } from '../tests/browser/readers.ts';
import { runCommand, typedPath, WrongArguments } from './shared/command.ts';

const preset = 'dist';
const wordsOnPage = 500;
const vocabulary = 12_000;
/** Seconds after which saving is given up. */
const longestSaving = 300;
/** Parts of the built site that are taken over: the frame and the search page. */
const frame = ['_astro', 'search', 'offline', 'start.js', 'favicon.svg', 'index.html'];

/** Words of which few are on many pages and most on few, the same on every machine. */
function textOf(page: number): string {
  let seed = page + 1;
  return Array.from({ length: wordsOnPage }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    const rank = Math.floor(vocabulary ** (seed / 2_147_483_647));
    return `w${(rank * 7919).toString(36)}`;
  }).join(' ');
}

const pageOf = (page: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${String(page)}</title>
<meta content="${String(2000 + (page % 27))}" data-pagefind-filter="year[content]"></head>
<body><article data-pagefind-body><h1>Page ${String(page)}</h1><p>Lighthouse ${textOf(page)}</p></article></body></html>`;

async function makeSite(built: string, dist: string, pages: number): Promise<void> {
  for (const part of frame) cpSync(join(built, part), join(dist, part), { recursive: true });
  for (let page = 0; page < pages; page += 1) {
    const path = join(dist, 'agreements', String(page), 'index.html');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pageOf(page));
  }
  // Links of the frame to what was not taken over lead nowhere, which does not matter here.
  await finish(dist);
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const files = await listFiles(folder);
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

const firstResult = '[data-search-page] [data-search-results] a';

interface Weight {
  readonly bytes: number;
  readonly seconds: number;
}

/** The first search of a reader who has nothing of the site yet. */
async function search(browser: Browser, dist: string, root: string): Promise<Weight> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  const start = performance.now();
  await page.goto(`${root}search/index.html?q=lighthouse`);
  await page.locator(firstResult).first().waitFor();
  const seconds = (performance.now() - start) / 1000;
  const own = [...asked].flatMap((url) => /\/((?:pagefind|packs)\/[^?#]+)/.exec(url)?.[1] ?? []);
  const bytes = own.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0);
  await context.close();
  return { bytes, seconds };
}

/** Seconds from the first visit until a site that is saved without being asked to is there whole. */
async function save(browser: Browser, root: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(root);
  await until(
    () =>
      page.evaluate(() => {
        const footer = document.querySelector<HTMLElement>('[data-offline]');
        const hides = (selector: string): boolean =>
          footer?.querySelector<HTMLElement>(selector)?.hidden === true;
        return footer?.hidden === false && hides('progress') && hides('button');
      }),
    longestSaving,
  );
  const seconds = (performance.now() - start) / 1000;
  await context.close();
  return seconds;
}

async function measure(dist: string, tell: (what: string) => void): Promise<readonly string[]> {
  const host = await plainHost(dist, { hasIndexes: true });
  const browser = await launchBrowser();
  // The first page of a browser that has just been started waits for the browser.
  await search(browser, dist, host.address);
  tell('searching');
  const web = await search(browser, dist, host.address);
  const opened = await search(browser, dist, `${pathToFileURL(dist).href}/`);
  tell('saving');
  const before = host.asked.length;
  const saving = { seconds: await save(browser, host.address), requests: host.asked.length - before };
  await browser.close();
  await host.close();

  const kB = (bytes: number): string => `${String(Math.round(bytes / 1000))} kB`;
  const s = (seconds: number): string => `${seconds.toFixed(1)} s`;
  const index = await sizeOf(join(dist, 'pagefind'));
  const packs = await sizeOf(join(dist, 'packs'));
  return [
    `${kB(index.bytes)}, ${String(index.files)} files`,
    `${kB(packs.bytes)}, ${String(packs.files)} files`,
    kB(web.bytes),
    s(web.seconds),
    kB(opened.bytes),
    s(opened.seconds),
    `${s(saving.seconds)}, ${String(saving.requests)} requests`,
    kB(statSync(join(dist, 'offline.json')).size),
    kB(statSync(join(dist, 'sw.js')).size),
  ];
}

const rows = [
  'Search index',
  'Packs',
  'Fetched for the first search, on a host',
  'From opening the search page to the first result, on a host',
  'Read for the first search, from a file',
  'From opening the search page to the first result, from a file',
  'Saving the site by itself',
  'List of what can be saved',
  'Service worker',
];

await runCommand({
  name: 'weigh',
  summary: 'Measures search and saving on sites of several sizes, in Chromium, and prints a table.',
  operands: '[PAGES…]',
  options: {
    site: { type: 'string', preset, value: 'DIR', help: 'the folder with a built site, for the frame' },
  },
  details: `Without PAGES it is 300 and 3000; each has ${String(wordsOnPage)} words.`,
  async run({ site }, operands) {
    const built = site === undefined ? preset : typedPath(site);
    if (!existsSync(join(built, 'index.html'))) {
      throw new WrongArguments(`--site ${built}: there is no built site. Build one: npm run build`);
    }
    const sizes = operands.length === 0 ? [300, 3000] : operands.map(Number);
    const columns: (readonly string[])[] = [];
    for (const pages of sizes) {
      const dist = mkdtempSync(join(tmpdir(), 'paraph-weigh-'));
      const tell = (what: string): void => void process.stderr.write(`${String(pages)} pages: ${what}…\n`);
      tell('making the site');
      await makeSite(built, dist, pages);
      columns.push(await measure(dist, tell));
      rmSync(dist, { recursive: true });
    }
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const table = [
      line(['', ...sizes.map((pages) => `${String(pages)} pages`)]),
      line(['', ...sizes].map(() => '---')),
      ...rows.map((row, number) => line([row, ...columns.map((column) => column[number] ?? '')])),
    ];
    process.stdout.write(`${table.join('\n')}\n`);
    return 0;
  },
});
