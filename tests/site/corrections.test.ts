import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { agreementSchema } from '../../src/schema/agreement.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { correctionsOf } from '../../src/record/corrections.ts';
import { buildGraph } from '../../src/record/graph.ts';

const long =
  'A title that is far too long to be kept in the memory as it is, so that only a digest of it is kept there';

const graphOf = (...agreements: readonly (readonly [string, object])[]) =>
  buildGraph({
    site: siteSchema.parse({}),
    sources: [],
    events: [],
    organisations: [],
    people: [],
    sectors: [],
    agreements: agreements.map(([id, more]) => ({
      id,
      data: agreementSchema.parse({ title: id, kind: 'plan', status: 'signed', ...more }),
    })),
  });

const memoryOf = (...lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const written = (id: string, fields: Readonly<Record<string, unknown>>) =>
  Object.entries({ title: id, kind: 'plan', status: 'signed', ...fields }).map(([field, value]) => ({
    record: `agreements/${id}`,
    field,
    value,
  }));

const changes = (graph: ReturnType<typeof graphOf>, memory: string) =>
  correctionsOf(graph, memory).changed.map(({ id, field, read, corrected }) => [id, field, read, corrected]);

describe('corrections', () => {
  test('are none where nobody changed anything, or nothing was ever written', () => {
    assert.deepEqual(
      changes(graphOf(['a', { signed: '2020' }]), memoryOf(...written('a', { signed: '2020' }))),
      [],
    );
    assert.deepEqual(correctionsOf(graphOf(['a', {}]), ''), { changed: [], added: [], removed: [] });
  });

  test('tell what was read and what the record says now', () => {
    const graph = graphOf(['a', { signed: '2021', parties: ['VN', 'RU'] }]);
    const memory = memoryOf(...written('a', { signed: '2020', parties: ['VN'] }));
    assert.deepEqual(changes(graph, memory), [
      ['a', 'parties', ['VN'], ['VN', 'RU']],
      ['a', 'signed', '2020', '2021'],
    ]);
  });

  test('know a field that the machine left out, and one that a person emptied', () => {
    assert.deepEqual(changes(graphOf(['a', { place: 'Moscow' }]), memoryOf(...written('a', {}))), [
      ['a', 'place', null, 'Moscow'],
    ]);
    assert.deepEqual(changes(graphOf(['a', {}]), memoryOf(...written('a', { place: 'Moscow' }))), [
      ['a', 'place', 'Moscow', null],
    ]);
  });

  test('compare long values by digest', () => {
    const digest = createHash('sha256').update(JSON.stringify(long)).digest('hex').slice(0, 20);
    const memory = memoryOf(...written('a', {}).filter(({ field }) => field !== 'title'), {
      record: 'agreements/a',
      field: 'title',
      digest,
    });
    assert.deepEqual(changes(graphOf(['a', { title: long }]), memory), []);
    assert.deepEqual(changes(graphOf(['a', { title: 'Short' }]), memory), [
      ['a', 'title', undefined, 'Short'],
    ]);
  });

  test('leave out lists that grow with the sources', () => {
    const memory = memoryOf(...written('a', {}), {
      record: 'agreements/a',
      field: 'evidence',
      items: ['1:2'],
    });
    assert.deepEqual(changes(graphOf(['a', {}]), memory), []);
  });

  test('tell records that people wrote or removed', () => {
    const { added, removed } = correctionsOf(
      graphOf(['a', {}], ['mine', {}]),
      memoryOf(...written('a', {}), { record: 'agreements/gone', state: 'deleted' }),
    );
    assert.deepEqual(
      added.map(({ id }) => id),
      ['mine'],
    );
    assert.deepEqual(removed, ['agreements/gone']);
  });

  test('do not stumble over a line that cannot be read', () => {
    assert.deepEqual(
      changes(graphOf(['a', {}]), `<<<<<<< ours\n${memoryOf(...written('a', {}))}{"half":\n`),
      [],
    );
  });
});
