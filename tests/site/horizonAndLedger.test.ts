import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreementSchema } from '../../src/schema/agreement.ts';
import { eventSchema } from '../../src/schema/event.ts';
import type { Horizon, HorizonEntry } from '../../src/schema/horizon.ts';
import type { Ledger } from '../../src/schema/ledger.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { buildGraph } from '../../src/record/graph.ts';
import { horizonOf } from '../../src/record/horizon.ts';
import { ledgerOf } from '../../src/record/ledger.ts';
import type { Collections } from '../../src/record/record.ts';
import { toldOf } from '../../src/record/told.ts';

const today = Date.UTC(2026, 5, 1);
const dayOf = (time: number | null | undefined) =>
  typeof time === 'number' ? new Date(time).toISOString().slice(0, 10) : null;

const agreement = (id: string, more: object = {}) => ({
  id,
  data: agreementSchema.parse({ title: id, kind: 'agreement', status: 'signed', ...more }),
});
const source = (id: string, dates: { published?: string; dated?: string }) => ({
  id,
  data: sourceSchema.parse({
    title: id,
    language: 'en',
    rights: 'quote',
    file: `texts/${id}.txt`,
    sha256: '0'.repeat(64),
    regions: [],
    ...dates,
  }),
});
const passage = (of: string, start = 1) => ({
  source: of,
  exact: 'words',
  start,
  end: start + 5,
  supports: [],
});
const graphOf = (more: Partial<Collections>) =>
  buildGraph({
    site: siteSchema.parse({}),
    sources: [],
    agreements: [],
    events: [],
    organisations: [],
    people: [],
    sectors: [],
    ...more,
  });

const horizonWith = (...agreements: ReturnType<typeof agreement>[]): Horizon =>
  horizonOf(graphOf({ agreements }), today);
const told = (entries: readonly HorizonEntry[]) =>
  entries.map(({ what, when, time, uncertain }) => [what, when, dayOf(time), uncertain]);

describe('the horizon of periods and stated dates', () => {
  it('tells only the end that an open interval names', () => {
    const { soon, later, ended } = horizonWith(
      agreement('no-end', { period: '2027/..' }),
      agreement('no-start', { period: '../2030' }),
      agreement('unknown-start', { period: '/2031-06' }),
      agreement('no-end-and-begun', { period: '2020/..' }),
    );
    assert.deepEqual(told(soon), [['begins', '2027', '2027-01-01', false]]);
    assert.deepEqual(told(later), [
      ['ends', '2030', '2030-12-31', false],
      ['ends', '2031-06', '2031-06-30', false],
    ]);
    assert.deepEqual(ended, []);
  });
  it('marks what is uncertain or approximate, each end by itself', () => {
    const { soon } = horizonWith(
      agreement('a', { period: '2027?/2028~' }),
      agreement('b', { period: '2027-02/2027-03%' }),
    );
    assert.deepEqual(
      soon.map(({ when, uncertain }) => [when, uncertain]),
      [
        ['2027?', true],
        ['2027-02', false],
        ['2027-03%', true],
      ],
    );
  });
  it('tells a stated entry into force once, and not where it lies behind', () => {
    const { soon, later } = horizonWith(
      agreement('stated', { inForce: '2026-07-01' }),
      agreement('with-its-period', { inForce: '2027', period: '2027/2028' }),
      agreement('apart-from-its-period', { inForce: '2026-08', period: '2027/2036' }),
      agreement('in-force', { inForce: '2020' }),
    );
    assert.deepEqual(
      soon.map(({ agreement: { id }, what, when }) => [id, what, when]),
      [
        ['stated', 'in-force', '2026-07-01'],
        ['apart-from-its-period', 'in-force', '2026-08'],
        ['apart-from-its-period', 'begins', '2027'],
        ['with-its-period', 'begins', '2027'],
      ],
    );
    assert.deepEqual(
      later.map(({ agreement: { id }, what }) => [id, what]),
      [
        ['with-its-period', 'ends'],
        ['apart-from-its-period', 'ends'],
      ],
    );
  });
  it('has what ends on the day itself before it, and on the day after behind it', () => {
    const ends = (period: string) => {
      const { soon, ended } = horizonWith(agreement('a', { period }));
      return [soon.length, ended.length];
    };
    assert.deepEqual(ends('2020/2026-06-01'), [1, 0]);
    assert.deepEqual(ends('2020/2026-05-31'), [0, 1]);
  });
  it('says nothing of an agreement without a date, unless it is a plan', () => {
    const { soon, later, ended, planned } = horizonWith(
      agreement('silent'),
      agreement('plan', { status: 'planned' }),
      agreement('draft', { status: 'negotiating', signed: '2026-12?' }),
    );
    assert.deepEqual([soon, later, ended], [[], [], []]);
    assert.deepEqual(told(planned), [
      ['planned', '2026-12?', '2026-12-01', true],
      ['planned', null, null, false],
    ]);
  });
});

