import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite, type SiteServer } from '../../scripts/shared/server.ts';
import { launchBrowser, siteFolder } from './browser.ts';

const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const pages = files.filter((path) => path.endsWith('.html'));

/** One page of each kind: of records the one with the most HTML, which has most that can go wrong. */
function onePageOfEachKind(): string[] {
  const records = [
    'sectors',
    'agreements',
    'events',
    'organisations',
    'people',
    'states',
    'sources',
    'handbook',
  ];
  const largest = records.flatMap((kind) => {
    const own = pages.filter((path) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(path));
    const bySize = own
      .map((path) => ({ path, size: readFileSync(join(siteFolder, path)).length }))
      .sort((a, b) => b.size - a.size);
    return bySize[0] ? [bySize[0].path] : [];
  });
  const single = pages.filter((path) => path.split('/').length <= 2);
  return [...single, ...largest];
}

const kinds = onePageOfEachKind();

let browser: Browser;
let server: SiteServer;
before(async () => {
  browser = await launchBrowser();
  server = await serveSite(siteFolder, 4400);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page and gathers what its console complains of. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  // Every visit here is a first one, and would save the whole record anew.
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${path}: ${message.text()}`);
  });
  await page.goto(new URL(path, server.address).href);
  return { page, complaints, close: () => context.close() };
}

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    const faults: string[] = [];
    for (const path of pages) {
      const { results } = await validator.validateString(readFileSync(join(siteFolder, path), 'utf8'), path);
      faults.push(
        ...results.flatMap(({ messages }) =>
          messages.map(({ message, line, column }) => `${path}:${line}:${column} ${message}`),
        ),
      );
    }
    assert.deepEqual(faults.slice(0, 20), []);
  });

  test('links to nothing of the site that is not there, passages included', () => {
    const present = new Set(files);
    const ids = new Map<string, Set<string>>();
    const idsOf = (path: string): Set<string> => {
      const known =
        ids.get(path) ??
        new Set(
          [...readFileSync(join(siteFolder, path), 'utf8').matchAll(/ id="([^"]+)"/g)].map(
            (match) => match[1] ?? '',
          ),
        );
      ids.set(path, known);
      return known;
    };
    const broken: string[] = [];
    for (const path of pages) {
      const html = readFileSync(join(siteFolder, path), 'utf8');
      for (const [, href = ''] of html.matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"]*)"/g)) {
        const url = new URL(href.replaceAll('&amp;', '&'), `http://site/${path}`);
        if (url.host !== 'site' || !/^https?:$/.test(url.protocol)) continue;
        const target = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
        if (!present.has(target)) broken.push(`${path} → ${href}`);
        else if (
          url.hash.length > 1 &&
          target.endsWith('.html') &&
          !idsOf(target).has(decodeURIComponent(url.hash.slice(1)))
        )
          broken.push(`${path} → ${href}`);
      }
    }
    assert.deepEqual(broken.slice(0, 20), []);
  });

  test('can be reached in two clicks from the overview', () => {
    const linksOf = (path: string): string[] =>
      [...readFileSync(join(siteFolder, path), 'utf8').matchAll(/<a\b[^>]* href="([^"#?]*)/g)].flatMap(
        ([, href = '']) => {
          const url = new URL(href, `http://site/${path}`);
          return url.host === 'site'
            ? [decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')]
            : [];
        },
      );
    const first = new Set(linksOf('index.html'));
    const reached = new Set([
      ...first,
      ...[...first].filter((path) => pages.includes(path)).flatMap(linksOf),
    ]);
    // An address that a record had before leads on to its present one; nothing needs to link to it.
    const leadsOn = (path: string): boolean =>
      readFileSync(join(siteFolder, path), 'utf8').includes('http-equiv="refresh"');
    assert.deepEqual(
      pages.filter(
        (path) =>
          !['404.html', 'index.html', 'offline/index.html'].includes(path) &&
          !reached.has(path) &&
          !leadsOn(path),
      ),
      [],
    );
  });
});

describe('each kind of page', () => {
  for (const path of kinds) {
    test(`${path} is sound at every width, light and dark`, async () => {
      const { page, complaints, close } = await open(path);
      for (const width of [320, 390, 768, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wider <= 0, `${path} is ${wider} px too wide at ${width} px`);
      }
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await background();
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.notEqual(await background(), light);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  test('reads without JavaScript', async () => {
    const { page, complaints, close } = await open('', { javaScriptEnabled: false });
    for (const path of kinds) {
      await page.goto(new URL(path, server.address).href);
      assert.ok((await page.locator('main h1').innerText()).length > 0, path);
    }
    assert.deepEqual(complaints, []);
    await close();
  });

  // Core Web Vitals call a page steady below 0.1; on a busy machine a face may still come after the first paint.
  test('does not move while it loads', async () => {
    for (const path of kinds) {
      const { page, close } = await open(path);
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 100);
          }),
      );
      assert.ok(shift < 0.1, `${path} moves by ${shift}`);
      await close();
    }
  });
});

