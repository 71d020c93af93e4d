import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, smallSiteFolder } from './browser.ts';
import { has, nginxHost, pythonHost, type Host } from './hosts.ts';
import { searchThrough } from './journey.ts';
import { chromiumReader } from './readers.ts';

/** What the handbook tells people to put into their nginx. */
const nginxLines = (): string => {
  const handbook = readFileSync('content/handbook/hosting.mdx', 'utf8');
  return /```nginx\n(.*?)```/s.exec(handbook)?.[1] ?? '';
};

describe('a host', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** The host, stopped when the test ends, however it ends: one that goes on would keep the whole run waiting. */
  async function during(test: TestContext, started: Promise<Host>): Promise<Host> {
    const host = await started;
    test.after(() => host.close());
    return host;
  }

  async function search(host: Host): Promise<void> {
    const reader = await chromiumReader(await browser.newContext({ serviceWorkers: 'block' }));
    await searchThrough(reader, host.address);
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  }

  const python = has('python3') ? false : 'no python3 is here';
  it('that is Python’s server serves the site', { skip: python }, async (test) => {
    await search(await during(test, pythonHost(smallSiteFolder)));
  });

  const nginx = has('nginx', '-v') ? false : 'no nginx is here';
  it('that is nginx, with the lines of the handbook, serves the site', { skip: nginx }, async (test) => {
    const lines = nginxLines();
    assert.notEqual(lines, '');
    const host = await during(test, nginxHost(smallSiteFolder, lines));
    await search(host);
    const missing = await fetch(`${host.address}no/such/page/`);
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /<main/);
    const index = await fetch(host.address);
    const style = /href="(_astro\/[^"]+\.css)"/.exec(await index.text())?.[1] ?? '';
    const cached = async (path: string): Promise<string> =>
      (await fetch(`${host.address}${path}`)).headers.get('cache-control') ?? '';
    assert.match(await cached(style), /immutable/);
    assert.equal(await cached('sw.js'), 'no-cache');
    assert.equal(await cached('index.html'), 'no-cache');
    assert.equal(index.headers.get('x-content-type-options'), 'nosniff');
  });
});
