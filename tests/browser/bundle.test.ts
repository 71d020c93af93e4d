import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { bundle, fileNameOf, titleOfSite } from '../../src/finish/bundle/index.ts';
import type { StartWords } from '../../src/finish/bundle/startHere.ts';
import { launchBrowser, siteFolder } from './browser.ts';
import { searchThrough } from './journey.ts';
import { chromiumReader, until } from './readers.ts';

const words: StartWords = {
  language: 'vi',
  title: 'Bản ghi & "hồ sơ"',
  open: 'Mở',
  packed: 'Unpack',
  packedLead: 'It is packed.',
  ways: ['One', 'Two'],
  checksums: 'Check',
};

describe('a bundle', () => {
  let folder: string;
  let browser: Browser;
  let files: Readonly<Record<string, Uint8Array>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paraph-bundle-'));
    const options = { dist: siteFolder, name: 'the record', words, isForFilesOnly: true };
    files = unzipSync(await bundle(options));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('is one folder, each file of which has its checksum', () => {
    const sums = new TextDecoder().decode(files['the record/SHA256SUMS.txt']).trimEnd().split('\n');
    const named = sums.map((line) => `the record/${line.slice(66)}`);
    assert.deepEqual([...named, 'the record/SHA256SUMS.txt'].sort(), Object.keys(files).sort());
    for (const line of sums.slice(0, 50)) {
      const bytes = files[`the record/${line.slice(66)}`] ?? new Uint8Array();
      assert.equal(line.slice(0, 64), createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('is opened by its page, then read and searched', async () => {
    const reader = await chromiumReader(await browser.newContext());
    const root = `${pathToFileURL(join(folder, 'the record')).href}/`;
    await reader.open(`${root}START HERE.html`);
    await until(async () => (await reader.address()) === `${root}site/index.html`);
    await searchThrough(reader, `${root}site/`);
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });

  it('says what to do where it is not unpacked', async () => {
    const alone = join(folder, 'alone', 'START HERE.html');
    mkdirSync(dirname(alone));
    cpSync(join(folder, 'the record', 'START HERE.html'), alone);
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(pathToFileURL(alone).href);
      assert.equal(await page.textContent('h1'), words.title);
      assert.equal(await page.locator('li').count(), 2);
      assert.equal(await page.getAttribute('a', 'href'), 'site/index.html');
      await context.close();
    }
  });
});

describe('the bytes of a bundle', () => {
  it('are the same each time, and hold the whole site where a host may want it', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'paraph-bundled-'));
    for (const path of [
      'index.html',
      'sw.js',
      '_headers',
      'pagefind/x.pf_meta',
      'packs/core.js',
      'đ #1.html',
    ]) {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      writeFileSync(join(dist, path), `<html lang="vi"><title>${path}</title>`);
    }
    const options = { dist, name: 'r', words };
    const whole = await bundle({ ...options, isForFilesOnly: false });
    assert.deepEqual(whole, await bundle({ ...options, isForFilesOnly: false }));
    const names = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes)).sort();
    const own = [
      'r/SHA256SUMS.txt',
      'r/START HERE.html',
      'r/site/index.html',
      'r/site/packs/core.js',
      'r/site/đ #1.html',
    ];
    assert.deepEqual(
      names(whole),
      [...own, 'r/site/_headers', 'r/site/pagefind/x.pf_meta', 'r/site/sw.js'].sort(),
    );
    assert.deepEqual(names(await bundle({ ...options, isForFilesOnly: true })), own);
    assert.deepEqual(await titleOfSite(dist), { title: 'index.html', language: 'vi' });
    rmSync(dist, { recursive: true });
  });

  it('stand in a file with a plain name', () => {
    assert.equal(fileNameOf('Viet Nam–Russia: a record'), 'viet-nam-russia-a-record');
    assert.equal(fileNameOf('Đối tác / Việt Nam'), 'doi-tac-viet-nam');
    assert.equal(fileNameOf('…'), 'record');
  });
});
