import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { passagesOf, type Citation } from '../../src/record/citations.ts';
import { layOutSource } from '../../src/record/sourceText.ts';
import { sourceSchema, type Source } from '../../src/schema/source.ts';

const raw =
  '---\ntitle: x\n---\nVALLETTA — The two sides signed a plan.\r\n\r\n• One item\n\nShare this page\nRelated: harbours\n';

const source = (more: Partial<Source> = {}): Source =>
  sourceSchema.parse({
    title: 'x',
    language: 'en',
    rights: 'full',
    file: 'texts/x.txt',
    sha256: '0'.repeat(64),
    regions: [
      { kind: 'front-matter', start: 0, end: 17 },
      { kind: 'dateline', start: 17, end: 27 },
      { kind: 'body', start: 28, end: raw.indexOf('\n\nShare') },
      { kind: 'boilerplate', start: raw.indexOf('Share'), end: raw.length - 1 },
    ],
    ...more,
  });

const cite = (exact: string, id = 'a', collection: Citation['collection'] = 'agreements'): Citation => {
  const start = raw.indexOf(exact);
  assert.ok(start >= 0, exact);
  return { collection, id, title: id, language: 'en', start, end: start + exact.length, exact, supports: [] };
};

const layOut = (citations: readonly Citation[], more: Partial<Source> = {}) =>
  layOutSource(source(more), raw, passagesOf(citations));
const shown = (groups: ReturnType<typeof layOut>): string[] =>
  groups.flatMap(({ paragraphs }) =>
    paragraphs.map(({ segments }) => segments.map(({ characters }) => characters).join('')),
  );

describe('a text that is published whole', () => {
  test('shows every line but the front matter, to the letter', () => {
    assert.deepEqual(shown(layOut([])), [
      'VALLETTA — The two sides signed a plan.',
      '• One item',
      'Share this page',
      'Related: harbours',
    ]);
  });

  test('loses and doubles no character, however passages overlap', () => {
    const citations = [
      cite('The two sides signed a plan'),
      cite('signed a plan.', 'b'),
      cite('plan', 'c', 'organisations'),
      cite('two sides signed', 'd'),
    ];
    assert.deepEqual(shown(layOut(citations)), shown(layOut([])));
  });

  test('folds page matter away', () => {
    assert.deepEqual(
      layOut([]).map(({ folded, paragraphs }) => [folded, paragraphs.length]),
      [
        [false, 2],
        [true, 2],
      ],
    );
  });

  test('does not fold away a line that supports something', () => {
    assert.deepEqual(
      layOut([cite('harbours')]).map(({ folded }) => folded),
      [false, true, false],
    );
  });

  test('cuts overlapping passages where each begins and ends', () => {
    const [group] = layOut([cite('The two sides signed'), cite('sides signed a plan', 'b')]);
    const [first] = group?.paragraphs ?? [];
    assert.deepEqual(
      first?.segments.map(({ characters, citations }) => [characters, citations.map(({ id }) => id).sort()]),
      [
        ['VALLETTA —', []],
        [' ', []],
        ['The two ', ['a']],
        ['sides signed', ['a', 'b']],
        [' a plan', ['b']],
        ['.', []],
      ],
    );
  });

  test('puts the most specific citation first', () => {
    const [group] = layOut([
      cite('The two sides signed a plan', 'whole'),
      cite('plan', 'word', 'organisations'),
    ]);
    const segment = group?.paragraphs[0]?.segments.find(({ characters }) => characters === 'plan');
    assert.deepEqual(
      segment?.citations.map(({ id }) => id),
      ['word', 'whole'],
    );
  });

  test('gives each passage one place to begin, over several lines too', () => {
    const across = cite('plan.\r\n\r\n• One');
    const begins = layOut([across, cite('One', 'b')]).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ segments }) =>
        segments.flatMap((segment) => segment.begins.map(({ start }) => start)),
      ),
    );
    assert.deepEqual(begins, [across.start, raw.indexOf('One')]);
  });

  test('lets a passage that begins on white space begin with its first line', () => {
    const citation = cite('\n• One item');
    const paragraph = layOut([citation])[0]?.paragraphs[1];
    assert.equal(paragraph?.segments[0]?.begins[0]?.start, citation.start);
    assert.equal(paragraph.passages.length, 1);
  });

  test('without regions is all body', () => {
    assert.equal(shown(layOut([], { regions: [] })).length, 7);
  });
});

describe('a text of which only passages are published', () => {
  test('shows these and nothing else', () => {
    assert.deepEqual(shown(layOut([cite('signed a plan'), cite('One item')], { rights: 'quote' })), [
      'signed a plan',
      'One item',
    ]);
  });

  test('joins those that overlap', () => {
    assert.deepEqual(
      shown(layOut([cite('two sides signed'), cite('signed a plan', 'b')], { rights: 'quote' })),
      ['two sides signed a plan'],
    );
  });

  test('shows nothing where nothing is cited', () => {
    assert.deepEqual(shown(layOut([], { rights: 'quote' })), []);
  });
});
