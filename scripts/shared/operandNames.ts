import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { WrongArguments } from './command.ts';

/** Which part of the work is to be done: every `of`-th name, beginning with the `part`-th. */
interface Shard {
  readonly part: number;
  readonly of: number;
}

/** `3/8`. Throws WrongArguments where it is no such thing. */
function parseShard(given: string): Shard {
  const [, part = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new WrongArguments(`--shard ${given}: write which part of how many, as in 3/8.`);
}

/**
 * The names given, one after the other; for `-`, those that stand on the input, one a line, as they come, so that there
 * may be any number of them. Of a shard, its share.
 */
export async function* operandNames(
  operands: readonly string[],
  input: Readable,
  given: string | undefined,
): AsyncGenerator<string> {
  const { part, of } = parseShard(given ?? '1/1');
  let count = 0;
  for (const operand of operands) {
    for await (const name of operand === '-' ? createInterface({ input }) : [operand]) {
      if (name.trim() === '') continue;
      count += 1;
      if ((count - part) % of === 0) yield name;
    }
  }
}
