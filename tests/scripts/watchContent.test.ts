import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'node:test';
import type { Converting } from '../../scripts/shared/startConverting.ts';
import { watchContent } from '../../scripts/shared/watchContent.ts';
import { folderWith } from './run.ts';

/** Conversions that end when they are told to. */
function conversions() {
  const started: { readonly end: () => void; stopped: boolean }[] = [];
  const convert = (): Converting => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const one = {
      end: () => {
        resolve(undefined);
      },
      stopped: false,
    };
    started.push(one);
    return {
      ended: promise,
      stop: () => {
        one.stopped = true;
        one.end();
      },
    };
  };
  const reach = async (count: number) => {
    for (let tries = 0; tries < 100 && started.length < count; tries += 1) await wait(50);
    assert.equal(started.length, count);
    return started[count - 1] ?? assert.fail();
  };
  return { started, convert, reach };
}

/** Longer than a change needs to count as done. */
const settle = () => wait(600);

describe('watching the content', () => {
  it('converts after a text, a record or the settings have changed', async (t) => {
    const folder = await folderWith(t, { 'texts/a.txt': 'a', 'agreements/a.mdx': 'a' });
    const { convert, reach } = conversions();
    const watch = watchContent(folder, convert);
    for (const [index, name] of ['texts/sub.txt', 'agreements/a.mdx', 'site.yaml'].entries()) {
      await writeFile(join(folder, name), 'changed');
      (await reach(index + 1)).end();
    }
    await watch.close();
  });

  it('does not for what is no content', async (t) => {
    const folder = await folderWith(t, { 'texts/a.txt': 'a', 'agreements/a.mdx': 'a' });
    const { started, convert } = conversions();
    const watch = watchContent(folder, convert);
    await writeFile(join(folder, 'written.jsonl'), '{}');
    await writeFile(join(folder, 'agreements/.a.mdx.swp'), 'a');
    await settle();
    assert.equal(started.length, 0);
    await watch.close();
  });

  it('converts once for many changes, and once more for those that came meanwhile', async (t) => {
    const folder = await folderWith(t, { 'texts/a.txt': 'a' });
    const { started, convert, reach } = conversions();
    const watch = watchContent(folder, convert);
    for (let change = 0; change < 5; change += 1)
      await writeFile(join(folder, 'texts/a.txt'), String(change));
    const first = await reach(1);
    await writeFile(join(folder, 'texts/.b.txt'), 'b');
    await rename(join(folder, 'texts/.b.txt'), join(folder, 'texts/b.txt'));
    await settle();
    assert.equal(started.length, 1, 'never two at the same time');
    first.end();
    (await reach(2)).end();
    await settle();
    assert.equal(started.length, 2);
    await watch.close();
  });

  it('stops what is under way when it is closed', async (t) => {
    const folder = await folderWith(t, { 'texts/a.txt': 'a' });
    const { convert, reach } = conversions();
    const watch = watchContent(folder, convert);
    await writeFile(join(folder, 'texts/a.txt'), 'b');
    const one = await reach(1);
    await watch.close();
    assert.ok(one.stopped);
  });
});
