import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TimelineItem } from '../../src/timeline/items.ts';
import { layOutTimeline, yearsOf, type LayOutOptions } from '../../src/timeline/layOut.ts';

import { timedItem } from '../../src/timeline/timed.ts';

const options = { today: Date.UTC(2026, 0), columns: 100, stack: 5 };

const item = (id: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  title: `Agreement ${id}`,
  language: 'en',
  address: `/agreements/${id}/`,
  kind: 'agreement',
  status: 'signed',
  form: 'done',
  date: null,
  period: null,
  relations: [],
  ...more,
});

const layOut = (items: readonly TimelineItem[], more: Partial<LayOutOptions> = {}) => {
  const layout = layOutTimeline(items.map(timedItem), { ...options, ...more });
  assert.ok(layout);
  return layout;
};

describe('time', () => {
  test('runs from the first day of the first year to the last of the last', () => {
    const layout = layOut([item('a', { date: '2001-03-01' }), item('b', { date: '2010-12-31' })]);
    assert.deepEqual(layout.years, { from: 2001, to: 2010 });
    assert.equal(layout.ticks[0]?.x, 0);
    assert.equal(layout.ticks.length, 10);
    assert.ok((layout.marks[0]?.x ?? 100) < 5);
    assert.ok((layout.marks[1]?.x ?? 0) > 95);
  });

  test('counts periods and older agreements that the record does not hold', () => {
    assert.deepEqual(yearsOf([timedItem(item('a', { date: '2020', period: '2021/2031' }))]), {
      from: 2020,
      to: 2031,
    });
    const amending = item('a', {
      date: '2020',
      relations: [{ relation: 'amends', target: { kind: 'agreement', year: '1998' } }],
    });
    assert.deepEqual(yearsOf([timedItem(amending)]), { from: 1998, to: 2020 });
  });

  test('is none where no agreement has a date', () => {
    assert.equal(layOutTimeline([], options), null);
    assert.equal(layOutTimeline([item('a'), item('b', { date: 'sometime' })].map(timedItem), options), null);
  });

  test('leaves out a date that is surely a slip', () => {
    const layout = layOut([
      item('a', { date: '2020' }),
      item('b', { date: '9999-01-01' }),
      item('c', { date: '0202-01-01' }),
    ]);
    assert.deepEqual(layout.years, { from: 2020, to: 2020 });
    assert.deepEqual(
      layout.undated.map(({ id }) => id),
      ['b', 'c'],
    );
  });

  test('shows today only where it falls inside', () => {
    assert.equal(layOut([item('a', { date: '2020' })]).now, null);
    assert.ok(layOut([item('a', { period: '2020/2030' })]).now !== null);
  });

  test('can be shared by several timelines', () => {
    const years = { from: 2000, to: 2099 };
    const layout = layOut([item('a', { date: '2050-01-01' })], { years });
    assert.deepEqual(layout.years, years);
    assert.ok(Math.abs((layout.marks[0]?.x ?? 0) - 50) <= 1);
  });
});

describe('marks', () => {
  test('are stacked where they fall together, the earlier below', () => {
    const layout = layOut([
      item('b', { date: '2020-05-10' }),
      item('a', { date: '2020-05-10' }),
      item('c', { date: '2020-05-09' }),
      item('z', { date: '2001' }),
    ]);
    const stack = layout.marks.filter(({ item: { id } }) => id !== 'z');
    assert.deepEqual(
      stack.map(({ item: { id }, level }) => [id, level]),
      [
        ['c', 0],
        ['a', 1],
        ['b', 2],
      ],
    );
    assert.equal(new Set(stack.map(({ x }) => x)).size, 1);
    assert.equal(layout.levels, 3);
  });

  test('beyond the stack become one cluster, so that nothing is lost and nothing grows', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      item(String(index).padStart(3, '0'), { date: '2025-05-10' }),
    );
    const layout = layOut([item('old', { date: '2001' }), ...many]);
    assert.equal(layout.levels, options.stack);
    assert.equal(layout.clusters.length, 1);
    assert.equal(layout.clusters[0]?.items.length, many.length - (options.stack - 1));
  });

  test('too many to be told apart become columns as high as they are much', () => {
    const days = Array.from({ length: 600 }, (_, index) =>
      item(`d${index}`, { date: index < 400 ? '2025-05-10' : '2024-05-10' }),
    );
    const layout = layOut([item('old', { date: '2001' }), ...days]);
    assert.deepEqual(layout.marks, []);
    assert.deepEqual(
      layout.columns.map(({ items, share }) => [items.length, share]),
      [
        [1, 1 / 400],
        [200, 0.5],
        [400, 1],
      ],
    );
    assert.equal(layout.levels, options.stack);
  });

  test('of a coarse date show how wide it is', () => {
    const layout = layOut([
      item('day', { date: '2001-05-10' }),
      item('year', { date: '2010' }),
      item('decade', { date: '202X' }),
    ]);
    const spread = new Map(layout.marks.map((mark) => [mark.item.id, mark.spread]));
    assert.equal(spread.get('day'), null);
    const [year, decade] = [spread.get('year'), spread.get('decade')];
    assert.ok(year && decade && decade.to - decade.from > 5 * (year.to - year.from));
  });

  test('stay inside the drawing', () => {
    const layout = layOut([item('first', { date: '2020-01-01' }), item('last', { date: '2020-12-31' })]);
    for (const { x } of layout.marks) assert.ok(x > 0 && x < 100, String(x));
  });
});

