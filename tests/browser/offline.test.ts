import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { writeServiceWorker } from '../../src/finish/serviceWorker.ts';
import type { OfflineList } from '../../src/schema/offlineList.ts';
import { launchBrowser } from './browser.ts';
import { isOfflineTold, saving } from './footer.ts';
import { copySite, plainHost, type PlainHost, type SiteCopy } from './hosts.ts';
import { readThrough, searchThrough } from './journey.ts';
import { chromiumReader, until } from './readers.ts';

const readList = (folder: string): OfflineList =>
  JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')) as OfflineList;

describe('a site above the size, at a deep path, in Chromium', () => {
  let copy: SiteCopy;
  let host: PlainHost;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let root: string;
  const records = (kind: string): string[] =>
    readdirSync(join(copy.folder, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${kind}/${name}/index.html`)
      .sort();
  const open = (path: string) => page.goto(`${root}${path}`);
  const state = () => page.evaluate(saving);
  const start = async (): Promise<void> => {
    host = await plainHost(copy.top, { hasIndexes: true, port: Number(new URL(root).port) });
  };

  before(async () => {
    copy = copySite();
    await writeServiceWorker(copy.folder, readList(copy.folder).packs, 0);
    host = await plainHost(copy.top, { hasIndexes: true });
    root = `${host.address}${copy.path}`;
    browser = await launchBrowser();
    context = await browser.newContext();
    page = await context.newPage();
  });
  after(async () => {
    await browser.close();
    await host.close();
    copy.remove();
  });

  it('saves what every page needs on the first visit, and offers the rest', async () => {
    await open('');
    await until(async () => (await state()).isOffered);
    const asked = new Set(host.asked.map((path) => decodeURIComponent(path)));
    const { core, rest } = readList(copy.folder);
    for (const [path] of core)
      assert.ok(
        [...asked].some((address) => address.endsWith(`/${path}`)),
        path,
      );
    const early = rest.filter(([path]) => [...asked].some((address) => address.endsWith(`/${path}`)));
    assert.deepEqual(early, []);
  });

  it('keeps visited pages, searches, and says what is not saved, with the host gone', async () => {
    const [visited = '', other = ''] = records('agreements');
    await open(visited);
    await host.close();

    await open(visited);
    await until(() => page.evaluate(isOfflineTold));
    assert.notEqual(await page.textContent('main h1'), '');
    await open('search/index.html?q=agreement');
    await page.locator('[data-search-page] [data-search-results] a').first().waitFor();

    const answer = await open(other);
    assert.equal(answer?.status(), 503);
    assert.equal(page.url(), `${root}${other}`);
    assert.equal(await page.textContent('main h1'), 'Not saved on this device');
    await page.locator('main a[href$="agreements/index.html"]').first().click();
    await page.waitForURL(`${root}agreements/index.html`);
    // A folder without its slash still finds its page, at the address at which its links hold.
    await open(visited.replace('/index.html', ''));
    assert.equal(page.url(), `${root}${visited.replace('index.html', '')}`);
    await start();
  });

  it('saves the whole record when it is asked to, with true progress', async () => {
    await open('');
    assert.equal(await page.evaluate(isOfflineTold), false);
    await until(async () => (await state()).isOffered);
    const before = host.asked.length;
    await page.evaluate(() => {
      const bar = document.querySelector<HTMLProgressElement>('[data-offline] progress');
      const seen: number[] = [];
      Reflect.set(window, 'seen', seen);
      if (bar) new MutationObserver(() => seen.push(bar.value / bar.max)).observe(bar, { attributes: true });
    });
    await page.click('[data-offline] button');
    await until(async () => {
      const { says, isOffered, isUnderWay } = await state();
      return says !== '' && !isOffered && !isUnderWay;
    }, 90);
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as number[]);
    assert.ok((seen[0] ?? 1) < 1, String(seen));
    assert.equal(seen.at(-1), 1);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    const { core } = readList(copy.folder);
    const again = host.asked.slice(before).filter((path) => /_astro|packs|\/offline\//.test(path));
    assert.deepEqual(again, [], `none of the ${String(core.length)} files that are saved is fetched again`);

    await host.close();
    const reader = await chromiumReader(context);
    await readThrough(reader, root);
    await searchThrough(reader, root);
    const [last = ''] = records('sources').slice(-1);
    await open(last);
    assert.notEqual(await page.textContent('main h1'), '');
    await start();
  });

  it('fetches only what changed when the site is replaced', async () => {
    const [changed = ''] = records('agreements').slice(-1);
    const path = join(copy.folder, changed);
    writeFileSync(path, readFileSync(path, 'utf8').replace('</main>', '<p>Changed.</p></main>'));
    await writeServiceWorker(copy.folder, readList(copy.folder).packs, 0);
    const { version } = readList(copy.folder);
    const before = host.asked.length;
    await open('');
    await until(() =>
      page.evaluate(async (wanted) => {
        const cache = await caches.open(
          (await caches.keys()).find((name) => name.startsWith('paraph')) ?? '',
        );
        const urls = (await cache.keys()).map(({ url }) => url);
        return urls.filter((url) => url.includes('/offline.json')).every((url) => url.includes(wanted));
      }, version),
    );
    const own = decodeURIComponent(new URL(root).pathname);
    const asked = host.asked.slice(before).map((address) => decodeURIComponent(address).slice(own.length));
    const pages = asked.filter((address) => address.endsWith('.html'));
    assert.deepEqual(pages, [changed]);
    assert.deepEqual(
      asked.filter((address) => /_astro|packs/.test(address)),
      [],
    );
    await host.close();
    await open(changed);
    assert.match((await page.textContent('main')) ?? '', /Changed\./);
  });
});
