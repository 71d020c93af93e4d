import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toJson } from '../../src/exports/json.ts';
import { tableNames, tableOf } from '../../src/exports/tables/index.ts';
import { collectionSchemas } from '../../src/schema/records.ts';
import { collectionNames } from '../../src/schema/vocabulary.ts';
import { dataFile, tableFile } from '../../src/exports/dataFiles.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { smallGraph } from './graph.ts';

const graph = smallGraph();

/** Fields of which a record has many, each with parts of its own, and the table that holds them. */
const inTheirOwnTable: Readonly<Record<string, string>> = {
  evidence: 'evidence',
  readings: 'readings',
  regions: 'regions',
  history: 'history',
  mended: 'mended',
};

describe('tables', () => {
  test('have a column for every field of the schema, or a table for it', () => {
    for (const collection of collectionNames) {
      const columns = tableOf(collection, graph).columns.map(({ name }) => name);
      for (const field of Object.keys(collectionSchemas[collection].shape)) {
        const own = inTheirOwnTable[field];
        assert.ok(
          columns.includes(field) || (own !== undefined && tableNames.some((name) => name === own)),
          `${collection}.${field} is in no table`,
        );
      }
    }
  });

  test('name no column twice, and describe each', () => {
    for (const name of tableNames) {
      const { columns } = tableOf(name, graph);
      assert.equal(new Set(columns.map((column) => column.name)).size, columns.length, name);
      for (const column of columns) assert.match(column.description, /^\S.*\.$/, `${name}.${column.name}`);
    }
  });

  test('hold every passage with its record, its fields and its place', () => {
    const { columns, rows } = tableOf('evidence', graph);
    const at = (row: readonly unknown[], column: string): unknown =>
      row[columns.findIndex(({ name }) => name === column)];
    assert.equal(rows.length, 7);
    const row = rows.find((one) => at(one, 'record') === 'memorandum-fisheries-2024');
    assert.ok(row);
    assert.deepEqual(
      ['collection', 'source', 'supports', 'exact', 'start', 'end', 'address'].map((name) => at(row, name)),
      [
        'agreements',
        'first-report',
        ['title', 'kind'],
        'signed, in “Valletta”',
        10,
        31,
        '/sources/first-report/#passage-10-31',
      ],
    );
  });

  test('keep to the passage where a text is only quoted', () => {
    const { columns, rows } = tableOf('evidence', graph);
    const [source, prefix, suffix] = ['source', 'prefix', 'suffix'].map((name) =>
      columns.findIndex((column) => column.name === name),
    );
    for (const row of rows) {
      const around = row[source ?? -1] === 'second-report' ? ['', ''] : ['words before', 'words after'];
      assert.deepEqual([row[prefix ?? -1], row[suffix ?? -1]], around);
    }
    for (const name of collectionNames) {
      const records = JSON.parse(toJson(name, graph)) as {
        evidence?: { source: string; prefix: string }[];
      }[];
      for (const { evidence = [] } of records) {
        for (const one of evidence) assert.equal(one.prefix === '', one.source === 'second-report');
      }
    }
  });

  test('give the readings of sources that differ, steps, names by language, offices and regions', () => {
    assert.deepEqual(tableOf('readings', graph).rows, [
      ['agreements', 'memorandum-fisheries-2024', 'signed', '"2024-03-11"', 'second-report'],
    ]);
    assert.deepEqual(tableOf('names', graph).rows, [
      ['organisations', 'marine-institute', 'Marine Institute', 'en'],
      ['organisations', 'marine-institute', 'Морской институт', 'ru'],
      ['people', 'anna-jonsdottir', 'Anna Jónsdóttir', 'en'],
    ]);
    assert.deepEqual(tableOf('roles', graph).rows, [
      ['anna-jonsdottir', 'Prime Minister', 'en', '2024-03-12', '2024-03-12', 'first-report'],
    ]);
    assert.equal(tableOf('regions', graph).rows.length, 3);
    assert.deepEqual(tableOf('mended', graph).rows, [['first-report', 20, '"-\\n"']]);
    assert.deepEqual(tableOf('history', graph).rows, [
      ['memorandum-fisheries-2024', 'planned', null, 'first-report'],
      ['memorandum-fisheries-2024', 'signed', '2024-03-12', 'second-report'],
    ]);
  });
});

describe('CSV', () => {
  test('lets no spreadsheet run a title', () => {
    assert.match(tableFile('agreements', graph).csv, /,'=Hiệp định nghề cá,/);
  });

  test('begins with a byte order mark and ends each row with CRLF', () => {
    const { csv, table } = tableFile('sources', graph);
    assert.ok(csv.startsWith('\uFEFFid,address,title,'));
    assert.equal(csv.split('\r\n').length, table.rows.length + 2);
  });
});

describe('JSON', () => {
  test('holds every record whole', () => {
    for (const name of collectionNames) {
      const records = JSON.parse(dataFile(`${name}.json`, graph, interfaceIn('en')).content) as {
        id: string;
      }[];
      assert.equal(records.length, graph[name].size);
      for (const record of records) {
        const fields = Object.keys(collectionSchemas[name].shape);
        for (const field of fields) assert.ok(field in record, `${name}/${record.id}: ${field}`);
      }
    }
  });
});
