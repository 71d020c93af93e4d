import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Package } from 'datapackage';
import { dataFile, dataFileNames } from '../../src/exports/dataFiles.ts';
import { tableNames } from '../../src/exports/tables/index.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { smallGraph } from './graph.ts';

const graph = smallGraph({ url: 'https://example.org/record' });
const ui = interfaceIn('en');

describe('the data package', () => {
  let folder: string;
  let pack: Awaited<ReturnType<typeof Package.load>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paraph'));
    // The library takes the byte order mark, which decoders of UTF-8 drop, for part of the first name.
    const decoded = (text: string): string => new TextDecoder().decode(Buffer.from(text));
    for (const name of dataFileNames) {
      writeFileSync(join(folder, name), decoded(dataFile(name, graph, ui).content));
    }
    pack = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  test('is valid, with a tabular resource for each table', () => {
    assert.deepEqual(pack.errors, []);
    assert.equal(pack.valid, true);
    assert.deepEqual(pack.resourceNames, tableNames);
    for (const resource of pack.resources) {
      assert.equal(resource.tabular, true, resource.name);
      assert.deepEqual(resource.errors, [], resource.name);
    }
  });

  test('describes files that read as it says: types, keys, references', async () => {
    for (const resource of pack.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      assert.ok(rows.length > 0, resource.name);
    }
    const agreements = await pack.getResource('agreements').read({ keyed: true });
    const memorandum = agreements.find(({ id }) => id === 'memorandum-fisheries-2024');
    assert.equal(memorandum?.new, true);
    assert.equal(memorandum.confidence, 0.9);
    assert.equal(memorandum.parties, 'marine-institute | MT');
    assert.equal(memorandum.replaces, null);
  });

  test('tells the size and the digest of each file, to the byte', () => {
    for (const { descriptor } of pack.resources) {
      const bytes = Buffer.from(dataFile(descriptor.path, graph, ui).content);
      assert.equal(descriptor.bytes, bytes.length);
      assert.equal(descriptor.hash, `sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  test('would not pass with a column that the file lacks', async () => {
    const description = JSON.parse(JSON.stringify(pack.descriptor)) as {
      resources: { schema: { fields: { name: string }[] } }[];
    };
    description.resources[0]?.schema.fields.push({ name: 'of-another-record' });
    const wrong = await Package.load(description, { basePath: folder });
    await assert.rejects(wrong.getResource('sources').read());
  });
});
