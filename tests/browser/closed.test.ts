import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, siteFolder } from './browser.ts';
import { plainHost, type PlainHost } from './hosts.ts';
import { readThrough, searchThrough } from './journey.ts';
import { chromiumReader } from './readers.ts';

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

/** Pages that stay; a former address leads on before it can be looked at. */
const staying = pages.filter(
  (path) => !readFileSync(join(siteFolder, path), 'utf8').includes('http-equiv="refresh"'),
);

/** One page of each kind: every page of the root and of its folders, and of each folder of records the last. */
const kinds = [
  ...staying.filter((path) => path.split('/').length <= 2),
  ...new Map(
    staying.filter((path) => path.split('/').length > 2).map((path) => [path.split('/')[0], path]),
  ).values(),
];

/** What hosts are told to send with every page. */
const headerPolicy = (): string =>
  /^ {2}Content-Security-Policy: (.*)$/m.exec(readFileSync(join(siteFolder, '_headers'), 'utf8'))?.[1] ?? '';

describe('the site', () => {
  let browser: Browser;
  let host: PlainHost;
  before(async () => {
    browser = await launchBrowser();
    host = await plainHost(siteFolder, {
      hasIndexes: true,
      headers: { 'Content-Security-Policy': headerPolicy() },
    });
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  it('states its policy on every page', () => {
    const open = pages.filter(
      (path) =>
        !readFileSync(join(siteFolder, path), 'utf8').includes(
          '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ',
        ),
    );
    assert.deepEqual(open, []);
    assert.match(headerPolicy(), /^default-src 'none'; /);
  });

  it('names its icon on every page, so that no browser looks for one at the root of the host', () => {
    const unnamed = pages.filter(
      (path) =>
        !/<link rel="icon" href="(?:data:|[^/:"]+["/])/.test(readFileSync(join(siteFolder, path), 'utf8')),
    );
    assert.deepEqual(unnamed, []);
  });

  it('asks for nothing from elsewhere on any kind of page, and breaks no policy', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked = new Map<string, number>();
    const complaints: string[] = [];
    context.on('request', (request) => {
      const origin = request.url().startsWith('blob:') ? 'blob:' : new URL(request.url()).origin;
      asked.set(origin, (asked.get(origin) ?? 0) + 1);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of kinds) {
      await page.goto(`${host.address}${path}`);
      // What is loaded only when it comes into view, or when it is opened.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        scrollTo(0, document.body.scrollHeight);
      });
    }
    const [own] = asked.keys();
    assert.equal(own, new URL(host.address).origin);
    assert.deepEqual([...asked.keys()], [own]);
    assert.ok((asked.get(own) ?? 0) > kinds.length);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('is read and searched under the policy that hosts send', async () => {
    const reader = await chromiumReader(await browser.newContext());
    await readThrough(reader, host.address);
    await searchThrough(reader, host.address);
    assert.deepEqual(reader.complaints, []);
    assert.deepEqual(
      reader.asked.filter((address) => new URL(address).origin !== new URL(host.address).origin),
      [],
    );
    await reader.close();
  });

  it('lets nothing run, load or leave that was not put there at the build', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(host.address);
    const outcome = await page.evaluate(async () => {
      const broken: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        broken.push(effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      const image = document.createElement('img');
      image.src = 'https://elsewhere.invalid/x.png';
      document.body.append(script, image);
      document.body.setAttribute('style', 'color: red');
      const fetched = await fetch('https://elsewhere.invalid/').then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { hasRun: Reflect.has(window, 'hasRun'), fetched, broken: [...new Set(broken)].sort() };
    });
    assert.equal(outcome.hasRun, false);
    assert.equal(outcome.fetched, false);
    assert.deepEqual(outcome.broken, ['connect-src', 'img-src', 'script-src-elem', 'style-src-attr']);
    await context.close();
  });
});
