import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/schema/recordFile.ts';
import { body, type Telling } from '../resolve/tell.ts';
import { breakableFileSystem, type BreakableFileSystem } from './breakableFileSystem.ts';
import { convertTellings, verifyTellings } from './convertTellings.ts';

const report = (lead: string, more: Partial<Telling> = {}): Telling => ({
  id: 'report',
  raw: `${lead}A memorandum on vaccines between VNVC and RDIF was signed.`,
  dated: '2025-05-11',
  agreements: [
    {
      quote: 'A memorandum on vaccines',
      kind: 'memorandum',
      parties: [body('VNVC', 'VN'), body('RDIF', 'RU')],
      signed: '2025-05-10',
      passages: { parties: 'VNVC and RDIF' },
    },
  ],
  ...more,
});
const memorandum = 'agreements/2025-05-10-memorandum-vnvc-rdif';

const pathOf = (record: string): string => `content/${record}.mdx`;
const fileOf = (fs: BreakableFileSystem, record: string): string =>
  fs.files.get(pathOf(record)) ?? assert.fail(`no ${record}; there are ${[...fs.files.keys()].join(', ')}`);
function edit(fs: BreakableFileSystem, record: string, from: RegExp, to: string): void {
  const before = fileOf(fs, record);
  assert.match(before, from);
  fs.files.set(pathOf(record), before.replace(from, to));
}
interface Data {
  readonly formerIds?: string[];
  readonly parties?: string[];
  readonly evidence: { exact: string; start: number; supports: string[] }[];
}
function dataOf(fs: BreakableFileSystem, record: string): Data {
  const text = fileOf(fs, record);
  const { yaml } = splitFrontMatter(text) ?? assert.fail('no front matter');
  return parse(text.slice(yaml.start, yaml.end)) as Data;
}
async function converted(...tellings: Telling[]): Promise<BreakableFileSystem> {
  const fs = breakableFileSystem();
  await convertTellings(fs, tellings);
  return fs;
}
async function atRest(fs: BreakableFileSystem, ...tellings: Telling[]): Promise<void> {
  await convertTellings(fs, tellings);
  const before = new Map(fs.files);
  await convertTellings(fs, tellings);
  assert.deepEqual(fs.files, before);
}

describe('a text that was changed on purpose', () => {
  it('takes the passages that a person corrected or added along, to the letter', async () => {
    const fs = await converted(report(''));
    edit(fs, memorandum, /supports: \[parties\]/, 'supports: [parties, status]');
    edit(
      fs,
      memorandum,
      /evidence:\n/,
      'evidence:\n  - {source: report, exact: "was signed", start: 47, end: 57, supports: [status]}\n',
    );
    const longer = report('More words before it. ');
    await atRest(fs, longer);
    assert.deepEqual(await verifyTellings(fs, [longer]), []);
    const { evidence } = dataOf(fs, memorandum);
    assert.equal(evidence.find(({ exact }) => exact === 'was signed')?.start, 69);
    assert.deepEqual(
      evidence.filter(({ exact }) => exact === 'VNVC and RDIF').map(({ supports }) => supports),
      [['parties', 'status']],
    );
  });

  it('takes along what stands in a record that no text tells of', async () => {
    const fs = await converted(report(''));
    const mine = `---\ntitle: Mine\nkind: letter\nstatus: signed\nevidence:\n  - {source: report, exact: memorandum, start: 2, end: 12, supports: [kind]}\n---\n`;
    fs.files.set('content/agreements/mine.mdx', mine);
    const longer = report('Before. ');
    await atRest(fs, longer);
    const [{ exact, start, supports } = assert.fail('no passage')] = dataOf(fs, 'agreements/mine').evidence;
    assert.deepEqual({ exact, start, supports }, { exact: 'memorandum', start: 10, supports: ['kind'] });
    assert.deepEqual(await verifyTellings(fs, [longer]), []);
  });

  it('leaves a quote whose words are gone or stand twice, for verify to list; a likeness is none', async () => {
    for (const [lead, remedy] of [
      ['The memorandum; another memorandum. ', /more than once/],
      ['', /nowhere/],
    ] as const) {
      const fs = await converted(report(''));
      const exact = lead === '' ? 'a memorandum on vaccines' : 'memorandum';
      const mine = `---\ntitle: Mine\nkind: letter\nstatus: signed\nevidence:\n  - {source: report, exact: ${exact}, start: 1, end: ${1 + exact.length}}\n---\n`;
      fs.files.set('content/agreements/mine.mdx', mine);
      const changed = report(lead);
      await atRest(fs, changed);
      assert.equal(fileOf(fs, 'agreements/mine'), mine);
      const problems = await verifyTellings(fs, [changed]);
      assert.deepEqual(
        problems.map(({ file, line, unmoored }) => [file, line, unmoored]),
        [['content/agreements/mine.mdx', 6, true]],
      );
      assert.match(problems[0]?.remedy ?? '', remedy);
    }
  });

  it('does not bring back a passage that a person took out', async () => {
    const fs = await converted(report(''));
    edit(fs, memorandum, / {2}- source: report\n {4}exact: "VNVC and RDIF"\n(?: {4}.*\n)+/, '');
    await atRest(fs, report('Words before. '));
    assert.ok(!fileOf(fs, memorandum).includes('exact: "VNVC and RDIF"'));
    assert.ok(fileOf(fs, memorandum).includes('start: 14'));
  });
});

