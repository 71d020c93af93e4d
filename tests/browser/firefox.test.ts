import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { firefoxHere, launchFirefox } from './firefox.ts';
import { isOfflineTold, saving } from './footer.ts';
import { copySite, plainHost, type PlainHost, type SiteCopy } from './hosts.ts';
import { readAndSearch, readThrough, searchThrough } from './journey.ts';
import { firefoxReader, until } from './readers.ts';

const firefox = firefoxHere();

describe('in Firefox', { skip: firefox === null && 'no Firefox is here: npm test brings one' }, () => {
  let browser: Browser;
  let copy: SiteCopy;
  let host: PlainHost;
  let root: string;
  before(async () => {
    browser = await launchFirefox(firefox ?? '');
    copy = copySite();
    host = await plainHost(copy.top, { hasIndexes: true });
    root = `${host.address}${copy.path}`;
  });
  after(async () => {
    await browser.close();
    await host.close();
    copy.remove();
  });

  it('files may not read each other, as is its own policy', async () => {
    const reader = await firefoxReader(browser);
    await reader.open(`${copy.opened}index.html`);
    const allowed = await reader.read(() =>
      fetch('offline.json').then(
        () => true,
        () => false,
      ),
    );
    assert.equal(allowed, false);
    await reader.close();
  });

  it('the site is read and searched from a file', async () => {
    await readAndSearch(await firefoxReader(browser), copy.opened, 'index.html');
  });

  it('the site is read and searched at a deep path', async () => {
    await readAndSearch(await firefoxReader(browser), root, '');
  });

  it('a small site is saved whole by itself, and is read and searched with the host gone', async () => {
    const reader = await firefoxReader(browser);
    await reader.open(root);
    await until(async () => {
      const { says, isOffered, isUnderWay } = await reader.read(saving);
      return says !== '' && !isOffered && !isUnderWay;
    }, 120);
    await host.close();
    await readThrough(reader, `${root}index.html`);
    assert.equal(await reader.read(isOfflineTold), true);
    await searchThrough(reader, root);
    await reader.close();
  });
});