describe('bars', () => {
  test('cover the period, with open ends told apart', () => {
    const layout = layOut([
      item('closed', { period: '2020/2024' }),
      item('open', { period: '2021/..' }),
      item('unknown', { period: '/2023' }),
    ]);
    const bars = new Map(layout.bars.map((bar) => [bar.item.id, bar]));
    assert.deepEqual([bars.get('closed')?.openStart, bars.get('closed')?.openEnd], [false, false]);
    assert.equal(bars.get('open')?.to, 100);
    assert.equal(bars.get('open')?.openEnd, true);
    assert.equal(bars.get('unknown')?.openStart, true);
  });

  test('begin at the signature where the period has no beginning', () => {
    const layout = layOut([
      item('a', { date: '2022-01-01', period: '../2030' }),
      item('b', { date: '2010' }),
    ]);
    assert.ok((layout.bars[0]?.from ?? 0) > 50);
  });

  test('share a row only where they and their labels do not meet', () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      item(String(index), { period: `${2000 + (index % 20)}/${2001 + (index % 20) + (index % 7)}` }),
    );
    const { bars, barRows } = layOut(items);
    assert.equal(bars.length, 60);
    for (const a of bars) {
      assert.ok(a.row < barRows);
      for (const b of bars)
        if (a !== b && a.row === b.row)
          assert.ok(a.to <= b.from || b.to <= a.from, `${a.item.id} and ${b.item.id}`);
    }
  });

  test('for which there is no row are counted, those that end first', () => {
    const items = Array.from({ length: 400 }, (_, index) =>
      item(String(index), { period: `${1990 + (index % 40)}/${1991 + (index % 40)}` }),
    );
    const { bars, barRows, hiddenBars } = layOut(items, { barRows: 4 });
    assert.ok(barRows <= 4);
    assert.equal(bars.length + hiddenBars, 400);
    assert.ok(bars.length >= 4);
    assert.ok(bars.every(({ item: { period } }) => (period ?? '') >= '2020'));
  });

  test('shorten a long label at a word', () => {
    const layout = layOut([
      item('a', { title: `${'word '.repeat(40)}end`, period: '2020/2021' }),
      item('b', { date: '2000' }),
    ]);
    assert.match(layout.bars[0]?.label ?? '', /word…$/);
  });
});

describe('a window', () => {
  const may = { from: Date.UTC(2025, 4, 1), to: Date.UTC(2025, 5, 1) };

  test('shows what falls into it, by days', () => {
    const layout = layOut(
      [
        item('in', { date: '2025-05-10' }),
        item('out', { date: '2024-05-10' }),
        item('across', { period: '2020/2030' }),
        item('over', { period: '2010/2020' }),
      ],
      { window: may },
    );
    assert.deepEqual(
      layout.marks.map((mark) => mark.item.id),
      ['in'],
    );
    assert.deepEqual(
      layout.bars.map((bar) => [bar.item.id, bar.from, bar.to]),
      [['across', 0, 100]],
    );
    assert.ok(layout.ticks.every(({ unit }) => unit === 'day'));
    assert.equal(layout.ticks.length, 31);
    assert.deepEqual(layout.undated, []);
  });

  test('of a year or two has months for ticks', () => {
    const { ticks } = layOut([item('a', { date: '2025-05-10' })], {
      window: { from: Date.UTC(2024, 0), to: Date.UTC(2026, 0) },
    });
    assert.equal(ticks.length, 24);
    assert.ok(ticks.filter(({ labelled }) => labelled).length <= 13);
    assert.ok(ticks.every(({ unit }) => unit === 'month'));
  });
});

describe('joins', () => {
  test('lead from an agreement to the one that it amends', () => {
    const layout = layOut([
      item('old', { date: '2010-01-01' }),
      item('new', { date: '2025-05-10', relations: [{ relation: 'amends', target: 'old' }] }),
    ]);
    const place = new Map(layout.marks.map((mark) => [mark.item.id, mark.x]));
    assert.deepEqual(layout.joins, [{ relation: 'amends', from: place.get('new'), to: place.get('old') }]);
    assert.deepEqual(layout.unheld, []);
  });

  test('mark an older agreement that the record does not hold, once', () => {
    const relations = [{ relation: 'amends', target: { kind: 'agreement', year: '2010' } }] as const;
    const layout = layOut([item('a', { date: '2025', relations }), item('b', { date: '2024', relations })]);
    assert.equal(layout.joins.length, 2);
    assert.equal(layout.unheld.length, 1);
  });

  test('to what is not shown are left out', () => {
    const layout = layOut([
      item('a', { date: '2025', relations: [{ relation: 'amends', target: 'nowhere' }] }),
    ]);
    assert.deepEqual(layout.joins, []);
  });
});