describe('a record that takes another id', () => {
  it('keeps the one that it had when a person renames its file, and what was written by hand follows', async () => {
    const fs = await converted(report(''));
    edit(fs, memorandum, /parties: .*/, 'parties: [vnvc, rdif, VN]');
    fs.files.set('content/organisations/vaccine-company.mdx', fileOf(fs, 'organisations/vnvc'));
    fs.files.delete('content/organisations/vnvc.mdx');
    await atRest(fs, report(''));
    assert.deepEqual(dataOf(fs, 'organisations/vaccine-company').formerIds, ['vnvc']);
    assert.deepEqual(dataOf(fs, memorandum).parties, ['vaccine-company', 'rdif', 'VN']);
    assert.deepEqual(await verifyTellings(fs, [report('')]), []);
  });

  it('leaves its id to the record that takes its passages, and all ids that it had before', async () => {
    const fs = await converted(report(''));
    fs.files.set(pathOf(`${memorandum}-one`), fileOf(fs, memorandum));
    fs.files.delete(pathOf(memorandum));
    await atRest(fs, report(''));
    assert.deepEqual(dataOf(fs, `${memorandum}-one`).formerIds, ['2025-05-10-memorandum-vnvc-rdif']);
    // Another reading of the same words: the file goes, another comes.
    const other = report('', {
      agreements: [
        { quote: 'A memorandum on vaccines', kind: 'plan', parties: ['VN', 'RU'], signed: '2025-05-10' },
      ],
    });
    await convertTellings(fs, [other]);
    const ids = [...fs.files.keys()].filter((path) => path.startsWith('content/agreements/'));
    assert.equal(ids.length, 1);
    const [path = ''] = ids;
    const { formerIds = [] } = dataOf(fs, path.slice('content/'.length, -'.mdx'.length));
    if (!path.includes(`${memorandum}-one`))
      assert.deepEqual(formerIds.toSorted(), [
        '2025-05-10-memorandum-vnvc-rdif',
        '2025-05-10-memorandum-vnvc-rdif-one',
      ]);
  });

  it('is followed by a source whose text was renamed', async () => {
    const fs = await converted(report(''));
    const renamed = { ...report(''), id: 'later-report' };
    await atRest(fs, renamed);
    assert.deepEqual(dataOf(fs, 'sources/later-report').formerIds, ['report']);
    assert.deepEqual(await verifyTellings(fs, [renamed]), []);
  });
});

describe('a source that a person deleted while its text stays', () => {
  const other: Telling = { ...report(''), id: 'other' };

  it('is read no more, and takes what it alone told with it', async () => {
    const fs = await converted(report(''), other);
    fs.files.delete(pathOf('sources/report'));
    await atRest(fs, report(''), other);
    assert.ok(!fs.files.has(pathOf('sources/report')));
    const all = [...fs.files].filter(([path]) => path.endsWith('.mdx')).map(([, text]) => text);
    assert.ok(all.every((text) => !text.includes('source: report')));
    assert.ok(fs.files.has(pathOf(memorandum)));
    assert.deepEqual(await verifyTellings(fs, [report(''), other]), []);
  });

  it('is read again when its file is brought back', async () => {
    const fs = await converted(report(''), other);
    const before = new Map(fs.files);
    fs.files.delete(pathOf('sources/report'));
    await convertTellings(fs, [report(''), other]);
    fs.files.set(pathOf('sources/report'), before.get(pathOf('sources/report')) ?? '');
    await atRest(fs, report(''), other);
    assert.deepEqual([...fs.files].toSorted(), [...before].toSorted());
  });
});
