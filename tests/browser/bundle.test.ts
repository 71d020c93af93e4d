import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { bundle, fileNameOf, titleOfSite } from '../../src/finish/bundle/index.ts';
import type { StartWords } from '../../src/finish/bundle/startHere.ts';
import { launchBrowser, smallSiteFolder } from './browser.ts';
import { has } from './hosts.ts';
import { readThrough, searchThrough } from './journey.ts';
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

const name = 'the record — Ísland · Россия';

/** Unpacks with Python, which did not write it, where that is here. */
function unpack(zip: string, folder: string): void {
  if (has('python3')) {
    const { status, stderr } = spawnSync('python3', ['-X', 'utf8', '-m', 'zipfile', '-e', zip, folder]);
    assert.equal(status, 0, String(stderr));
    return;
  }
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

describe('a bundle', () => {
  let top: string;
  let folder: string;
  let browser: Browser;
  let files: Readonly<Record<string, Uint8Array>>;

  before(async () => {
    top = mkdtempSync(join(tmpdir(), 'paraph-bundle-'));
    // Where people unpack things: beside others, in folders with names of their own.
    folder = join(top, `Bản ghi #1 & 100%`, 'Запись 2026 (1)');
    mkdirSync(folder, { recursive: true });
    const zip = await bundle({ dist: smallSiteFolder, name, words, isForFilesOnly: false });
    files = unzipSync(zip);
    writeFileSync(join(top, 'record.zip'), zip);
    unpack(join(top, 'record.zip'), folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(top, { recursive: true });
  });

  it('is one folder, each file of which has its checksum', () => {
    const sums = new TextDecoder().decode(files[`${name}/SHA256SUMS.txt`]).trimEnd().split('\n');
    const named = sums.map((line) => `${name}/${line.slice(66)}`);
    assert.deepEqual([...named, `${name}/SHA256SUMS.txt`].sort(), Object.keys(files).sort());
    for (const line of sums.slice(0, 50)) {
      const bytes = files[`${name}/${line.slice(66)}`] ?? new Uint8Array();
      assert.equal(line.slice(0, 64), createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('is unpacked in an oddly named folder, opened by its page, then read and searched', async () => {
    const reader = await chromiumReader(await browser.newContext());
    const root = `${pathToFileURL(join(folder, name)).href}/`;
    await reader.open(`${root}START HERE.html`);
    await until(async () => (await reader.address()) === `${root}site/index.html`);
    await readThrough(reader, `${root}site/index.html`);
    await searchThrough(reader, `${root}site/`);
    assert.deepEqual(reader.complaints, []);
    await reader.close();
  });

  it('says what to do where it is not unpacked', async () => {
    const alone = join(folder, 'alone', 'START HERE.html');
    mkdirSync(dirname(alone));
    cpSync(join(folder, name, 'START HERE.html'), alone);
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