describe('when sources told of an agreement', () => {
  const sources = [
    source('late', { published: '2026-05-02', dated: '2026-05-01' }),
    source('early', { dated: '2019-03' }),
    source('undated', {}),
  ];
  const graph = graphOf({
    sources,
    agreements: [
      agreement('a', {
        period: '2027/2028',
        evidence: [passage('late'), passage('deleted'), passage('early'), passage('undated')],
      }),
    ],
  });
  const days = (of: readonly string[]) => {
    const found = toldOf(
      of.map((id) => ({ ...passage(id), prefix: '', suffix: '' })),
      graph,
    );
    return found && [dayOf(found.first), dayOf(found.last)];
  };
  it('is the first and the last day of those that have one', () => {
    assert.deepEqual(days(['late', 'early', 'undated']), ['2019-03-01', '2026-05-02']);
    assert.deepEqual(days(['late']), ['2026-05-02', '2026-05-02']);
  });
  it('is unknown where no source has a date, or where they are deleted', () => {
    assert.equal(days(['undated']), null);
    assert.equal(days(['deleted']), null);
    assert.equal(days([]), null);
  });
  it('stands beside what the horizon tells', () => {
    const [entry] = horizonOf(graph, today).soon;
    assert.deepEqual([dayOf(entry?.told?.first), dayOf(entry?.told?.last)], ['2019-03-01', '2026-05-02']);
    assert.equal(entry?.silentDays, 30);
  });
});

describe('the ledger of an event', () => {
  const event = (more: object) => ({
    id: 'e',
    data: eventSchema.parse({ title: 'e', kind: 'signing', ...more }),
  });
  it('leaves out sources that are deleted, and keeps the agreements that only they told of', () => {
    const one = event({ documents: 2, evidence: [passage('deleted'), passage('s')] });
    const { sources, rows }: Ledger = ledgerOf(
      one,
      graphOf({
        sources: [source('s', {})],
        events: [one],
        agreements: [agreement('a', { event: 'e', evidence: [passage('deleted')] })],
      }),
    );
    assert.deepEqual(
      sources.map(({ id, documents }) => [id, documents]),
      [['s', null]],
    );
    assert.deepEqual(
      rows.map(({ agreement: { id }, cells }) => [id, cells]),
      [['a', [{ said: false }]]],
    );
  });
  it('tells of each field once that a source has it otherwise, and cites its first passage', () => {
    const one = event({ evidence: [passage('s')] });
    const { rows } = ledgerOf(
      one,
      graphOf({
        sources: [source('s', {})],
        events: [one],
        agreements: [
          agreement('a', {
            event: 'e',
            evidence: [passage('s', 10), passage('s', 40)],
            readings: ['signed', 'place', 'signed'].map((field) => ({ field, value: field, source: 's' })),
          }),
        ],
      }),
    );
    const [cell] = rows[0]?.cells ?? [];
    assert.ok(cell?.said === true);
    assert.deepEqual([cell.passage.start, cell.differs], [10, ['place', 'signed']]);
  });
  it('is empty for an event of which no source is held', () => {
    const one = event({ evidence: [passage('deleted')] });
    assert.deepEqual(ledgerOf(one, graphOf({ events: [one] })), { sources: [], rows: [] });
  });
});
