import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { toBibtex } from '../../src/exports/citation/bibtex.ts';
import {
  cslOfAgreement,
  cslOfEvent,
  cslOfSource,
  toCslJson,
  type CslItem,
} from '../../src/exports/citation/cslItem.ts';
import { dataAddress } from '../../src/exports/citation/dataAddress.ts';
import { toRis } from '../../src/exports/citation/ris.ts';
import { apaOf, chicagoOf } from '../../src/exports/citation/styles.ts';
import { smallGraph } from './graph.ts';

const graph = smallGraph({ url: 'https://example.org/record' });
const { site } = graph;
const agreements = [...graph.agreements.values()].map((entry) => cslOfAgreement(entry, site));
const sources = [...graph.sources.values()].map((entry) => cslOfSource(entry, site));
const events = [...graph.events.values()].map((entry) => cslOfEvent(entry, site));
const items = [...agreements, ...sources, ...events];

const item = (id: string): CslItem => {
  const found = items.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
};
const text = (runs: readonly { readonly text: string }[]): string => runs.map((run) => run.text).join('');
const partsOf = (one: Record<string, unknown>): unknown =>
  (one.issued as { 'date-parts'?: unknown } | undefined)?.['date-parts'];

/**
 * What the library's own APA style makes of an item. It writes English names of sites in capitals, takes a publisher for
 * an author, and names the archive too.
 */
const apaByLibrary = (one: CslItem): string =>
  new Cite([
    { ...one, publisher: undefined, archive: undefined, archive_location: undefined, language: 'la' },
  ])
    .format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' })
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[“”]/g, '"');

describe('CSL-JSON', () => {
  test('is taken by a reader of references as it is', () => {
    const read = new Cite(toCslJson(items)).data;
    assert.deepEqual(
      read.map(({ id, title, URL: url }) => [id, title, url]),
      items.map(({ id, title, URL: url }) => [id, title, url]),
    );
  });

  test('cites a source where it was published, else on its page', () => {
    assert.equal(item('first-report').URL, 'https://example.org/report?a=1&b={2}');
    assert.equal(item('second-report').URL, 'https://example.org/record/sources/second-report/');
    assert.equal(item('first-report').archive, site.title);
  });

  test('gives dates as fine as they are known, and none where there is none', () => {
    assert.deepEqual(item('memorandum-fisheries-2024').issued, { 'date-parts': [[2024, 3, 12]] });
    assert.deepEqual(item('agreement-2010').issued, { 'date-parts': [[2010]], circa: true });
    assert.equal(item('undated-note').issued, undefined);
  });

  test('has no address where the site tells none', () => {
    const nowhere = smallGraph();
    const [entry] = [...nowhere.agreements.values()];
    assert.ok(entry);
    assert.equal(cslOfAgreement(entry, nowhere.site).URL, undefined);
  });
});

describe('BibTeX', () => {
  const read = new Cite(toBibtex(items)).data;

  test('comes back from a parser as it was', () => {
    assert.equal(read.length, items.length);
    for (const [position, one] of read.entries()) {
      const expected = items[position];
      assert.ok(expected);
      assert.equal(one.id, expected.id);
      assert.equal(plain(one.title), expected.title);
      assert.deepEqual(partsOf(one), expected.issued?.['date-parts'], expected.id);
      assert.deepEqual(
        (one.author as { literal?: string; family?: string }[] | undefined)?.map(({ literal, family }) =>
          plain(literal ?? family),
        ),
        expected.author?.map(({ literal }) => literal),
      );
    }
  });

  test('keeps marks that it would read as commands', () => {
    assert.match(toBibtex(items), /Memorandum \\\{on\\\} 100\\% of fisheries\\_research \\& “more”/);
  });

  test('keeps an address whole', () => {
    const [report] = new Cite(toBibtex([item('first-report')])).data;
    assert.equal(report?.URL, 'https://example.org/report?a=1&b=%7B2%7D');
  });
});

/** The parser marks letters that styles must not change. */
const plain = (value: unknown): string => String(value).replaceAll(/<\/?span[^>]*>/g, '');

describe('RIS', () => {
  const read = new Cite(toRis(items)).data;

  test('comes back from a parser as it was', () => {
    assert.equal(read.length, items.length);
    for (const [position, one] of read.entries()) {
      const expected = items[position];
      assert.ok(expected);
      assert.equal(one.type, 'webpage');
      assert.equal(one.title, expected.title);
      assert.equal(one.URL, expected.URL);
      assert.equal(one.language, expected.language);
      assert.deepEqual(partsOf(one), expected.issued?.['date-parts'], expected.id);
    }
  });

  test('ends lines as the format wants, and has one for each tag', () => {
    for (const line of toRis(items).split('\r\n')) assert.match(line, /^$|^[A-Z][A-Z0-9] {2}- .*$/);
  });
});

describe('APA', () => {
  test('is what the style of the library makes of it', () => {
    for (const one of items.filter(({ issued }) => issued !== undefined && issued.circa !== true)) {
      assert.equal(text(apaOf(one)).replaceAll(/[“”]/g, '"'), apaByLibrary(one), one.id);
    }
  });

  test('puts the agency first, the title first where there is none', () => {
    assert.equal(
      text(apaOf(item('first-report'))),
      'Malta Press Agency. (2024, March 13). Five documents & a "plan." Valletta Courier. https://example.org/report?a=1&b={2}',
    );
    assert.equal(
      text(apaOf(item('valletta-signing'))),
      'Signing in Valletta. (2024, March 12). Iceland–Malta: a record & more. https://example.org/record/events/valletta-signing/',
    );
  });

  test('says where there is no date', () => {
    assert.match(text(apaOf(item('undated-note'))), /^undated-note\. \(n\.d\.\)\./);
  });
});

describe('Chicago', () => {
  test('quotes the title, and within it as within a quotation', () => {
    assert.equal(
      text(chicagoOf(item('memorandum-fisheries-2024'))),
      '“Memorandum {on} 100% of fisheries_research & ‘more.’” Iceland–Malta: a record & more. The tests of Paraph. March 12, 2024. https://example.org/record/agreements/memorandum-fisheries-2024/.',
    );
    assert.equal(
      text(chicagoOf(item('first-report'))),
      "Malta Press Agency. “Five documents & a 'plan'.” Valletta Courier. March 13, 2024. https://example.org/report?a=1&b={2}.",
    );
  });

  test('sets the title in its own language', () => {
    const title = chicagoOf(item('agreement-2010')).find(({ text: run }) => run.includes('Hiệp định'));
    assert.equal(title?.language, 'vi');
  });
});

describe('a file in an address', () => {
  test('is the file again', async () => {
    for (const content of [toBibtex(items), toRis(items), toCslJson(items)]) {
      const response = await fetch(dataAddress('application/x-bibtex', content));
      assert.equal(await response.text(), content);
    }
  });
});
