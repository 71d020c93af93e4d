import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, run } from './run.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.keys(scripts);

describe('every command', { concurrency: 2 }, () => {
  for (const command of commands) {
    it(`${command} goes through the launcher and has its help`, async () => {
      assert.equal(scripts[command], `node scripts/launch.mjs ${command}`);
      const { exitCode, stdout, stderr } = await run(command, ['--help']);
      assert.equal(exitCode, 0);
      assert.ok(stdout.startsWith('Usage: npm '), stdout);
      assert.match(stdout, /^ {2}-h, --help/m);
      assert.equal(stderr, '');
    });

    it(`${command} tells of an option that it does not have`, async () => {
      const { exitCode, stdout, stderr } = await run(command, ['--colour']);
      assert.equal(exitCode, 2);
      assert.match(stderr, /'--colour'/);
      assert.match(stderr, /--help/);
      assert.equal(stdout, '');
    });
  }

  it('that works on a record takes another folder', async () => {
    for (const command of commands.filter((name) => !['test', 'bundle', 'weigh', 'fuzz'].includes(name))) {
      assert.match((await run(command, ['--help'])).stdout, /^ {2}--content DIR .*\(default: content\)$/m);
    }
  });
});

describe('wrong arguments', { concurrency: 2 }, () => {
  it('name a folder that is not there', async (t) => {
    const folder = await folderWith(t, {});
    for (const command of ['convert', 'verify', 'build']) {
      const { exitCode, stderr } = await run(command, ['--content', 'nowhere'], folder);
      assert.equal(exitCode, 2);
      assert.match(stderr, /--content nowhere: there is no such folder\. Make it.*texts/);
    }
  });

  it('would overwrite what is not a site', async (t) => {
    const folder = await folderWith(t, { 'texts/a.txt': 'Nothing.', 'precious/letter.txt': 'Dear reader' });
    for (const out of ['precious', '.', 'texts/..']) {
      const { exitCode, stderr } = await run('build', ['--content', '.', '--out', out], folder);
      assert.equal(exitCode, 2, out);
      assert.match(stderr, /Give another folder|Empty it or give another/);
    }
    assert.equal(readFileSync(join(folder, 'precious/letter.txt'), 'utf8'), 'Dear reader');
    assert.ok(!existsSync(join(folder, 'sources')), 'nothing was converted either');
  });

  it('give no port', async () => {
    for (const port of ['0', '70000', 'http']) {
      const { exitCode, stderr } = await run('start', ['--port', port]);
      assert.equal(exitCode, 2);
      assert.match(stderr, /a number from 1 to 65535/);
    }
  });

  it('name no text to extract from', async () => {
    const { exitCode, stderr } = await run('extract', []);
    assert.equal(exitCode, 2);
    assert.match(stderr, /at least one FILE/);
  });
});
