import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import type { Converting } from '../../scripts/shared/startConverting.ts';
import { watchContent } from '../../scripts/shared/watchContent.ts';

/** A watched folder whose conversions end when they are told to. */
function watched(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const watcher = new EventEmitter();
  const started: { readonly end: () => Promise<void>; stopped: boolean }[] = [];
  const convert = (): Converting => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const one = {
      end: async () => {
        resolve(undefined);
        await promise;
      },
      stopped: false,
    };
    started.push(one);
    return {
      ended: promise,
      stop: () => {
        one.stopped = true;
        resolve(undefined);
      },
    };
  };
  const watch = watchContent(watcher, 'content', convert);
  return {
    started,
    watch,
    change: (path: string) => {
      watcher.emit('all', 'change', path);
    },
    settle: () => {
      t.mock.timers.tick(1000);
    },
  };
}

describe('watching the content', () => {
  it('converts after a text, a record or the settings have changed', async (t) => {
    for (const path of ['content/texts/sub/a.txt', 'content/agreements/a.mdx', 'content/site.yaml']) {
      const { started, change, settle, watch } = watched(t);
      change(path);
      settle();
      assert.equal(started.length, 1, path);
      await watch.close();
      t.mock.timers.reset();
    }
  });

  it('does not for what is no content', (t) => {
    const { started, change, settle } = watched(t);
    for (const path of [
      'content/written.jsonl',
      'content/agreements/.a.mdx.swp',
      'content/texts/.a.txt.tmp',
    ]) {
      change(path);
    }
    change('src/pages/a.mdx');
    settle();
    assert.equal(started.length, 0);
  });

  it('converts once for many changes, and once more for those that came meanwhile', async (t) => {
    const { started, change, settle } = watched(t);
    for (let index = 0; index < 5; index += 1) change('content/texts/a.txt');
    settle();
    change('content/texts/b.txt');
    settle();
    assert.equal(started.length, 1, 'never two at the same time');
    await started[0]?.end();
    assert.equal(started.length, 2);
    await started[1]?.end();
    settle();
    assert.equal(started.length, 2);
  });

  it('stops what is under way when it is closed, and hears nothing more', async (t) => {
    const { started, change, settle, watch } = watched(t);
    change('content/texts/a.txt');
    settle();
    await watch.close();
    assert.equal(started[0]?.stopped, true);
    change('content/texts/a.txt');
    settle();
    assert.equal(started.length, 1);
  });
});
