import assert from 'node:assert/strict';
import { test } from 'node:test';

// `npm test` runs these programs before the tests, and hands on how they ended so that one summary tells of everything.
const outcomes = JSON.parse(process.env.PARAPH_CHECKS ?? '{}') as Readonly<Record<string, boolean>>;

for (const [name, passed] of Object.entries(outcomes)) {
  test(name, () => {
    assert.equal(passed, true, `${name} failed; what it said stands above the tests`);
  });
}
