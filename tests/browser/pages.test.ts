import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { serveSite, type SiteServer } from '../../scripts/shared/server.ts';
import { launchBrowser, siteFolder } from './browser.ts';

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

/** One page of each kind; of records the one of middling size, which is what most readers see. */
function onePageOfEachKind(): string[] {
  const folders = [
    'agreements',
    'events',
    'organisations',
    'people',
    'states',
    'sources',
    'sectors',
    'handbook',
  ];
  const middling = folders.flatMap((folder) => {
    const own = pages.filter((path) => path.startsWith(`${folder}/`) && path.split('/').length === 3);
    const bySize = own
      .map((path) => ({ path, size: statSync(join(siteFolder, path)).size }))
      .sort((a, b) => a.size - b.size);
    return bySize[Math.floor(bySize.length / 2)]?.path ?? [];
  });
  return [...pages.filter((path) => path.split('/').length <= 2), ...middling];
}

let browser: Browser;
let server: SiteServer;
before(async () => {
  browser = await launchBrowser();
  server = await serveSite(siteFolder, 4500);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page; scripts of the test itself may run in it, whatever its policy forbids. */
async function open(path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    bypassCSP: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(new URL(path, server.address).href);
  return { page, close: () => context.close() };
}

describe('access', () => {
  // Pages that list all records repeat one row by the hundred, which axe takes long over and learns nothing from.
  const isList = (path: string): boolean => statSync(join(siteFolder, path)).size > 40_000;
  const kinds = onePageOfEachKind().filter((path) => path === 'index.html' || !isList(path));
  for (const path of kinds) {
    test(`axe finds nothing on ${path}, and no weak contrast in the dark`, async () => {
      const { page, close } = await open(path);
      await page.evaluate(axe.source);
      const faults: string[] = [];
      for (const [colorScheme, rules] of [
        ['light', null],
        ['dark', ['color-contrast']],
      ] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await page.evaluate(async (only) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            resultTypes: ['violations'],
            ...(only ? { runOnly: [...only] } : {}),
          });
          return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `${id}: ${html}`));
        }, rules);
        faults.push(...found.map((fault) => `${colorScheme} ${fault}`));
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }
});

describe('weight', () => {
  const kibibytes = (text: Buffer): number => gzipSync(text, { level: 9 }).length / 1024;

  /** What a page loads before anything is asked of it, gzipped, in KiB. */
  function weigh(path: string): { all: number; scripts: number } {
    const html = readFileSync(join(siteFolder, path));
    const text = html.toString();
    const weightOf = (pattern: RegExp): number =>
      [...text.matchAll(pattern)]
        .map(([, address = '']) => kibibytes(readFileSync(join(siteFolder, dirname(path), address))))
        .reduce((sum, weight) => sum + weight, 0);
    const scripts = weightOf(/<script\b[^>]*\ssrc="([^"]+)"/g);
    const styles = weightOf(/<link\b[^>]*\srel="stylesheet"[^>]*\shref="([^"]+)"/g);
    return { all: kibibytes(html) + styles + scripts, scripts };
  }

  test('of an agreement is 20 KiB at most, 6 of them scripts', () => {
    const weights = pages
      .filter((path) => /^agreements\/[^/]+\/index\.html$/.test(path))
      .map(weigh)
      .sort((a, b) => a.all - b.all);
    const middling = weights[Math.floor(weights.length / 2)];
    assert.ok(middling);
    assert.ok(middling.all <= 20, `the middling agreement weighs ${middling.all.toFixed(1)} KiB`);
    const scripts = Math.max(...weights.map((weight) => weight.scripts));
    assert.ok(scripts <= 6, `scripts weigh ${scripts.toFixed(1)} KiB`);
  });

  test('counts two faces before the first paint', () => {
    for (const path of onePageOfEachKind()) {
      const [, faces = ''] = /data-fonts="([^"]*)"/.exec(readFileSync(join(siteFolder, path), 'utf8')) ?? [];
      assert.ok(faces.split(' ').length <= 2, `${path}: ${faces}`);
    }
  });
});

describe('the timeline', () => {
  test('zooms and moves by keys, and keeps what is shown in the address', async () => {
    const { page, close } = await open('timeline/');
    const scroller = page.locator('[data-main] .timeline-scroll');
    await scroller.focus();
    await page.keyboard.press('+');
    await page.waitForURL(/from=\d{4}-\d{2}-\d{2}&to=/);
    const closer = new URL(page.url()).search;
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => url.search !== closer);
    const moved = new URL(page.url()).search;
    await page.reload();
    assert.equal(new URL(page.url()).search, moved);
    await scroller.focus();
    await page.keyboard.press('0');
    await page.waitForURL((url) => url.search === '');
    await close();
  });

  test('tells of a mark that is focused, leads on by the arrows, and opens by Enter', async () => {
    const { page, close } = await open('timeline/');
    await page.locator('[data-main] .timeline-scroll > svg > a[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    const tip = page.locator('[data-main] .timeline-tip');
    await tip.waitFor();
    const first = await tip.innerText();
    await page.keyboard.press('ArrowRight');
    assert.notEqual(await tip.innerText(), first);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await tip.innerText(), first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/agreements\//);
    assert.ok(first.startsWith(await page.locator('h1').innerText()));
    await close();
  });

  test('shows what is chosen, drawing and table alike', async () => {
    const { page, close } = await open('timeline/');
    const choice = page.locator('[data-timeline-tools] select[name="kind"]');
    const kind = (await choice.locator('option').nth(1).getAttribute('value')) ?? '';
    await choice.selectOption(kind);
    await page.waitForURL(new RegExp(`kind=${kind}`));
    const kinds = await page
      .locator('[data-timeline-table] tbody tr:not([hidden])')
      .evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).dataset.kind))]);
    assert.deepEqual(kinds, [kind]);
    await page.locator('[data-timeline-tools] select[name="by"]').selectOption('state');
    await page.waitForURL(/by=state/);
    const lanes = await page
      .locator('[data-lanes] .lane')
      .evaluateAll((all) => all.map((lane) => (lane as HTMLElement).dataset.lane));
    assert.ok(lanes.length > 0 && lanes.every((lane) => /^[A-Z]{2}$/.test(lane ?? '')));
    await close();
  });
});

describe('the search page', () => {
  test('finds the same by every spelling of a name, and gives it as a file', async () => {
    const { page, close } = await open('people/');
    const name = await page
      .locator('main .named-list a')
      .evaluateAll((links) =>
        links.map((link) => link.textContent.trim()).find((text) => /\P{ASCII}/u.test(text)),
      );
    assert.ok(name, 'no name with a mark on it');
    const counts: string[] = [];
    for (const spelling of [
      name,
      name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
    ]) {
      await page.goto(new URL(`search/?q=${encodeURIComponent(spelling)}`, server.address).href);
      await page.locator('[data-search-page] [data-search-results] li').first().waitFor();
      counts.push(await page.locator('[data-search-page] [data-search-status]').innerText());
    }
    assert.equal(counts[0], counts[1]);
    const download = page.waitForEvent('download');
    await page.locator('[data-search-csv]').click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(String(lines.length - 1), (counts[0] ?? '').replaceAll(/\D/g, ''));
    await close();
  });
});
