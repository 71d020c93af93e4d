import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { feedFile, feedFileNames } from '../../src/exports/feeds/feedFiles.ts';
import { toAtom } from '../../src/exports/feeds/feed.ts';
import { newsOf } from '../../src/exports/feeds/news.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { smallGraph } from './graph.ts';

const ui = interfaceIn('en');
const today = Date.UTC(2026, 0, 1);
const here = smallGraph({ url: 'https://example.org/record' });
const nowhere = smallGraph();

interface XmlEntry {
  readonly id: string;
  readonly title: unknown;
  readonly updated: string;
  readonly link: readonly { readonly '@href': string; readonly '@rel': string }[];
}
interface XmlFeed extends XmlEntry {
  readonly entry?: readonly XmlEntry[];
  readonly author: { readonly name: string };
}

const readXml = (xml: string): XmlFeed => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'entry' || name === 'link',
  });
  return (parser.parse(xml) as { feed: XmlFeed }).feed;
};

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

describe('Atom', () => {
  for (const [where, graph] of [
    ['at an address', here],
    ['at none', nowhere],
  ] as const) {
    test(`has what the standard asks of a feed and of each entry, ${where}`, () => {
      for (const name of feedFileNames(graph, ui).filter((one) => one.endsWith('.xml'))) {
        const feed = readXml(feedFile(name, graph, ui, today).content);
        const entries = feed.entry ?? [];
        for (const part of [feed, ...entries]) {
          assert.match(
            part.id,
            /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
          );
          assert.match(part.updated, moment);
          assert.ok(part.title);
          assert.ok(part.link.some((link) => link['@rel'] === 'alternate'));
        }
        assert.ok(feed.author.name);
        assert.equal(new Set([feed.id, ...entries.map(({ id }) => id)]).size, entries.length + 1, name);
      }
    });
  }

  test('links to pages by full addresses where the site tells its own, else relative to the feed', () => {
    const linkOf = (graph: typeof here, name: string): string | undefined =>
      readXml(feedFile(name, graph, ui, today).content).entry?.[0]?.link[0]?.['@href'];
    assert.equal(
      linkOf(here, 'sectors/science.xml'),
      'https://example.org/record/agreements/memorandum-fisheries-2024/',
    );
    assert.equal(
      linkOf(nowhere, 'sectors/science.xml'),
      '../../agreements/memorandum-fisheries-2024/index.html',
    );
  });

  test('keeps its identifiers when the site moves', () => {
    const ids = (graph: typeof here): string[] =>
      (readXml(feedFile('all.xml', graph, ui, today).content).entry ?? []).map(({ id }) => id);
    assert.deepEqual(ids(here), ids(nowhere));
  });

  test('is read by a reader of feeds, with titles to the letter and in their language', () => {
    const { entries = [] } = parseAtomFeed(feedFile('all.xml', here, ui, today).content);
    assert.deepEqual(
      entries.map(({ title, published, updated }) => [title?.value, title?.xml?.lang, published, updated]),
      [
        [
          'Memorandum {on} 100% of fisheries_research & “more”',
          'en',
          '2024-03-13T00:00:00.000Z',
          '2024-04-02T00:00:00.000Z',
        ],
        ['=Hiệp định nghề cá', 'vi', '2024-03-13T00:00:00.000Z', '2024-03-13T00:00:00.000Z'],
        ['Signing in Valletta', 'en', '2024-03-13T00:00:00.000Z', '2024-03-13T00:00:00.000Z'],
      ],
    );
  });

  test('ends somewhere', () => {
    const [item] = newsOf(here, ui);
    assert.ok(item);
    const items = Array.from({ length: 5000 }, (_, position) => ({
      ...item,
      path: `/agreements/${position}/`,
    }));
    const xml = toAtom({
      site: here.site,
      title: 'All',
      description: 'All of it',
      language: 'en',
      page: '/',
      stem: '/feeds/all',
      items,
      updated: today,
    });
    assert.equal(readXml(xml).entry?.length, 100);
  });
});

describe('feeds of a part of the record', () => {
  const titles = (name: string): (string | undefined)[] =>
    (parseJsonFeed(feedFile(name, here, ui, today).content).items ?? []).map(({ title }) => title);

  test('hold what is of the sector', () => {
    assert.deepEqual(titles('sectors/science.json'), ['Memorandum {on} 100% of fisheries_research & “more”']);
    assert.equal(titles('sectors/agriculture.json').length, 2);
  });

  test('hold what is of the state, through the seats of parties too', () => {
    assert.deepEqual(titles('states/is.json'), [
      'Memorandum {on} 100% of fisheries_research & “more”',
      '=Hiệp định nghề cá',
      'Signing in Valletta',
    ]);
  });

  test('leave out what no dated source tells of', () => {
    assert.ok(!titles('all.json').includes('A plan of which no dated source tells'));
  });
});

describe('JSON Feed', () => {
  test('has what the standard asks', () => {
    for (const graph of [here, nowhere]) {
      const feed = JSON.parse(feedFile('all.json', graph, ui, today).content) as Record<string, unknown>;
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
      assert.equal(feed.title, graph.site.title);
      assert.equal(feed.feed_url, graph === here ? 'https://example.org/record/feeds/all.json' : undefined);
      for (const item of feed.items as Record<string, unknown>[]) {
        assert.match(String(item.id), /^urn:uuid:/);
        assert.match(String(item.date_published), moment);
        assert.ok(item.content_text);
      }
    }
  });
});

describe('the calendar', () => {
  const calendar = new ICAL.Component(
    ICAL.parse(feedFile('horizon.ics', here, ui, today).content) as string[],
  );
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

  test('is what a reader of calendars takes, with the properties that the standard asks', () => {
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.ok(calendar.getFirstPropertyValue('prodid'));
    for (const { component, uid } of events) {
      assert.match(uid, /^[0-9a-f-]{36}$/);
      assert.ok(component.getFirstPropertyValue('dtstamp'));
    }
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  });

  test('shows what ends on its last day, and what is planned on its first', () => {
    assert.deepEqual(
      events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]),
      [
        ['Memorandum {on} 100% of fisheries_research & “more” – ends', '2028-12-31', '2029-01-01'],
        ['A plan of which no dated source tells – Planned', '2027-01-01', '2027-01-02'],
      ],
    );
    assert.ok(events.every(({ startDate }) => startDate.isDate));
  });

  test('leads to the page where the site tells its address', () => {
    assert.equal(
      events[0]?.component.getFirstPropertyValue('url'),
      'https://example.org/record/agreements/memorandum-fisheries-2024/',
    );
    const silent = feedFile('horizon.ics', nowhere, ui, today).content;
    assert.doesNotMatch(silent, /^URL/m);
  });

  test('has no line longer than the standard allows, and ends lines as it wants', () => {
    const lines = feedFile('horizon.ics', here, ui, today).content.split('\r\n');
    for (const line of lines) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(!line.includes('\n'));
    }
  });

  test('does not hang on the clock or its zone', () => {
    const before = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Ho_Chi_Minh';
      const there = feedFile('horizon.ics', here, ui, today).content;
      process.env.TZ = 'America/New_York';
      assert.equal(feedFile('horizon.ics', here, ui, today).content, there);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
