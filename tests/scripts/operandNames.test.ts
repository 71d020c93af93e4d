import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { operandNames } from '../../scripts/shared/operandNames.ts';

async function names(operands: readonly string[], lines: string, shard?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const name of operandNames(operands, Readable.from([lines]), shard)) found.push(name);
  return found;
}

describe('names of files', () => {
  it('are those given, and for - those on the input, empty lines left out', async () => {
    assert.deepEqual(await names(['a', '-', 'd'], 'b\n\nc\n'), ['a', 'b', 'c', 'd']);
  });

  it('fall to one shard each', async () => {
    const lines = Array.from({ length: 21 }, (_, index) => `t${index}`);
    const shards = await Promise.all(
      Array.from({ length: 8 }, (_, index) => names(['-'], lines.join('\n'), `${index + 1}/8`)),
    );
    assert.deepEqual(shards.flat().toSorted(), lines.toSorted());
    assert.deepEqual(shards[0], ['t0', 't8', 't16']);
  });

  it('are refused where the shard is none', async () => {
    for (const wrong of ['0/8', '9/8', '8', 'a/b'])
      await assert.rejects(names(['a'], '', wrong), /which part/);
  });
});
