import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { review } from '../../src/convert/review/index.ts';
import { parseRecord } from '../../src/convert/read/readRecords.ts';
import type { FieldEdit, Finding, LikelyPair } from '../../src/schema/finding.ts';
import type { CollectionName } from '../../src/schema/vocabulary.ts';
import { tell } from '../resolve/tell.ts';

const { text } = tell({
  id: 'report',
  raw: 'A protocol amends the agreement of 2010. It was signed on 10 May.',
});
const head = 'title: Protocol\nkind: protocol\nstatus: signed\nparties: [VN, RU]\n';
const evidence =
  'evidence:\n  - {source: report, exact: A protocol, start: 0, end: 10, supports: [kind, title]}\n  - {source: report, exact: 10 May, start: 58, end: 64, supports: [signed]}\n';

interface More {
  readonly edits?: Readonly<Record<string, readonly FieldEdit[]>>;
  readonly likely?: readonly LikelyPair[];
}

function findings(
  files: Readonly<Record<string, string>>,
  { edits = {}, likely = [] }: More = {},
): Finding[] {
  const records = Object.entries(files).map(([address, yaml]) => {
    const [collection = '', id = ''] = address.split('/');
    const place = {
      collection: collection as CollectionName,
      name: `${id}.mdx`,
      path: `content/${address}.mdx`,
    };
    const { record } = parseRecord(place, new TextEncoder().encode(`---\n${yaml}---\n`));
    return record ?? assert.fail(`${address} was not read`);
  });
  return review({ records, texts: [text], edits: new Map(Object.entries(edits)), likely });
}

const lines = (found: readonly Finding[]): string[] =>
  found.flatMap(({ settle }) => settle.map(({ write }) => write));

describe('review', () => {
  it('finds nothing in a record in which nothing is in doubt', () => {
    assert.deepEqual(
      findings({ 'agreements/a': `${head}signed: 2025-05-10\nconfidence: 0.9\n${evidence}` }),
      [],
    );
  });

  it('tells of sources that differ, with the place, the passage and the lines that settle it', () => {
    const yaml = `${head}signed: 2025-05-10\n${evidence}readings:\n  - {field: signed, value: 2025-05-11, source: report}\n`;
    const [finding, ...more] = findings({ 'agreements/a': yaml });
    assert.equal(more.length, 0);
    assert.equal(finding?.kind, 'conflict');
    assert.deepEqual([finding.file, finding.line, finding.field], ['content/agreements/a.mdx', 6, 'signed']);
    assert.deepEqual(
      finding.passages.map(({ exact }) => exact),
      ['10 May'],
    );
    assert.deepEqual(lines([finding]), ['signed: 2025-05-11', 'checked: [signed]']);
    for (const { write } of finding.settle) {
      const edits = { 'agreements/a': [{ field: 'signed', read: '2025-05-10', differs: false }] };
      const settled = write.startsWith('checked')
        ? findings({ 'agreements/a': `${write}\n${yaml}` })
        : findings({ 'agreements/a': yaml.replace('signed: 2025-05-10', write) }, { edits });
      assert.deepEqual(settled, [], write);
    }
  });

  it('tells of readings of low confidence, the least sure first, unless a person was there', () => {
    const of = (confidence: number, more = ''): string =>
      `${head}${more}confidence: ${confidence}\n${evidence}`;
    const found = findings({ 'agreements/a': of(0.4), 'agreements/b': of(0.2), 'agreements/c': of(0.8) });
    assert.deepEqual(
      found.map(({ kind, id }) => [kind, id]),
      [
        ['uncertain', 'b'],
        ['uncertain', 'a'],
      ],
    );
    assert.deepEqual(findings({ 'agreements/a': of(0.4, 'checked: [kind, parties]\n') }), []);
  });

  it('tells of an older agreement that the record may hold, and of a side that is missing', () => {
    const older = 'title: Older\nkind: agreement\nstatus: signed\nparties: [VN, RU]\nsigned: 2010-10-31\n';
    const amending = `${head.replace('[VN, RU]', '[VN]')}amends: {kind: agreement, year: "2010"}\n${evidence}`;
    const found = findings({ 'agreements/a': amending, 'agreements/older': older });
    assert.deepEqual(
      found.map(({ kind, field }) => [kind, field]),
      [
        ['unresolved', 'amends'],
        ['unresolved', 'parties'],
      ],
    );
    assert.ok(lines(found).includes('amends: older'));
    const unheld = findings({ 'agreements/a': amending.replace('[VN]', '[VN, RU]') });
    assert.deepEqual(unheld, [], 'what the record does not hold is no doubt');
    assert.deepEqual(
      findings({ 'agreements/a': `checked: [amends, parties]\n${amending}`, 'agreements/older': older }),
      [],
    );
  });

  it('tells of records that may be one, by what an editor can rule on it', () => {
    const body = (title: string): string => `title: ${title}\n`;
    const likely = [
      { collection: 'organisations', first: 'a', second: 'b', because: 'alike' },
      { collection: 'organisations', first: 'a', second: 'gone', because: 'alike' },
    ] as const;
    const found = findings({ 'organisations/a': body('A'), 'organisations/b': body('B') }, { likely });
    assert.deepEqual(lines(found), ['sameAs: [b]', 'notSameAs: [b]']);
  });

  it('tells of corrections that the texts now contradict, not of those that they leave be', () => {
    const file = { 'agreements/a': `${head}signed: 2025-05-10\nplace: Moscow\n${evidence}` };
    const edit = (field: string, read: unknown, differs = true): More => ({
      edits: { 'agreements/a': [{ field, read, differs }] },
    });
    assert.deepEqual(lines(findings(file, edit('place', 'Kazan'))), ['place: Kazan', 'checked: [place]']);
    assert.deepEqual(findings(file, edit('place', 'Kazan', false)), [], 'it was known when it was corrected');
    assert.deepEqual(findings(file, edit('place', null)), [], 'nothing is read');
    assert.deepEqual(findings(file, edit('signed', '2025')), [], 'the reading says less');
  });

  it('tells of quotes that are gone before all else', () => {
    const broken = `${head}confidence: 0.1\n${evidence.replace('exact: 10 May', 'exact: 11 May')}`;
    assert.deepEqual(
      findings({ 'agreements/a': broken }).map(({ kind, line }) => [kind, line]),
      [
        ['gone', 9],
        ['uncertain', 6],
      ],
    );
  });
});
