import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { finish } from '../../src/finish/index.ts';
import { buildGraph } from '../../src/record/graph.ts';
import { movedRecords } from '../../src/record/moved.ts';
import { organisationSchema } from '../../src/schema/organisation.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { buildCopy, type BuiltSite } from './buildSite.ts';

const graphOf = (organisations: Readonly<Record<string, object>>) =>
  buildGraph({
    site: siteSchema.parse({}),
    sources: [],
    agreements: [],
    events: [],
    people: [],
    sectors: [],
    organisations: Object.entries(organisations).map(([id, more]) => ({
      id,
      data: organisationSchema.parse({ title: id, ...more }),
    })),
  });

const moves = (organisations: Readonly<Record<string, object>>): string[] =>
  movedRecords(graphOf(organisations)).map(({ formerId, id }) => `${formerId} → ${id}`);

describe('former addresses', () => {
  test('are those of renamed and of joined records', () => {
    assert.deepEqual(moves({ a: { formerIds: ['old'], sameAs: ['other'] } }), ['old → a', 'other → a']);
  });
  test('are not those that a record has, nor those that lead to two', () => {
    assert.deepEqual(moves({ a: { formerIds: ['b', 'old'] }, b: {}, c: { formerIds: ['old'] } }), []);
  });
});

describe('a site with a record that was renamed', () => {
  let site: BuiltSite;
  before(() => {
    site = buildCopy('tests/fixtures/record', (content) => {
      const path = join(content, 'organisations/marine-institute.mdx');
      writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\nformerIds: [sea-institute]\n'));
    });
  });
  after(() => {
    site.remove();
  });

  test('leads on from its old address, from a file too, by a link that is checked', async () => {
    assert.equal(site.exitCode, 0, site.printed);
    assert.deepEqual(await finish(site.out), []);
    const page = readFileSync(join(site.out, 'organisations/sea-institute/index.html'), 'utf8');
    const way = '../marine-institute/index.html';
    assert.ok(page.includes(`content="0; url=${way}"`), page);
    assert.ok(page.includes(`<a href="${way}">Marine Institute of Iceland</a>`), page);
  });
});
