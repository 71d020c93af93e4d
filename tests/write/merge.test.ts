import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/schema/recordFile.ts';
import { body, type Telling } from '../resolve/tell.ts';
import { breakableFileSystem, type BreakableFileSystem } from './breakableFileSystem.ts';
import { convertTellings, verifyTellings } from './convertTellings.ts';

const raw =
  'In Moscow on Saturday a memorandum on vaccines between VNVC and RDIF was signed. Tô Lâm looked on.';
const first: Telling = {
  id: 'first',
  raw,
  dated: '2025-05-11',
  agreements: [
    {
      quote: 'a memorandum on vaccines between VNVC and RDIF',
      kind: 'memorandum',
      parties: [body('VNVC', 'VN'), body('RDIF', 'RU')],
      sectors: ['health'],
      signed: '2025-05-10',
      place: 'Moscow',
      passages: { parties: 'between VNVC and RDIF', place: 'In Moscow' },
      implied: ['signed'],
    },
  ],
  events: [
    { quote: 'was signed', kind: 'signing', date: '2025-05-10', place: 'Moscow', states: ['VN', 'RU'] },
  ],
  people: [{ name: 'Tô Lâm', country: 'VN', role: 'General Secretary' }],
};
const second: Telling = {
  id: 'second',
  raw: 'VNVC and RDIF signed a memorandum on vaccines on 10 May, valid from 2025 to 2030.',
  dated: '2025-05-12',
  agreements: [
    {
      quote: 'a memorandum on vaccines',
      kind: 'memorandum',
      parties: [body('VNVC', 'VN'), body('RDIF', 'RU')],
      sectors: ['health'],
      signed: '2025-05-10',
      period: { from: '2025', to: '2030' },
      passages: { parties: 'VNVC and RDIF', period: 'from 2025 to 2030', signed: '10 May' },
    },
  ],
};
const memorandum = 'content/agreements/2025-05-10-memorandum-vnvc-rdif.mdx';
const memory = 'content/written.jsonl';

async function converted(...tellings: Telling[]): Promise<BreakableFileSystem> {
  const fs = breakableFileSystem();
  await convertTellings(fs, tellings);
  return fs;
}

const fileOf = (fs: BreakableFileSystem, path: string): string =>
  fs.files.get(path) ?? assert.fail(`no ${path}`);

