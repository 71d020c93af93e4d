import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreementSchema } from '../../src/schema/agreement.ts';
import { eventSchema } from '../../src/schema/event.ts';
import { organisationSchema } from '../../src/schema/organisation.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { compareEdtf, intervalEnds, machineDate, readEdtf } from '../../src/record/edtfDate.ts';
import { buildGraph, dateOf } from '../../src/record/graph.ts';
import { byYear } from '../../src/record/grouping.ts';
import { horizonOf } from '../../src/record/horizon.ts';
import { ledgerOf } from '../../src/record/ledger.ts';
import { measuresOf } from '../../src/record/measures.ts';
import type { Collections } from '../../src/record/record.ts';

const entry = <Data>(id: string, data: Data) => ({ id, data });
const agreement = (id: string, more: object) =>
  entry(id, agreementSchema.parse({ title: id, kind: 'agreement', status: 'signed', ...more }));
const source = (id: string, published: string | null) =>
  entry(
    id,
    sourceSchema.parse({
      title: id,
      language: 'en',
      rights: 'full',
      file: `texts/${id}.txt`,
      sha256: 'a'.repeat(64),
      regions: [],
      published,
    }),
  );
const passage = (of: string, supports: readonly string[] = []) => ({
  source: of,
  exact: 'words',
  start: 1,
  end: 6,
  supports,
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

describe('EDTF', () => {
  test('covers the days that it names', () => {
    const days = (value: string) => {
      const { from, to } = readEdtf(value);
      return [from, to].map((time) => (time === null ? null : new Date(time).toISOString().slice(0, 10)));
    };
    assert.deepEqual(days('2025-05-10'), ['2025-05-10', '2025-05-10']);
    assert.deepEqual(days('2024-02'), ['2024-02-01', '2024-02-29']);
    assert.deepEqual(days('2025/2030'), ['2025-01-01', '2030-12-31']);
    assert.deepEqual(days('2015/2015'), ['2015-01-01', '2015-12-31']);
    assert.deepEqual(days('2025/..'), ['2025-01-01', null]);
    assert.deepEqual(days('/2030'), [null, '2030-12-31']);
    assert.deepEqual(days('201X'), ['2010-01-01', '2019-12-31']);
  });

  test('that cannot be read covers no day', () => {
    for (const value of ['', 'May', '2025-13', '12/3/2024', '2025-05-10T', 'May/2030']) {
      const { from, to, precision } = readEdtf(value);
      assert.deepEqual([from, to, precision], [null, null, 'unreadable'], value);
    }
  });

  test('sorts by first day, the finer before the coarser, nothing last', () => {
    const values = [null, '2025', '2025-01-01', '2024-12', '2025-01', '2023/2026'];
    assert.deepEqual([...values].sort(compareEdtf), [
      '2023/2026',
      '2024-12',
      '2025-01-01',
      '2025-01',
      '2025',
      null,
    ]);
  });

  test('has ends and a form for machines where there is one', () => {
    assert.deepEqual(intervalEnds('2025/..'), { from: '2025', to: null });
    assert.equal(intervalEnds('2025'), null);
    assert.equal(machineDate('2025-05'), '2025-05');
    assert.equal(machineDate('2010?'), '2010');
    assert.equal(machineDate('201X'), null);
    assert.equal(machineDate('2025/2030'), null);
  });
});

describe('the graph', () => {
  const organisations = [
    entry('first-university', organisationSchema.parse({ title: 'First University', country: 'IS' })),
    entry('bank', organisationSchema.parse({ title: 'A bank' })),
  ];

  test('gives a state the agreements of the organisations that have their seat there', () => {
    const graph = graphOf({
      organisations,
      agreements: [
        agreement('a', { parties: ['first-university', 'MT'] }),
        agreement('b', { parties: ['bank', 'IS'] }),
      ],
    });
    const of = (party: string) => graph.agreementsByParty.get(party)?.map(({ id }) => id);
    assert.deepEqual(of('IS'), ['a', 'b']);
    assert.deepEqual(of('MT'), ['a']);
    assert.deepEqual(of('bank'), ['b']);
    assert.deepEqual(graph.states, ['IS', 'MT']);
  });

  test('tells a later agreement to the one that it changes', () => {
    const graph = graphOf({
      agreements: [
        agreement('old', {}),
        agreement('new', { amends: 'old' }),
        agreement('other', { replaces: { kind: 'treaty', year: '1999' } }),
      ],
    });
    assert.deepEqual(
      graph.laterAgreements.get('old')?.map(({ relation, agreement: { id } }) => [relation, id]),
      [['amends', 'new']],
    );
    assert.equal(graph.laterAgreements.size, 1);
  });

  test('sorts agreements by date and then by id', () => {
    const graph = graphOf({
      agreements: [
        agreement('z', {}),
        agreement('b', { signed: '2020' }),
        agreement('a', { signed: '2020' }),
        agreement('c', { period: '2001/2002' }),
      ],
    });
    assert.deepEqual([...graph.agreements.keys()], ['c', 'a', 'b', 'z']);
    assert.equal(
      dateOf(agreementSchema.parse({ title: 't', kind: 'plan', status: 'signed', period: '../2030' })),
      null,
    );
  });

  test('names one passage that supports several records', () => {
    const graph = graphOf({
      sources: [source('s', '2020-01-01')],
      agreements: [
        agreement('a', { evidence: [passage('s')] }),
        agreement('b', { evidence: [passage('s'), { ...passage('s'), end: 3, exact: 'wo' }] }),
      ],
    });
    const passages = graph.passagesBySource.get('s');
    assert.deepEqual(
      passages?.map(({ start, end, citations }) => [start, end, citations.map(({ id }) => id)]),
      [
        [1, 6, ['a', 'b']],
        [1, 3, ['b']],
      ],
    );
  });

  test('keeps sectors that have a page or an agreement', () => {
    const graph = graphOf({ agreements: [agreement('a', { sectors: ['space', 'energy'] })] });
    assert.deepEqual([...graph.sectors.keys()], ['energy', 'space']);
  });
});

describe('the horizon', () => {
  const today = Date.UTC(2026, 5, 1);
  const graph = graphOf({
    sources: [source('s', '2026-05-01')],
    agreements: [
      agreement('running', { period: '2020/2030', evidence: [passage('s')] }),
      agreement('coming', { period: '2027/2029' }),
      agreement('over', { period: '2020/2024' }),
      agreement('over-and-told', { period: '2020/2024', status: 'completed' }),
      agreement('undated-plan', { status: 'planned' }),
      agreement('dated-plan', { status: 'negotiating', signed: '2027' }),
      agreement('no-period', { signed: '2020' }),
    ],
  });
  const { soon, later, ended, planned } = horizonOf(graph, today);
  const ahead = [...soon, ...later];

  test('tells what begins and ends, the nearest first', () => {
    assert.deepEqual(
      ahead.map(({ agreement: { id }, what, when }) => [id, what, when]),
      [
        ['coming', 'begins', '2027'],
        ['coming', 'ends', '2029'],
        ['running', 'ends', '2030'],
      ],
    );
  });

  test('keeps the next 24 months apart from what comes later', () => {
    assert.deepEqual(
      soon.map(({ what }) => what),
      ['begins'],
    );
    assert.deepEqual(
      later.map(({ when }) => when),
      ['2029', '2030'],
    );
  });

  test('tells what ended and of which no source says how', () => {
    assert.deepEqual(
      ended.map(({ agreement: { id } }) => id),
      ['over'],
    );
  });

  test('puts plans with a date before those without', () => {
    assert.deepEqual(
      planned.map(({ agreement: { id } }) => id),
      ['dated-plan', 'undated-plan'],
    );
  });

  test('counts the days since a source last spoke of it', () => {
    assert.equal(ahead.find(({ agreement: { id } }) => id === 'running')?.silentDays, 30);
    assert.equal(ahead[0]?.silentDays, null);
  });
});

describe('the ledger', () => {
  const event = entry(
    'e',
    eventSchema.parse({
      title: 'e',
      kind: 'signing',
      documents: 11,
      evidence: [passage('first', ['documents']), passage('second'), passage('third', ['documents'])],
      readings: [{ field: 'documents', value: 12, source: 'third' }],
    }),
  );
  const graph = graphOf({
    sources: [
      source('third', '2020-01-03'),
      source('second', '2020-01-02'),
      source('first', '2020-01-01'),
      source('elsewhere', '2020-01-01'),
    ],
    events: [event],
    agreements: [
      agreement('a', {
        event: 'e',
        evidence: [passage('first'), passage('third')],
        readings: [{ field: 'signed', value: '2019', source: 'third' }],
      }),
      agreement('b', { event: 'e', evidence: [passage('first')] }),
      agreement('c', { evidence: [passage('elsewhere')] }),
    ],
  });
  const { sources, rows } = ledgerOf(event, graph);

  test('sets the agreements of the event against the sources that tell of it', () => {
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['first', 'second', 'third'],
    );
    assert.deepEqual(
      rows.map(({ agreement: { id }, cells }) => [id, cells.map(({ said }) => said)]),
      [
        ['a', [true, false, true]],
        ['b', [true, false, false]],
      ],
    );
  });

  test('tells where a source differs', () => {
    const cell = rows[0]?.cells[2];
    assert.deepEqual(cell?.said === true ? cell.differs : null, ['signed']);
  });

  test('tells how many documents each source counts, and which are silent', () => {
    assert.deepEqual(
      sources.map(({ documents }) => documents),
      [11, null, 12],
    );
  });
});

test('measures tell stated, inferred and silent apart', () => {
  const graph = graphOf({
    agreements: [
      agreement('a', { place: 'Hà Nội', implied: ['place'] }),
      agreement('b', { place: 'Moscow' }),
      agreement('c', {}),
    ],
  });
  assert.deepEqual(
    measuresOf(graph).find(({ field }) => field === 'place'),
    { field: 'place', stated: 1, implied: 1, silent: 1 },
  );
});

test('years are listed from the newest, what has no date last', () => {
  const entries = [
    agreement('c', {}),
    agreement('a', { signed: '2020-01' }),
    agreement('b', { signed: '2021' }),
    agreement('d', { signed: '2020-05' }),
  ];
  const groups = byYear(entries, dateOf);
  assert.deepEqual(
    groups.map(({ year, entries: here }) => [year, here.map(({ id }) => id)]),
    [
      [2021, ['b']],
      [2020, ['d', 'a']],
      [null, ['c']],
    ],
  );
});
