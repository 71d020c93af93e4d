import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import jsonld from 'jsonld';
import { dataFile } from '../../src/exports/dataFiles.ts';
import { pageMetadata } from '../../src/exports/pageMetadata.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { smallGraph } from './graph.ts';

const ui = interfaceIn('en');
const here = smallGraph({ url: 'https://example.org/record' });
const nowhere = smallGraph();
const root = 'https://reader.example/copy/';

/** What crawlers take the words of a page to mean. Nothing is fetched; any other context is a fault. */
const documentLoader = (url: string) => {
  assert.equal(url, 'https://schema.org');
  const context = { '@vocab': 'https://schema.org/', url: { '@type': '@id' } };
  return Promise.resolve({ contextUrl: null, documentUrl: url, document: { '@context': context } });
};
const noLoader = (url: string): never => {
  throw new Error(`${url} would be fetched`);
};

const schema = (term: string): string => `https://schema.org/${term}`;
type Node = Record<string, unknown>;

async function nodeOfPage(path: string, graph = nowhere, index = ''): Promise<Node> {
  const { linkedData } = pageMetadata({ path, title: 'A title', description: 'What it is' }, graph, ui);
  const base = new URL(path.slice(1) + index, root).href;
  const [node] = await jsonld.expand(JSON.parse(linkedData) as object, { base, documentLoader });
  assert.ok(node, path);
  return node;
}

/** Every identifier in a node and in those within it. */
function identifiers(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(identifiers);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '@id' && typeof inner === 'string' ? [inner] : identifiers(inner),
  );
}

describe('the linked data of a page', () => {
  const pages: readonly (readonly [string, string])[] = [
    ['/agreements/memorandum-fisheries-2024/', 'Legislation'],
    ['/events/valletta-signing/', 'Event'],
    ['/organisations/marine-institute/', 'Organization'],
    ['/people/anna-jonsdottir/', 'Person'],
    ['/sources/first-report/', 'CreativeWork'],
    ['/data/', 'Dataset'],
    ['/', 'WebSite'],
    ['/horizon/', 'WebPage'],
  ];

  for (const [path, type] of pages) {
    test(`of ${path} is a ${type} in the words of schema.org, under its own address`, async () => {
      const node = await nodeOfPage(path);
      assert.deepEqual(node['@type'], [schema(type)]);
      assert.equal(node['@id'], new URL(path.slice(1), root).href);
      for (const key of Object.keys(node))
        assert.match(key, /^@(?:id|type)$|^https:\/\/schema\.org\/[a-zA-Z]+$/);
    });
  }

  test('names things the same whether or not the address spells out index.html', async () => {
    for (const [path] of pages) {
      assert.deepEqual(await nodeOfPage(path), await nodeOfPage(path, nowhere, 'index.html'), path);
    }
  });

  test('names things by the address of the site where it tells one', async () => {
    const node = await nodeOfPage('/agreements/memorandum-fisheries-2024/', here);
    for (const id of identifiers(node)) {
      assert.ok(id.startsWith('https://example.org/record/') || id.startsWith('https://schema.org/'), id);
    }
  });

  test('of an agreement tells its date, its period, its parties, its force, what it changes, and its sources', async () => {
    const node = await nodeOfPage('/agreements/memorandum-fisheries-2024/');
    const value = (term: string): unknown => (node[schema(term)] as { '@value': unknown }[])[0]?.['@value'];
    const ids = (term: string): string[] =>
      (node[schema(term)] as { '@id': string }[]).map((one) => one['@id'].replace(root, '/'));
    assert.equal(value('legislationDate'), '2024-03-12');
    assert.equal(value('temporalCoverage'), '2024/2028');
    assert.deepEqual(ids('legislationLegalForce'), ['https://schema.org/InForce']);
    assert.deepEqual(ids('legislationJurisdiction'), ['/states/is/', '/states/mt/']);
    assert.deepEqual(ids('legislationPassedBy'), ['/organisations/marine-institute/']);
    assert.deepEqual(ids('contributor'), ['/people/anna-jonsdottir/']);
    assert.deepEqual(ids('legislationChanges'), ['/agreements/agreement-2010/']);
    assert.deepEqual(ids('citation'), ['/sources/first-report/', '/sources/second-report/']);
  });

  test('is silent on a date that is not certain', async () => {
    assert.equal((await nodeOfPage('/agreements/agreement-2010/'))[schema('legislationDate')], undefined);
  });

  test('cannot end the element in which it stands', () => {
    const { linkedData } = pageMetadata(
      { path: '/horizon/', title: '</script><script>alert(1)</script>', description: '<!--' },
      nowhere,
      ui,
    );
    assert.ok(!linkedData.includes('<'));
    assert.equal((JSON.parse(linkedData) as Node).name, '</script><script>alert(1)</script>');
  });
});

describe('the linked data of the record', () => {
  const read = (graph: typeof here): Promise<Node[]> =>
    jsonld.expand(JSON.parse(dataFile('record.jsonld', graph, ui).content) as object, {
      base: `${root}data/record.jsonld`,
      documentLoader: noLoader,
    });

  test('is read with nothing fetched, and holds a node for each record and state', async () => {
    const ids = (await read(nowhere)).map((node) => String(node['@id']).replace(root, '/'));
    const { agreements, events, organisations, people, sources, states } = nowhere;
    const expected = [
      '/data/',
      ...states.map((code) => `/states/${code.toLowerCase()}/`),
      ...[...sources.keys()].map((id) => `/sources/${id}/`),
      ...[...agreements.keys()].map((id) => `/agreements/${id}/`),
      ...[...events.keys()].map((id) => `/events/${id}/`),
      ...[...organisations.keys()].map((id) => `/organisations/${id}/`),
      ...[...people.keys()].map((id) => `/people/${id}/`),
    ];
    assert.deepEqual(ids, expected);
  });

  test('refers to nothing that it does not hold', async () => {
    const nodes = await read(nowhere);
    const held = new Set(nodes.map((node) => node['@id']));
    const referred = identifiers(nodes.map((node) => ({ ...node, [schema('distribution')]: [] }))).filter(
      (id) => id.startsWith(root),
    );
    for (const id of referred) assert.ok(held.has(id), id);
  });

  test('loses nothing on the way to RDF: every term means something', async () => {
    const document = JSON.parse(dataFile('record.jsonld', here, ui).content) as object;
    const quads = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: noLoader });
    assert.match(
      quads,
      /<https:\/\/example\.org\/record\/agreements\/memorandum-fisheries-2024\/> <http:\/\/data\.europa\.eu\/eli\/ontology#first_date_entry_in_force> "2024-05"/,
    );
    assert.ok(quads.split('\n').length > 80);
  });
});
