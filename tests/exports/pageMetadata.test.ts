import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageMetadata } from '../../src/exports/pageMetadata.ts';
import { rootFile, rootFileNames } from '../../src/exports/rootFiles.ts';
import { largestSitemap, sitePages } from '../../src/exports/sitemap.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { smallGraph } from './graph.ts';

const ui = interfaceIn('en');
const here = smallGraph({ url: 'https://example.org/record' });
const nowhere = smallGraph();

const metasOf = (path: string, graph = here): Map<string, string> =>
  new Map(
    pageMetadata({ path, title: 'The title', description: 'What it is' }, graph, ui).metas.map((meta) => [
      meta.name,
      meta.content,
    ]),
  );

describe('meta tags', () => {
  test('give a reference manager what it needs of an agreement', () => {
    const metas = metasOf('/agreements/memorandum-fisheries-2024/');
    const address = 'https://example.org/record/agreements/memorandum-fisheries-2024/';
    const title = 'Memorandum {on} 100% of fisheries_research & “more”';
    for (const [name, content] of [
      // Zotero takes a website for a web page, whatever else is said of it.
      ['og:type', 'website'],
      ['citation_title', title],
      ['DC.title', title],
      ['citation_publication_date', '2024/03/12'],
      ['DC.date', '2024-03-12'],
      ['DC.source', here.site.title],
      ['citation_publisher', 'The tests of Paraph'],
      ['citation_public_url', address],
      ['og:url', address],
      ['DC.language', 'en'],
      ['DC.rights', 'CC BY 4.0'],
    ] as const) {
      assert.equal(metas.get(name), content, name);
    }
  });

  test('refer of a source to where it was published, and claim no rights in it', () => {
    const metas = metasOf('/sources/first-report/');
    assert.equal(metas.get('citation_public_url'), 'https://example.org/report?a=1&b={2}');
    assert.equal(metas.get('DC.source'), 'Valletta Courier');
    assert.equal(metas.get('citation_publisher'), 'Valletta Courier');
    assert.equal(metas.get('DC.rights'), undefined);
  });

  test('cite no page that is no record', () => {
    for (const path of ['/', '/agreements/', '/organisations/marine-institute/', '/agreements/not-held/']) {
      const names = [...metasOf(path).keys()];
      assert.deepEqual(
        names.filter((name) => /^(?:citation_|DC\.)/.test(name)),
        [],
        path,
      );
    }
  });

  test('hold only full addresses, and none where the site tells none', () => {
    const page = pageMetadata(
      { path: '/agreements/agreement-2010/', title: 'T', description: undefined },
      nowhere,
      ui,
    );
    assert.equal(page.canonical, null);
    for (const { name, content } of page.metas) {
      assert.doesNotMatch(name, /url|image|identifier/, content);
      assert.doesNotMatch(content, /^\//, name);
    }
  });

  test('name the one address of a page', () => {
    const { canonical } = pageMetadata({ path: '/data/', title: 'T', description: undefined }, here, ui);
    assert.equal(canonical, 'https://example.org/record/data/');
  });
});

describe('the files that programs look for', () => {
  test('hold a sitemap only where the site tells its address', () => {
    assert.deepEqual(rootFileNames(nowhere, []), ['robots.txt', 'llms.txt']);
    assert.deepEqual(rootFileNames(here, []), ['robots.txt', 'llms.txt', 'sitemap.xml']);
    assert.doesNotMatch(rootFile('robots.txt', nowhere, ui, []).content, /Sitemap/);
    assert.match(
      rootFile('robots.txt', here, ui, []).content,
      /\nSitemap: https:\/\/example\.org\/record\/sitemap\.xml\n/,
    );
  });

  test('name every page in the sitemap, each once, with the day on which sources last told of it', () => {
    const xml = rootFile('sitemap.xml', here, ui, ['index', 'hosting']).content;
    const locations = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location);
    assert.equal(new Set(locations).size, locations.length);
    assert.ok(locations.includes('https://example.org/record/handbook/hosting/'));
    assert.ok(locations.includes('https://example.org/record/people/anna-jonsdottir/'));
    assert.match(xml, /memorandum-fisheries-2024\/<\/loc><lastmod>2024-04-02<\/lastmod>/);
  });

  test('cut a sitemap that would be too large', () => {
    const pages = sitePages(here, []).length;
    const handbook = Array.from({ length: largestSitemap - pages + 1 }, (_, page) => `page-${page}`);
    assert.deepEqual(rootFileNames(here, handbook).slice(2), [
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
    ]);
    assert.match(
      rootFile('sitemap.xml', here, ui, handbook).content,
      /<loc>https:\/\/example\.org\/record\/sitemap-2\.xml/,
    );
    const parts = ['sitemap-1.xml', 'sitemap-2.xml'].map(
      (name) => rootFile(name, here, ui, handbook).content.split('<loc>').length - 1,
    );
    assert.deepEqual(parts, [largestSitemap, 1]);
  });

  test('tell programs that read text what there is, in Markdown that says no more than it means', () => {
    const text = rootFile('llms.txt', nowhere, ui, []).content;
    assert.match(text, /^# Iceland–Malta: a record & more\n\n> Invented, with \\<marks\\> and “quotes”\.\n/);
    assert.match(text, /\n- \[evidence\.csv\]\(data\/evidence\.csv\)\n/);
    assert.match(text, /\n- \[Malta\]\(states\/mt\/index\.html\)\n/);
  });
});