function edit(fs: BreakableFileSystem, path: string, from: string | RegExp, to: string): void {
  const before = fileOf(fs, path);
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${String(from)} is not in ${before}`);
  fs.files.set(path, after);
}

function dataOf(fs: BreakableFileSystem, path: string): Record<string, unknown> {
  const text = fileOf(fs, path);
  const parts = splitFrontMatter(text) ?? assert.fail('no front matter');
  return parse(text.slice(parts.yaml.start, parts.yaml.end)) as Record<string, unknown>;
}

const evidenceCount = (fs: BreakableFileSystem): number =>
  (dataOf(fs, memorandum).evidence as unknown[]).length;

describe('a first conversion', () => {
  it('writes a file for each record, with an empty body, that verify finds nothing wrong with', async () => {
    const fs = await converted(first);
    assert.deepEqual([...fs.files.keys()].toSorted(), [
      memorandum,
      'content/events/2025-05-10-moscow-signing.mdx',
      'content/organisations/rdif.mdx',
      'content/organisations/vnvc.mdx',
      'content/people/to-lam.mdx',
      'content/sources/first.mdx',
      memory,
    ]);
    assert.match(
      fileOf(fs, memorandum),
      /^---\ntitle: Memorandum on vaccines between VNVC and RDIF\n[\s\S]*\n---\n$/,
    );
    assert.deepEqual(await verifyTellings(fs, [first]), []);
  });

  it('writes the same bytes whatever the order of the texts', async () => {
    const [one, other] = [await converted(first, second), await converted(second, first)];
    assert.deepEqual([...one.files].toSorted(), [...other.files].toSorted());
  });

  it('lets nothing that a text says run: braces, tags, import, front matter fences and YAML signs are text', async () => {
    const wild =
      '{process.exit()} <Evil/> import x from "y"\n---\n# a: b, "c" \\ &anchor *alias !tag | > %\u2028 \t end';
    const fs = await converted({
      id: 'wild',
      raw: wild,
      agreements: [{ quote: wild, title: wild, parties: ['VN', 'RU'], signed: '2020' }],
    });
    const path = [...fs.files.keys()].find((name) => name.startsWith('content/agreements/')) ?? '';
    const [evidence] = dataOf(fs, path).evidence as { exact: string }[];
    assert.equal(evidence?.exact, wild);
    assert.deepEqual(await verifyTellings(fs, [{ id: 'wild', raw: wild }]), []);
    assert.equal(fileOf(fs, path).split('\n---\n').length, 2);
  });
});

describe('a second conversion', () => {
  it('of the same texts changes not a byte', async () => {
    const fs = await converted(first, second);
    const before = new Map(fs.files);
    fs.killAfter(0);
    const { written, removed, unchanged } = await convertTellings(fs, [first, second]);
    assert.deepEqual([written, removed, unchanged], [[], [], 7]);
    assert.deepEqual(fs.files, before);
  });

  it('with a new text adds what it says to the record that is there', async () => {
    const fs = await converted(first);
    const { written } = await convertTellings(fs, [first, second]);
    assert.ok(written.includes(memorandum));
    const data = dataOf(fs, memorandum);
    assert.equal(data.period, '2025/2030');
    assert.deepEqual(await verifyTellings(fs, [first, second]), []);
  });

  it('removes what no text tells any more and nobody touched, and keeps what was touched', async () => {
    const fs = await converted(first, second);
    edit(fs, 'content/people/to-lam.mdx', /\n---\n$/, '\n---\n\nA note.\n');
    edit(fs, 'content/organisations/vnvc.mdx', 'title:', '# checked\ntitle:');
    const { removed, problems } = await convertTellings(fs, []);
    assert.equal(fs.files.has(memorandum), false);
    assert.equal(fs.files.has('content/sources/first.mdx'), false);
    assert.equal(removed.length, 5);
    assert.deepEqual(
      problems.map(({ severity, file }) => [severity, file]),
      [
        ['note', 'content/organisations/vnvc.mdx'],
        ['note', 'content/people/to-lam.mdx'],
      ],
    );
  });
});

describe('what a person wrote', () => {
  it('stays where a field was changed, and the others still follow the texts', async () => {
    const fs = await converted(first);
    edit(fs, memorandum, 'place: Moscow', 'place: Saint Petersburg');
    await convertTellings(fs, [first, second]);
    const data = dataOf(fs, memorandum);
    assert.equal(data.place, 'Saint Petersburg');
    assert.equal(data.period, '2025/2030');
  });

  it('is reported with the reading, at its line, only where a text reads otherwise than before', async () => {
    const fs = await converted(first);
    edit(fs, memorandum, 'period: null', 'period: 2025/2026');
    assert.deepEqual((await convertTellings(fs, [first])).problems, []);
    const { problems } = await convertTellings(fs, [first, second]);
    assert.deepEqual(
      problems.map(({ severity, file, line }) => [severity, file, line]),
      [
        [
          'note',
          memorandum,
          fileOf(fs, memorandum)
            .split('\n')
            .findIndex((text) => text.startsWith('period:')) + 1,
        ],
      ],
    );
    assert.match(problems[0]?.remedy ?? '', /period: "2025\/2030"/);
    assert.equal(dataOf(fs, memorandum).period, '2025/2026');
  });

  it('stays where it was emptied', async () => {
    const fs = await converted(first, second);
    edit(fs, memorandum, /period: .*\n/, '');
    edit(fs, memorandum, /sectors: .*\n/, 'sectors: []\n');
    await convertTellings(fs, [first, second]);
    const data = dataOf(fs, memorandum);
    assert.equal('period' in data, false);
    assert.deepEqual(data.sectors, []);
  });

  it('stays where it is the body, a comment, a field of their own, the order of fields or the line ends', async () => {
    const fs = await converted(first);
    edit(fs, memorandum, 'place: Moscow\n', 'place: Moscow # the Kremlin\n# to be checked\nowner: me\n');
    edit(fs, memorandum, /^---\n(title: .*\n)(language: .*\n)?/, '---\n');
    edit(fs, memorandum, /\n---\n$/, '\ntitle: My title\n---\n\nBody with {1 + 1}.\n');
    fs.files.set(memorandum, fileOf(fs, memorandum).replaceAll('\n', '\r\n'));
    await convertTellings(fs, [first, second]);
    const text = fileOf(fs, memorandum);
    assert.match(text, /place: Moscow # the Kremlin\r\n# to be checked\r\nowner: me\r\n/);
    assert.match(text, /\r\ntitle: My title\r\n---\r\n\r\nBody with \{1 \+ 1\}\.\r\n$/);
    assert.match(text, /period: 2025\/2030\r\n/);
    assert.equal(/[^\r]\n/.test(text), false);
    assert.equal(dataOf(fs, memorandum).period, '2025/2030');
  });

  it('stays in a list that grows: a passage taken out stays out, one put in stays in, new ones come', async () => {
    const fs = await converted(first);
    const before = evidenceCount(fs);
    edit(fs, memorandum, / {2}- source: first\n {4}exact: "?In Moscow"?\n(?: {4}.*\n)+/, '');
    edit(
      fs,
      memorandum,
      'evidence:\n',
      'evidence:\n  - source: first # seen\n    exact: Tô Lâm looked on\n    start: 81\n    end: 97\n    supports: [title]\n',
    );
    assert.equal(evidenceCount(fs), before);
    await convertTellings(fs, [first]);
    assert.equal(evidenceCount(fs), before);
    await convertTellings(fs, [first, second]);
    const text = fileOf(fs, memorandum);
    assert.match(text, /source: first # seen\n/);
    assert.equal(text.includes('exact: "In Moscow"'), false);
    assert.match(text, /source: second/);
    await convertTellings(fs, [first]);
    assert.equal(fileOf(fs, memorandum).includes('source: second'), false);
    assert.equal(evidenceCount(fs), before);
  });

  it('stays deleted, and nothing refers to it any more', async () => {
    const fs = await converted(first);
    fs.files.delete('content/organisations/rdif.mdx');
    fs.files.delete('content/events/2025-05-10-moscow-signing.mdx');
    for (const tellings of [[first], [first, second], [second], [first]]) {
      await convertTellings(fs, tellings);
      assert.equal(fs.files.has('content/organisations/rdif.mdx'), false);
      assert.equal(fs.files.has('content/events/2025-05-10-moscow-signing.mdx'), false);
      assert.deepEqual(dataOf(fs, memorandum).parties, ['vnvc']);
      assert.equal(dataOf(fs, memorandum).event, null);
      assert.deepEqual(await verifyTellings(fs, tellings), []);
    }
  });

  it('stays where it is a file of their own', async () => {
    const fs = await converted(first);
    const own = '---\ntitle: A body of mine\n---\nText.\n';
    fs.files.set('content/organisations/mine.mdx', own);
    await convertTellings(fs, [first, second]);
    assert.equal(fileOf(fs, 'content/organisations/mine.mdx'), own);
  });

  it('is followed where a file is renamed', async () => {
    const fs = await converted(first);
    fs.files.set('content/organisations/fund.mdx', fileOf(fs, 'content/organisations/rdif.mdx'));
    fs.files.delete('content/organisations/rdif.mdx');
    await convertTellings(fs, [first]);
    assert.equal(fs.files.has('content/organisations/rdif.mdx'), false);
    assert.deepEqual(dataOf(fs, memorandum).parties, ['vnvc', 'fund']);
    await convertTellings(fs, []);
    assert.equal(fs.files.has('content/organisations/fund.mdx'), false);
  });

  it('stays though the file no longer parses', async () => {
    const fs = await converted(first);
    const broken = '---\ntitle: "unclosed\n---\n';
    fs.files.set(memorandum, broken);
    await convertTellings(fs, [first, second]);
    assert.equal(fileOf(fs, memorandum), broken);
  });

  it('stays where the file is changed while texts are converted', async () => {
    const fs = await converted(first);
    const slow = {
      ...fs,
      write: async (path: string, content: string) => {
        if (path === memory && fileOf(fs, memorandum).includes('kind: memorandum'))
          edit(fs, memorandum, 'kind: memorandum', 'kind: letter');
        await fs.write(path, content);
      },
    };
    const { problems } = await convertTellings(slow, [first, second]);
    assert.deepEqual(
      problems.map(({ severity, file }) => [severity, file]),
      [['warning', memorandum]],
    );
    assert.equal(dataOf(fs, memorandum).kind, 'letter');
    await convertTellings(fs, [first, second]);
    assert.equal(dataOf(fs, memorandum).kind, 'letter');
    assert.equal(dataOf(fs, memorandum).period, '2025/2030');
  });
});

describe('a lost memory', () => {
  it('overwrites nothing', async () => {
    const fs = await converted(first);
    edit(fs, memorandum, 'place: Moscow', 'place: Kazan');
    edit(fs, memorandum, /sectors: .*\n/, 'sectors: [trade]\n');
    fs.files.delete(memory);
    const before = fileOf(fs, memorandum);
    const { problems } = await convertTellings(fs, [first, second]);
    assert.equal(fileOf(fs, memorandum), before);
    assert.ok(problems.every(({ severity }) => severity === 'note'));
    await convertTellings(fs, [first, second]);
    assert.equal(fileOf(fs, memorandum), before);
  });

  it('is told by the line where a merge left its marks, and the fields of the other lines are still known', async () => {
    const fs = await converted(first);
    fs.files.set(memory, `<<<<<<< HEAD\n${fileOf(fs, memory)}`);
    const { problems } = await convertTellings(fs, [first, second]);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'warning').map(({ file, line }) => [file, line]),
      [[memory, 1]],
    );
    assert.equal(dataOf(fs, memorandum).status, 'signed');
    assert.ok(
      (await convertTellings(fs, [first, second])).problems.every(({ severity }) => severity === 'note'),
    );
  });

  it('is not lost when two histories of it are joined line by line', async () => {
    const [one, other] = [await converted(first), await converted(first, second)];
    const lines = new Set([...fileOf(one, memory).split('\n'), ...fileOf(other, memory).split('\n')]);
    const before = new Map(other.files);
    other.files.set(memory, [...lines].join('\n'));
    assert.deepEqual((await convertTellings(other, [first, second])).problems, []);
    assert.deepEqual(other.files, before);
    await convertTellings(other, [first]);
    assert.deepEqual(other.files, one.files);
  });
});
