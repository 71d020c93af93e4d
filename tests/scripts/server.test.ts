import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { firstFreePort, serveSite } from '../../scripts/shared/server.ts';

const taken = () => Promise.reject(Object.assign(new Error('taken'), { code: 'EADDRINUSE' }));

describe('the choice of a port', () => {
  it('takes the first that is free', async () => {
    const tried: number[] = [];
    const port = await firstFreePort(4000, 10, (candidate) => {
      tried.push(candidate);
      return candidate < 4002 ? taken() : Promise.resolve();
    });
    assert.equal(port, 4002);
    assert.deepEqual(tried, [4000, 4001, 4002]);
  });

  it('gives up with what to do where all are taken', async () => {
    await assert.rejects(firstFreePort(4000, 3, taken), /4000 to 4002 are all taken.*--port/);
  });

  it('does not hide another error', async () => {
    const denied = () => Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }));
    await assert.rejects(firstFreePort(80, 3, denied), /denied/);
  });
});

describe('the local server', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paraph-'));
    await writeFile(join(folder, 'index.html'), 'home');
    await writeFile(join(folder, '404.html'), 'lost');
  });
  after(() => rm(folder, { recursive: true }));

  it('serves files, and the page for what is not there, and moves on from a busy port', async () => {
    const first = await serveSite(folder, 45_871);
    const second = await serveSite(folder, Number(new URL(first.address).port));
    try {
      assert.notEqual(first.address, second.address);
      const home = await fetch(second.address);
      assert.equal(await home.text(), 'home');
      const lost = await fetch(new URL('nowhere/', second.address));
      assert.equal(lost.status, 404);
      assert.match(lost.headers.get('content-type') ?? '', /text\/html/);
      assert.equal(await lost.text(), 'lost');
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
    await assert.rejects(fetch(first.address));
  });

  it('shows what was built since it began', async () => {
    const server = await serveSite(folder, 45_871);
    try {
      await writeFile(join(folder, 'new.html'), 'new');
      assert.equal(await (await fetch(new URL('new.html', server.address))).text(), 'new');
    } finally {
      await server.close();
    }
  });
});
