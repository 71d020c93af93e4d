import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segment } from '../../src/convert/segment/index.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import type { Region } from '../../src/schema/source.ts';
import type { SegmentedText } from '../../src/schema/text.ts';

const lexicons = loadLexicons();

function cut(raw: string, regions?: Region[]): SegmentedText {
  const text = { name: 'a.txt', id: 'a', raw, sha256: '', frontMatter: null, declared: {} };
  const whole: Region[] = regions ?? [{ kind: 'body', start: 0, end: raw.length }];
  return segment({ text, language: 'en', regions: whole, dated: null, place: null, agency: null }, lexicons);
}

const sentencesOf = (raw: string): string[] =>
  cut(raw).blocks.flatMap((block) => block.sentences.map(({ start, end }) => raw.slice(start, end)));
const kindsOf = (raw: string): string[] => cut(raw).blocks.map((block) => block.kind);

describe('sentences end', () => {
  it('at a full stop before a capital', () => {
    assert.deepEqual(sentencesOf('Chile signed. Peru did not.'), ['Chile signed.', 'Peru did not.']);
  });
  it('with the quotation marks that close after the stop', () => {
    assert.deepEqual(sentencesOf('He said: “We agree.” Then he left.'), [
      'He said: “We agree.”',
      'Then he left.',
    ]);
  });
  it('after an initialism only before a word that opens sentences', () => {
    assert.deepEqual(sentencesOf('They met in the U.S. The talks went on.'), [
      'They met in the U.S.',
      'The talks went on.',
    ]);
  });
  it('not after titles, initials, company forms, numbers and small letters', () => {
    for (const raw of [
      'Dr. Ana Lobo and Prof. Asst. Karl Novak spoke',
      'Jennifer R. Lobo spoke',
      'Acme Co. Ltd. and Beta signed',
      'It costs 3.5 million',
      'The U.S. Department of State said so',
      'He came at 5 p.m. on Friday',
      'vs. the other side',
    ]) {
      assert.deepEqual(sentencesOf(raw), [raw]);
    }
  });
});

describe('blocks', () => {
  it('are paragraphs, headings, items and rows', () => {
    const raw =
      '# Results\n\nThey signed:\n- a treaty\n- a plan\n\n| Kind | Date |\n| --- | --- |\n| treaty | 2020 |\n';
    assert.deepEqual(kindsOf(raw), ['heading', 'paragraph', 'item', 'item', 'row', 'row']);
  });
  it('know what introduces them', () => {
    const blocks = cut('What was signed\n\n• one\n• two\n\nWhat was not\n\n• three').blocks;
    assert.deepEqual(
      blocks.map((block) => block.introducedBy),
      [null, 0, 0, null, 3],
    );
  });
  it('are the items of a list on one line', () => {
    const raw = 'They signed: (1) a treaty; (2) a plan; (3) a protocol.';
    assert.deepEqual(kindsOf(raw), ['paragraph', 'item', 'item', 'item']);
  });
  it('are not cut at numbers that count nothing', () => {
    for (const raw of [
      'They met on May 1. The talks took 2. 5 hours were left.',
      'See 1) the treaty and 2) the plan.',
      'Article 3. Parties shall meet.',
    ]) {
      assert.deepEqual(kindsOf(raw), ['paragraph']);
    }
  });
  it('are items after a colon where the marks of a list are lost', () => {
    const raw =
      'They signed:\n\nA treaty between Chile and Peru;\n\nA joint plan of Chile and Oman.\n\nThe talks were short.';
    assert.deepEqual(kindsOf(raw), ['paragraph', 'item', 'item', 'paragraph']);
  });
  it('are no items where paragraphs tell of instruments', () => {
    const told = 'The treaty was signed. It holds for a year.\n\nThe plan came later. It has no end.';
    assert.deepEqual(kindsOf(`They said:\n\n${told}`), ['paragraph', 'paragraph', 'paragraph']);
    const three = 'The treaty was signed.\n\nThe plan came later.\n\nThe protocol has no end.';
    assert.deepEqual(kindsOf(`They said so.\n\n${three}`).slice(1), ['paragraph', 'paragraph', 'paragraph']);
  });
  it('go on over the line ends of a narrow page', () => {
    const raw =
      'The government of Chile and the government\nof Peru signed an agreement on the build-\ning of roads.\n\nNext one.';
    const { blocks } = cut(raw);
    assert.equal(blocks.length, 2);
    assert.ok(blocks[0]?.sentences[0]?.tokens.some((token) => token.value === 'building'));
  });
  it('leave out what is not the article', () => {
    const raw = 'Menu | Home\nThey signed.';
    const { blocks } = cut(raw, [
      { kind: 'boilerplate', start: 0, end: 11 },
      { kind: 'body', start: 12, end: raw.length },
    ]);
    assert.equal(blocks.length, 1);
  });
});

describe('tokens', () => {
  const valuesOf = (raw: string): string[] =>
    cut(raw).blocks.flatMap((block) =>
      block.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.value)),
    );

  it('keep the possessive, the hyphen between names and the dash apart', () => {
    assert.deepEqual(valuesOf("Peru's Chile-Peru long-term"), [
      'Peru',
      "'s",
      'Chile',
      '-',
      'Peru',
      'long-term',
    ]);
  });
  it('keep numbers, periods and dates whole', () => {
    assert.deepEqual(valuesOf('2025-30 12/11 4,000 21st 2019–2022'), [
      '2025-30',
      '12/11',
      '4,000',
      '21st',
      '2019–2022',
    ]);
  });
  it('stand at their characters, whatever comes before them', () => {
    const raw = '\uFEFF😀 Việt\r\nNam — Hà Nội signed.';
    for (const block of cut(raw).blocks) {
      for (const { start, end, value } of block.sentences.flatMap((sentence) => sentence.tokens)) {
        assert.equal(raw.slice(start, end).normalize('NFC'), value);
      }
    }
  });
  it('are composed where the text is decomposed', () => {
    assert.deepEqual(valuesOf('Hà Nội'.normalize('NFD')), ['Hà', 'Nội']);
  });
  it('fall into one sentence each, in order', () => {
    const raw = 'A b. C d! E (f. G) h. '.repeat(50);
    const tokens = cut(raw).blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.tokens));
    for (let at = 1; at < tokens.length; at += 1)
      assert.ok((tokens[at]?.start ?? 0) >= (tokens[at - 1]?.end ?? 0));
    assert.equal(tokens.length, 14 * 50);
  });
  it('of a line without a stop are cut into sentences of bounded length', () => {
    const { blocks } = cut('word '.repeat(5000));
    for (const sentence of blocks.flatMap((block) => block.sentences))
      assert.ok(sentence.tokens.length <= 601);
  });
});
