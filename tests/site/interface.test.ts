import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toCsv } from '../../src/exports/csv.ts';
import { formatDate, formatShortDate } from '../../src/i18n/formatDate.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { titleOfDocument } from '../../src/layouts/documentTitle.ts';
import { agreementKinds, agreementStatuses, eventKinds, sectorSlugs } from '../../src/schema/vocabulary.ts';
import { agreementSchema } from '../../src/schema/agreement.ts';
import { eventSchema } from '../../src/schema/event.ts';
import { addressAtMatch } from '../../src/search/passage.ts';
import { readQuery, toggleFilter, writeQuery } from '../../src/search/query.ts';

describe('the interface', () => {
  const ui = interfaceIn('en');

  test('has a word for every term of the vocabularies and every field of a record', () => {
    const keys = [
      ...agreementKinds.map((kind) => `kind.${kind}`),
      ...agreementStatuses.map((status) => `status.${status}`),
      ...eventKinds.map((kind) => `event.${kind}`),
      ...sectorSlugs.map((slug) => `sector.${slug}`),
      ...[...Object.keys(agreementSchema.shape), ...Object.keys(eventSchema.shape)]
        .filter((field) => !['language', 'evidence', 'implied', 'readings', 'rules'].includes(field))
        .map((field) => `field.${field}`),
    ];
    assert.deepEqual(
      keys.filter((key) => ui.term(key) === key),
      [],
    );
  });

  test('chooses plural forms and writes numbers', () => {
    assert.equal(ui.t('count.agreements', { n: 1 }), '1 agreement');
    assert.equal(ui.t('count.agreements', { n: 1200 }), '1,200 agreements');
    assert.equal(ui.t('count.agreements', { n: 0 }), '0 agreements');
  });

  test('is English where it is not translated', () => {
    assert.equal(interfaceIn('xx').language, 'en');
    assert.equal(interfaceIn('xx').t('page.sources'), 'Sources');
  });

  test('names states as they are named at the United Nations', () => {
    assert.equal(ui.state('VN'), 'Viet Nam');
    assert.equal(ui.state('RU'), 'Russia');
    assert.equal(ui.state('ZZ').length > 0, true);
  });

  test('writes dates with the day first, and what it cannot read as it stands', () => {
    assert.equal(formatDate('2025-05-10', 'en'), '10 May 2025');
    assert.equal(formatDate('2025-05', 'en'), 'May 2025');
    assert.equal(formatDate('2010?', 'en'), '2010 (?)');
    assert.equal(formatDate('2025/2030', 'en'), '2025 – 2030');
    assert.equal(formatDate('2025/..', 'en'), '2025 – …');
    assert.equal(formatDate('some day', 'en'), 'some day');
    assert.equal(formatShortDate('2025-09-10', 'en'), '10 Sept 2025');
  });

  test('shortens the title of a document at a word', () => {
    assert.equal(titleOfDocument(null, 'The site'), 'The site');
    assert.equal(titleOfDocument('A page', 'The site'), 'A page · The site');
    const long = titleOfDocument('word '.repeat(30).trim(), 'The site');
    assert.ok(long.length <= 70 && long.endsWith('word…'), long);
  });
});

describe('CSV', () => {
  test('quotes what needs it and joins lists', () => {
    assert.equal(
      toCsv(
        ['a', 'b'],
        [
          ['x, y', 'say "so"'],
          [['p', 'q'], null],
          ['line\nbreak', 3],
        ],
      ),
      '\uFEFFa,b\r\n"x, y","say ""so"""\r\np | q,\r\n"line\nbreak",3\r\n',
    );
  });

  test('lets no cell run as a formula', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])
      assert.equal(toCsv(['a'], [[cell]]), `\uFEFFa\r\n'${cell}\r\n`);
    assert.equal(toCsv(['a'], [[-1]]), '\uFEFFa\r\n-1\r\n');
  });
});

describe('a search query', () => {
  test('stands in the address and is read from it', () => {
    const query = readQuery(
      '?q=n%C4%83ng+l%C6%B0%E1%BB%A3ng&kind=Treaty&kind=Plan&year=2025&sort=newest&unknown=1',
    );
    assert.equal(query.text, 'năng lượng');
    assert.deepEqual(
      [...query.filters],
      [
        ['kind', ['Treaty', 'Plan']],
        ['year', ['2025']],
      ],
    );
    assert.deepEqual(readQuery(writeQuery(query)), query);
    assert.equal(writeQuery(readQuery('')), '');
  });

  test('takes a filter in and out', () => {
    const once = toggleFilter(readQuery(''), 'sector', 'Energy');
    assert.deepEqual(once.filters.get('sector'), ['Energy']);
    assert.equal(toggleFilter(once, 'sector', 'Energy').filters.size, 0);
  });

  test('opens a result at the passage before the match', () => {
    const result = {
      url: '/sources/x/',
      excerpt: '',
      meta: {},
      anchors: [
        { id: 'about', location: 90 },
        { id: 'passage-10-20', location: 12 },
        { id: 'text-30', location: 40 },
      ],
      weighted_locations: [
        { location: 5, balanced_score: 1 },
        { location: 41, balanced_score: 9 },
      ],
    };
    assert.equal(addressAtMatch(result), '/sources/x/#text-30');
    assert.equal(
      addressAtMatch({ ...result, weighted_locations: [{ location: 95, balanced_score: 1 }] }),
      '/sources/x/',
    );
    assert.equal(addressAtMatch({ ...result, weighted_locations: [], anchors: [] }), '/sources/x/');
  });
});
