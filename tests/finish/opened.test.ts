import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { finish } from '../../src/finish/index.ts';
import { launchBrowser } from '../browser/browser.ts';

const pages = 120;
const words = ['lighthouse', 'ferry', 'pilot', 'harbour', 'tide', 'anchor', 'buoy'];

/** Long enough, together, for several packs of pages. */
const filler = (page: number): string =>
  Array.from({ length: 900 }, (_, word) => `w${((page * 7919 + word * 104729) % 99991).toString(36)}`).join(
    ' ',
  );

const pageOf = (number: number): string =>
  `<!doctype html><html lang="en"><head><title>Page ${String(number)}</title>
  <meta name="x" content="${number % 2 === 0 ? 'even' : 'odd'}" data-pagefind-filter="parity[content]"></head>
  <body><article data-pagefind-body><h1>Page ${String(number)}</h1>
  <p>About the ${words[number % words.length] ?? ''} of Hà Nội.</p><p>${filler(number)}</p></article></body></html>`;

interface Found {
  readonly count: number;
  readonly urls: readonly string[];
  readonly parity: unknown;
}

/** Searches as the site's own client does on a page that was opened from a file. */
async function searchInPage(query: { text: string; filters: Record<string, string[]> }): Promise<Found> {
  const root = new URL('.', location.href);
  const script = document.createElement('script');
  script.src = new URL('packs/engine.js', root).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  const engine = await window.paraphSearch?.();
  if (!engine) throw new Error('the packs hold no engine');
  const { results } = await engine.search(query.text, { filters: query.filters });
  const data = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  return {
    count: results.length,
    urls: data.map(({ url }) => new URL(`${url.slice(1)}index.html`, root).href),
    parity: (await engine.filters()).parity,
  };
}

describe('a site that was opened from a file', () => {
  let dist: string;
  let browser: Browser;

  before(async () => {
    // Where people put a site: with spaces, letters and signs in the way to it.
    dist = join(mkdtempSync(join(tmpdir(), 'paraph-opened-')), 'Bản ghi #1 & 100%');
    const write = (file: string, content: string): void => {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), content);
    };
    write(
      'index.html',
      '<!doctype html><html lang="en"><title>Start</title><a href="/pages/7/">Seven</a></html>',
    );
    for (let page = 0; page < pages; page += 1) write(`pages/${String(page)}/index.html`, pageOf(page));
    assert.deepEqual(await finish(dist), []);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(dirname(dist), { recursive: true });
  });

  const open = async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(dist, 'index.html')).href);
    return page;
  };

  it('is read by following its links', async () => {
    const page = await open();
    await page.click('a');
    assert.equal(page.url(), pathToFileURL(join(dist, 'pages/7/index.html')).href);
    assert.equal(await page.title(), 'Page 7');
  });

  it('is searched, with filters, and finds files', async () => {
    const page = await open();
    const all = await page.evaluate(searchInPage, { text: 'lighthouse', filters: {} });
    assert.equal(all.count, Math.ceil(pages / words.length));
    assert.deepEqual(all.parity, { even: pages / 2, odd: pages / 2 });
    for (const url of all.urls) {
      assert.ok(url.startsWith(pathToFileURL(dist).href) && url.endsWith('/index.html'), url);
      await page.goto(url);
      assert.match(await page.textContent('article').then(String), /lighthouse/);
    }
    await page.goto(pathToFileURL(join(dist, 'index.html')).href);
    const some = await page.evaluate(searchInPage, { text: 'Ha Noi', filters: { parity: ['odd'] } });
    assert.equal(some.count, pages / 2);
  });
});
