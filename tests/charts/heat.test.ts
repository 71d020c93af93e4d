import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heatOf, shadeOf, shades } from '../../src/charts/heat.ts';
import { tally } from '../../src/charts/tally.ts';

const items = (...pairs: readonly [string, number][]) => pairs.map(([key, year]) => ({ key, year }));

describe('the heat map', () => {
  test('counts by kind and year, the fullest kind first', () => {
    const heat = heatOf(items(['plan', 2020], ['treaty', 2020], ['treaty', 2022], ['treaty', 2022]), 10);
    assert.deepEqual(
      heat.columns.map(({ from, to }) => [from, to]),
      [
        [2020, 2020],
        [2021, 2021],
        [2022, 2022],
      ],
    );
    assert.deepEqual(
      heat.rows.map(({ key, counts }) => [key, counts]),
      [
        ['treaty', [1, 0, 2]],
        ['plan', [1, 0, 0]],
      ],
    );
    assert.equal(heat.most, 2);
  });

  test('gathers years where they are many, and loses none', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ key: 'a', year: 1950 + (index % 77) }));
    const heat = heatOf(many, 14);
    assert.ok(heat.columns.length <= 14);
    assert.ok(heat.columns.every(({ from, to }) => to - from === 9 && from % 10 === 0));
    assert.equal(heat.rows[0]?.total, 300);
  });

  test('is empty where nothing has a year', () => {
    assert.deepEqual(heatOf([], 10), { columns: [], rows: [], most: 0 });
  });

  test('has a shade for every count, none for nothing', () => {
    assert.equal(shadeOf(0, 10), 0);
    assert.equal(shadeOf(1, 1000), 1);
    assert.equal(shadeOf(1000, 1000), shades);
  });
});

describe('the bar chart', () => {
  test('has the most frequent first, equals by name, and shares of it', () => {
    assert.deepEqual(tally(['b', 'a', 'c', 'c']), [
      { key: 'c', count: 2, share: 1 },
      { key: 'a', count: 1, share: 0.5 },
      { key: 'b', count: 1, share: 0.5 },
    ]);
  });
});
