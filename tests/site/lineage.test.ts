import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildGraph } from '../../src/record/graph.ts';
import { lineageOf } from '../../src/record/lineage.ts';
import { sayingsOf, statusHistory } from '../../src/record/sayings.ts';
import { agreementSchema, type Agreement } from '../../src/schema/agreement.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';

const agreement = (id: string, fields: object = {}): { id: string; data: Agreement } => ({
  id,
  data: agreementSchema.parse({ title: id, kind: 'agreement', status: 'signed', ...fields }),
});
const source = (id: string, published: string) => ({
  id,
  data: sourceSchema.parse({
    title: id,
    published,
    language: 'en',
    file: `texts/${id}.txt`,
    sha256: '0'.repeat(64),
    rights: 'full',
    regions: [],
  }),
});
const record = (agreements: readonly { id: string; data: Agreement }[]) =>
  buildGraph({
    site: siteSchema.parse({}),
    sources: [source('early', '2020-01-02'), source('late', '2022-01-02')],
    agreements,
    events: [],
    organisations: [],
    people: [],
    sectors: [],
  });
const passage = (of: string, supports: readonly string[]) => ({
  source: of,
  exact: 'x',
  start: 0,
  end: 1,
  supports,
});

describe('the line of an agreement', () => {
  const graph = record([
    agreement('first', { signed: '1998' }),
    agreement('second', { signed: '2003', amends: 'first' }),
    agreement('third', { signed: '2010', replaces: 'second' }),
    agreement('alone', { signed: '2011' }),
    agreement('unheld', { signed: '2012', supplements: { kind: 'treaty', year: '1978' } }),
  ]);

  test('leads through others, the earliest first', () => {
    const { nodes, edges } = lineageOf('first', graph);
    assert.deepEqual(
      nodes.map(({ key }) => key),
      ['first', 'second', 'third'],
    );
    assert.deepEqual(edges, [
      { relation: 'amends', from: 1, to: 0 },
      { relation: 'replaces', from: 2, to: 1 },
    ]);
  });

  test('is none where it stands alone', () => {
    assert.deepEqual(lineageOf('alone', graph).edges, []);
  });

  test('holds what is known by kind and year alone', () => {
    const { nodes } = lineageOf('unheld', graph);
    assert.deepEqual(nodes[0]?.unheld, { kind: 'treaty', year: '1978' });
  });

  test('ends, however much hangs together', () => {
    const ring = Array.from({ length: 200 }, (_, index) =>
      agreement(`a${index}`, { implements: `a${(index + 1) % 200}` }),
    );
    const { nodes, edges } = lineageOf('a0', record(ring));
    assert.ok(nodes.length <= 14);
    assert.ok(edges.every(({ from, to }) => from < nodes.length && to < nodes.length));
  });
});

describe('what sources say', () => {
  const one = agreement('one', {
    status: 'in-force',
    signed: '2020-01-01',
    evidence: [passage('early', ['kind']), passage('late', ['status', 'kind'])],
    readings: [
      { field: 'status', value: 'signed', source: 'early' },
      { field: 'signed', value: '2019', source: 'late' },
    ],
  });
  const graph = record([one]);

  test('is told field by field', () => {
    const { sources, rows } = sayingsOf(one.data, graph);
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['early', 'late'],
    );
    assert.deepEqual(
      rows.map(({ field, cells }) => [field, ...cells.map(({ says }) => says)]),
      [
        ['kind', 'same', 'same'],
        ['status', 'otherwise', 'same'],
        ['signed', 'nothing', 'otherwise'],
      ],
    );
  });

  test('gives the status its history', () => {
    assert.deepEqual(
      statusHistory(one.data, graph).map(({ status, date, source: by }) => [status, date, by?.id ?? null]),
      [
        ['signed', '2020-01-01', null],
        ['in-force', '2022-01-02', 'late'],
      ],
    );
  });
});
