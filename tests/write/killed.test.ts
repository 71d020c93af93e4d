import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Telling } from '../resolve/tell.ts';
import { breakableFileSystem, Killed, type BreakableFileSystem } from './breakableFileSystem.ts';
import { convertTellings } from './convertTellings.ts';
import { tellingOf } from './sequences.ts';

/** Texts before and after: of the records of the first run some change, some go and some come. */
const before: readonly Telling[] = [tellingOf(3), tellingOf(12)];
const after: readonly Telling[] = [tellingOf(12), tellingOf(21), tellingOf(46)];

async function convertedTo(...rounds: (readonly Telling[])[]): Promise<BreakableFileSystem> {
  const fs = breakableFileSystem();
  for (const tellings of rounds) await convertTellings(fs, tellings);
  return fs;
}

/** For every number of operations after which a run can be cut off, the folder as that run leaves it. */
async function* cutOff(
  start: readonly Telling[],
  end: readonly Telling[],
): AsyncGenerator<BreakableFileSystem> {
  for (let operations = 0; ; operations += 1) {
    const fs = await convertedTo(start);
    fs.killAfter(operations);
    try {
      await convertTellings(fs, end);
      return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    fs.killAfter(null);
    yield fs;
  }
}

describe('a run that is killed between any two operations', () => {
  for (const [name, start] of [
    ['the first run', []],
    ['a later run', before],
  ] as const) {
    it(`is healed by the next: ${name}`, async () => {
      const whole = await convertedTo(start, after);
      let cuts = 0;
      for await (const fs of cutOff(start, after)) {
        cuts += 1;
        const { problems } = await convertTellings(fs, after);
        assert.deepEqual(problems, []);
        assert.deepEqual([...fs.files].toSorted(), [...whole.files].toSorted(), `cut off after ${cuts - 1}`);
      }
      assert.ok(cuts > 8, `${cuts} cuts`);
    });
  }

  it('leaves nothing that a next run with other texts takes for the work of a person', async () => {
    const whole = await convertedTo(before);
    for await (const fs of cutOff(before, after)) {
      const { problems } = await convertTellings(fs, before);
      assert.deepEqual(problems, []);
      assert.deepEqual([...fs.files].toSorted(), [...whole.files].toSorted());
    }
  });

  it('leaves nothing that is taken for a deletion, and hides none', async () => {
    for await (const fs of cutOff(before, after)) {
      // A source that is deleted takes along what it alone told; here it is about a single record.
      const records = [...fs.files.keys()].filter(
        (path) => path.endsWith('.mdx') && !path.startsWith('content/sources/'),
      );
      const [first] = records;
      if (first === undefined) continue;
      fs.files.delete(first);
      await convertTellings(fs, after);
      assert.equal(fs.files.has(first), false, first);
      const others = (await convertedTo(before, after)).files;
      for (const path of others.keys())
        assert.ok(path === first || fs.files.has(path), `${path} is not made`);
    }
  });
});
