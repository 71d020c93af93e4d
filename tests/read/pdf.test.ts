import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageAt } from '../../src/schema/derivation.ts';
import { column, makePdf, type Print } from './make.ts';
import { onlyText, readAs } from './readAs.ts';

const prose = [
  'The two governments signed an agreement on coopera-',
  'tion in education and in science, in the long-term',
  'view of both. It is to run for five years and a day.',
];

describe('a PDF', () => {
  it('gives paragraphs out of lines, and mends words that were cut', async () => {
    const { raw, text } = await onlyText(
      'a.pdf',
      makePdf([
        [
          [60, 780, 16, 'Two sides sign'],
          ...column(60, 740, prose),
          ...column(60, 680, ['Second paragraph.']),
        ],
      ]),
    );
    assert.equal(
      raw,
      'Two sides sign\n\nThe two governments signed an agreement on cooperation in education and in science, in the long-term view of both. It is to run for five years and a day.\n\nSecond paragraph.',
    );
    const at = raw.indexOf('cooperation') + 'coopera'.length;
    assert.deepEqual(text.derivation?.mended, [{ at, was: '-\n' }]);
  });

  it('keeps the hyphen of a compound that stands elsewhere in the document', async () => {
    const { raw } = await onlyText(
      'a.pdf',
      makePdf([
        column(60, 740, [
          'It is a long-term agreement on education and a long-',
          'term programme for science and for both academies.',
        ]),
      ]),
    );
    assert.match(raw, /and a long-term programme/);
  });

  it('knows the page of each passage, and a paragraph that goes over two', async () => {
    const pages = [1, 2, 3].map((number): Print[] => [
      [60, 800, 8, 'Bulletin of the Ministry'],
      ...column(
        60,
        760,
        number === 1 ? prose : [`goes on as page ${number} of the same`, `Paragraph of page ${number}.`],
      ),
      [290, 30, 8, String(number)],
    ]);
    const { raw, furniture, text } = await onlyText('a.pdf', makePdf(pages));
    const starts = text.derivation?.pages ?? [];
    assert.equal(starts.length, 3);
    assert.equal(pageAt(starts, raw.indexOf('agreement on')), 1);
    assert.equal(pageAt(starts, raw.indexOf('goes on as page 2')), 2);
    assert.equal(pageAt(starts, raw.indexOf('Paragraph of page 3')), 3);
    assert.deepEqual(new Set(furniture), new Set(['Bulletin of the Ministry', '1', '2', '3']));
  });

  it('reads down the columns, whatever the order of the file', async () => {
    const left = Array.from({ length: 10 }, (_, index) => `left column line ${index} is prose`);
    const right = Array.from({ length: 10 }, (_, index) => `right column line ${index} is too`);
    const byColumn = [...column(50, 700, left), ...column(320, 700, right)];
    const byRow = left.flatMap((_, index) => [
      ...column(50, 700 - 14 * index, [left[index] ?? '']),
      ...column(320, 700 - 14 * index, [right[index] ?? '']),
    ]);
    const expected = `${left.join(' ')} ${right.join(' ')}`;
    for (const order of [byColumn, byRow]) {
      const { raw } = await onlyText('a.pdf', makePdf([order]));
      assert.equal(raw.replace(/\s+/g, ' '), expected);
    }
    const upside = await onlyText('a.pdf', makePdf([column(50, 700, left).reverse()]));
    assert.equal(upside.raw.replace(/\s+/g, ' '), left.join(' '));
  });

  it('keeps the cells of a table apart and its rows together', async () => {
    const row = (y: number, cells: readonly string[]): Print[] =>
      cells.map((cell, index): Print => [[60, 110, 320][index] ?? 0, y, 10, cell]);
    const { raw } = await onlyText(
      'a.pdf',
      makePdf([
        [
          ...row(700, ['1', 'Agreement on education', 'Two ministries']),
          ...row(680, ['2', 'Protocol on trade', 'Two chambers']),
        ],
      ]),
    );
    assert.equal(raw, '1\tAgreement on education\tTwo ministries\n2\tProtocol on trade\tTwo chambers');
  });

  // Printed by Chromium, to PDF, from a page of ours in Vietnamese and Russian with two columns and a table.
  it('reads what a browser prints, in Vietnamese and Russian', async () => {
    const bytes = readFileSync(new URL('fixtures/printed.pdf', import.meta.url));
    const { raw } = await onlyText('printed.pdf', new Uint8Array(bytes));
    assert.match(raw, /^Danh mục văn kiện ký kết ngày 10\/5\/2025$/m);
    assert.match(raw, /^Nhân chuyến thăm, hai bên đã ký .* giao thông vận tải tại Moskva\.$/m);
    assert.match(raw, /^Стороны подписали соглашение о сотрудничестве .* через тридцать дней\.$/m);
    assert.match(raw, /^1\. First item .* and so it is here\.\n2\. Second item$/m);
  });

  it('is told to be scanned where it has no text', async () => {
    const { texts, problems } = await readAs('a.pdf', makePdf([[], []]));
    assert.deepEqual(texts, []);
    assert.match(problems[0]?.what ?? '', /pictures of pages and no text: it was scanned/);
    assert.match(problems[0]?.remedy ?? '', /OCR/);
  });

  it('names the pages that have none', async () => {
    const { problems } = await readAs(
      'a.pdf',
      makePdf([column(60, 700, prose), [], [], column(60, 700, prose)]),
    );
    assert.deepEqual(
      problems.map(({ severity, what }) => [severity, what]),
      [['warning', 'pages without text in this PDF: 2–3 of 4']],
    );
  });

  it('is told to be damaged where it is', async () => {
    for (const bytes of [
      makePdf([column(60, 700, prose)]).subarray(0, 60),
      new TextEncoder().encode('<html>'),
    ]) {
      const { texts, problems } = await readAs('a.pdf', bytes);
      assert.deepEqual(texts, []);
      assert.equal(problems[0]?.severity, 'error');
      assert.match(problems[0].what, /PDF/);
    }
  });
});
