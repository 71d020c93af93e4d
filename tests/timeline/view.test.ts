import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { panned, readView, shortest, windowOn, writeView, zoomed } from '../../src/timeline/view.ts';

const whole = { from: Date.UTC(1980, 0), to: Date.UTC(2030, 0) };
const decade = { from: Date.UTC(2010, 0), to: Date.UTC(2020, 0) };

describe('the view of a timeline', () => {
  test('stands in the address and is read from it', () => {
    const text = 'by=kind&sector=energy&state=VN&from=2010-01-01&to=2020-01-01';
    const view = readView(`?${text}`);
    assert.deepEqual(view, { window: decade, by: 'kind', filters: { sector: 'energy', state: 'VN' } });
    assert.equal(writeView(view), text);
    assert.equal(writeView(readView('')), '');
  });

  test('takes nothing from an address that makes no sense', () => {
    assert.deepEqual(readView('?by=colour&from=2020-01-01&to=2010-01-01&sector=&x=1'), {
      window: null,
      by: 'sector',
      filters: {},
    });
    assert.equal(readView('?from=soon&to=2010-01-01').window, null);
  });
});

describe('zooming', () => {
  test('holds the time under the pointer', () => {
    const closer = zoomed(decade, whole, 0.5, 0.25);
    assert.ok(closer);
    const before = decade.from + (decade.to - decade.from) * 0.25;
    assert.equal(Math.round(closer.from + (closer.to - closer.from) * 0.25), Math.round(before));
    assert.equal(closer.to - closer.from, (decade.to - decade.from) / 2);
  });

  test('ends at two weeks, and at the whole', () => {
    let window = decade;
    for (let step = 0; step < 40; step += 1) window = zoomed(window, whole, 0.6) ?? whole;
    assert.equal(window.to - window.from, shortest);
    assert.equal(zoomed(decade, whole, 100), null);
  });

  test('on a stretch leaves room about it', () => {
    const window = windowOn({ from: Date.UTC(2025, 4, 10), to: Date.UTC(2025, 4, 11) }, whole);
    assert.ok(window && window.from < Date.UTC(2025, 4, 10) && window.to > Date.UTC(2025, 4, 11));
  });
});

describe('moving', () => {
  test('goes by a share of what is shown, and stops at the ends', () => {
    assert.deepEqual(panned(decade, whole, 0.5), {
      from: decade.from + (decade.to - decade.from) / 2,
      to: decade.to + (decade.to - decade.from) / 2,
    });
    assert.equal(panned(decade, whole, 50)?.to, whole.to);
    assert.equal(panned(decade, whole, -50)?.from, whole.from);
  });
});
