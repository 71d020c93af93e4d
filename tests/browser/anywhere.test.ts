import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { serveSite } from '../../scripts/shared/server.ts';
import { launchBrowser } from './browser.ts';
import { copySite, plainHost, type PlainHost, type SiteCopy } from './hosts.ts';
import { readAndSearch, readThrough } from './journey.ts';
import { chromiumReader } from './readers.ts';

let copy: SiteCopy;
/** Serves the copy at a deep path, with an oddly named folder in it. */
let deep: PlainHost;
/** Serves the copy at its root, and nothing but whole names. */
let store: PlainHost;

before(async () => {
  copy = copySite();
  deep = await plainHost(copy.top, { hasIndexes: true });
  store = await plainHost(copy.folder);
});
after(async () => {
  await deep.close();
  await store.close();
  copy.remove();
});

describe('in Chromium', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  // What a service worker saves is proved elsewhere: here the host has to answer.
  const reader = async (options: BrowserContextOptions = {}) =>
    chromiumReader(await browser.newContext({ serviceWorkers: 'block', ...options }));

  it('the site is read and searched at a deep path', async () => {
    await readAndSearch(await reader(), `${deep.address}${copy.path}`, '');
  });

  it('the site is read and searched at the root of a host without directory indexes', async () => {
    await readAndSearch(await reader(), store.address, 'index.html');
  });

  it('the site is read and searched from a file', async () => {
    await readAndSearch(await reader(), copy.opened, 'index.html');
  });

  it('the site is read without JavaScript, from a file and at a deep path', async () => {
    for (const root of [copy.opened, `${deep.address}${copy.path}`]) {
      const plain = await reader({ javaScriptEnabled: false });
      await readThrough(plain, `${root}index.html`);
      assert.deepEqual(plain.complaints, []);
      await plain.close();
    }
  });

  it('an opened file is searched in a worker, so that the page does not halt', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${copy.opened}search/index.html?q=cooperation`);
    await page.locator('[data-search-page] [data-search-results] a').first().waitFor();
    assert.deepEqual(
      page.workers().map((worker) => new URL(worker.url()).protocol),
      ['blob:'],
    );
    await context.close();
  });

  it('an opened file has its faces before it is first seen', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${copy.opened}agreements/index.html`);
    const seen = await page.evaluate(async () => {
      const { fontFamily } = getComputedStyle(document.body);
      const first = fontFamily.split(',')[0]?.trim() ?? '';
      await document.fonts.ready;
      const moved = performance.getEntriesByType('layout-shift').length;
      return { first, isLoaded: document.fonts.check(`16px ${first}`), moved };
    });
    assert.match(seen.first, /opened/);
    assert.equal(seen.isLoaded, true);
    assert.equal(seen.moved, 0);
    await context.close();
  });

  it('the missing page works at every depth', async () => {
    const host = await serveSite(copy.folder, 4600);
    for (const path of ['nothing', 'agreements/nothing/', 'a/b/c/d.html']) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const response = await page.goto(`${host.address}${path}`);
      assert.equal(response?.status(), 404, path);
      await page.locator('main a[href$="agreements/index.html"]').first().click();
      assert.equal(page.url(), `${host.address}agreements/index.html`);
      await context.close();
    }
    await host.close();
  });
});