describe('the frame', () => {
  test('turns dark and light by its button, and stays so', async () => {
    const { page, close } = await open('', { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const button = page.locator('[data-theme-button]');
    await button.click();
    await button.click();
    const dark = await background();
    assert.notEqual(dark, light);
    await page.goto(new URL('agreements/', server.address).href);
    assert.equal(await background(), dark);
    await close();
  });

  test('opens its menu on a small screen without JavaScript', async () => {
    const { page, close } = await open('', {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    const link = page.locator('#site-nav a[href*="sources"]');
    assert.equal(await link.isVisible(), false);
    await page.locator('.menu-button').click();
    assert.equal(await link.isVisible(), true);
    await close();
  });

  test('lets the keyboard skip to the content', async () => {
    const { page, close } = await open('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    await close();
  });
});

describe('a timeline', () => {
  for (const path of ['', 'timeline/']) {
    test(`is drawn on /${path}, each mark a named link to its agreement`, async () => {
      const { page, close } = await open(path, { javaScriptEnabled: false });
      const marks = page.locator('.timeline').first().locator('svg a:not(.many)');
      const count = await marks.count();
      assert.ok(count > 0);
      const names = await marks.evaluateAll((links) =>
        links.map((link) => [link.getAttribute('aria-label') ?? '', link.getAttribute('href') ?? '']),
      );
      for (const [name = '', href = ''] of names) {
        assert.ok(name.length > 5, href);
        assert.match(href, /agreements\/[^/]+\//);
      }
      await close();
    });
  }

  test('has a table that says the same', async () => {
    const { page, close } = await open('timeline/', { javaScriptEnabled: false });
    const addresses = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].sort());
    const drawn = await addresses('[data-main] svg a:not(.many)');
    const told = new Set(await addresses('.timeline-table a'));
    assert.deepEqual(
      drawn.filter((address) => !told.has(address)),
      [],
    );
    await page.locator('.timeline-table summary').click();
    assert.equal(await page.locator('.timeline-table table').isVisible(), true);
    await close();
  });
});

describe('a passage', () => {
  test('leads from the record to the source and back', async () => {
    const [path] = kinds.filter((kind) => kind.startsWith('agreements/') && kind.split('/').length === 3);
    assert.ok(path);
    const { page, close } = await open(path, { javaScriptEnabled: false });
    const title = await page.locator('h1').innerText();
    const quote = page.locator('.evidence blockquote a').first();
    const words = (await quote.innerText()).replaceAll(/\s+/g, ' ');
    await quote.click();
    const target = page.locator(':target');
    assert.equal(await target.count(), 1);
    const paragraph = await page.locator('p:has(:target)').innerText();
    assert.ok(paragraph.replaceAll(/\s+/g, ' ').includes(words.slice(0, 20)), `${words} in ${paragraph}`);
    const row = page.locator('.source-row:has(:target)');
    const back = row.locator('a', { hasText: title.slice(0, 20) }).first();
    const href = (await back.count()) > 0 ? back : row.locator('mark a').first();
    await href.evaluate((link: HTMLElement) => link.closest('details')?.setAttribute('open', ''));
    await href.click();
    assert.match(page.url(), /\/(?:agreements|events|organisations|people)\/[^/]+\//);
    await close();
  });
});

describe('search', () => {
  const anyWord = async (): Promise<string> => {
    const { page, close } = await open('agreements/');
    const title = await page.locator('.register-title a').first().innerText();
    await close();
    return [...title.matchAll(/\p{L}{6,}/gu)].map(([word]) => word).at(-1) ?? title;
  };

  test('is opened by Ctrl K and by a slash, and leads to what it finds', async () => {
    const word = await anyWord();
    for (const key of ['Control+k', '/']) {
      const { page, complaints, close } = await open('method/');
      await page.keyboard.press(key);
      await page.locator('[data-search-dialog][open]').waitFor();
      await page.keyboard.type(word);
      const results = page.locator('[data-search-dialog] [data-search-results] a');
      await results.first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('/method/'));
      assert.deepEqual(complaints, []);
      await close();
    }
  });

  test('loads nothing of the index before it is opened', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(server.address);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((path) => path.includes('pagefind')),
      [],
    );
    await context.close();
  });

  test('narrows by a filter and keeps query and filter in the address', async () => {
    const word = await anyWord();
    const { page, close } = await open(`search/?q=${encodeURIComponent(word)}`);
    const status = page.locator('[data-search-page] [data-search-status]');
    const results = page.locator('[data-search-page] [data-search-results] li');
    await results.first().waitFor();
    const group = page.getByRole('group', { name: 'Type' });
    const promised = (await group.locator('label .nav-count').first().innerText()).replaceAll(/\D/g, '');
    await group.getByRole('checkbox').first().check();
    await page.waitForURL(/type=/);
    await status.filter({ hasText: new RegExp(`^${promised}\\D`) }).waitFor();
    await page.reload();
    await results.first().waitFor();
    assert.equal(await page.locator('[data-search-page] [data-search-input]').inputValue(), word);
    assert.equal(
      await page.getByRole('group', { name: 'Type' }).getByRole('checkbox').first().isChecked(),
      true,
    );
    await close();
  });

  test('says so where nothing is found', async () => {
    const { page, close } = await open('search/?q=qqxxzzqq');
    await page.getByText('Nothing found for “qqxxzzqq”.').waitFor();
    await close();
  });
});
