import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRecords, readSite, readTexts } from '../../src/convert/read/index.ts';
import { memoryFileSystem } from './memoryFileSystem.ts';

describe('readTexts', () => {
  it('reads every text in the order of names, whatever is wrong with others', async () => {
    const fs = memoryFileSystem({
      'content/texts/b.txt': 'B.',
      'content/texts/a.md': 'A.',
      'content/texts/a.txt': 'A again.',
      'content/texts/deep/c.txt': 'C.',
      'content/texts/empty.txt': '',
      'content/texts/locked.txt': new Error('EACCES: permission denied'),
      'content/texts/photo.txt': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      'content/texts/scan.pdf': '%PDF-1.7',
    });
    const { texts, problems } = await readTexts(fs, 'content');
    assert.deepEqual(
      texts.map(({ name, id }) => [name, id]),
      [
        ['a.md', 'a'],
        ['b.txt', 'b'],
        ['deep/c.txt', 'c'],
      ],
    );
    assert.deepEqual(
      problems.map(({ file, severity }) => [file, severity]),
      ['a.txt', 'empty.txt', 'locked.txt', 'photo.txt', 'scan.pdf'].map((name) => [
        `content/texts/${name}`,
        'error',
      ]),
    );
    assert.match(problems[0]?.what ?? '', /content\/texts\/a\.md would both become the source “a”/);
    assert.match(problems[0]?.remedy ?? '', /rename/);
    assert.match(problems[2]?.why ?? '', /permission denied/);
  });

  it('tells that there is nothing to read', async () => {
    const { texts, problems } = await readTexts(memoryFileSystem({}), 'records/');
    assert.deepEqual(texts, []);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.file, 'records/texts');
    assert.equal(problems[0].severity, 'error');
  });
});

describe('readRecords', () => {
  it('keeps data and body as they stand', async () => {
    const raw = '---\r\ntitle: A\r\nsigned: 2025-05-10\r\n---\r\n\r\nWords {of} people.\r\n';
    const { records, problems } = await readRecords(memoryFileSystem({ 'c/agreements/a-b.mdx': raw }), 'c');
    assert.deepEqual(problems, []);
    assert.deepEqual(records, [
      {
        collection: 'agreements',
        id: 'a-b',
        path: 'c/agreements/a-b.mdx',
        raw,
        data: { title: 'A', signed: '2025-05-10' },
        body: '\r\nWords {of} people.\r\n',
      },
    ]);
  });

  it('tells file, line and column of a broken one and reads the others', async () => {
    const fs = memoryFileSystem({
      'c/agreements/broken.mdx': '---\ntitle: A\nparties: [x, y\nsigned: 2025\n---\n',
      'c/agreements/open.mdx': '---\ntitle: A\n',
      'c/agreements/prose.mdx': '---\njust words\n---\n',
      'c/agreements/whole.mdx': '---\ntitle: A\n---\n',
      'c/events/Big Visit.mdx': '---\ntitle: A\n---\n',
      'c/people/deep/x.mdx': '---\ntitle: A\n---\n',
      'c/people/notes.txt': 'notes',
      'c/people/wrong.mdx': Uint8Array.of(0xff, 0xfe, 0x41, 0x00),
    });
    const { records, problems } = await readRecords(fs, 'c');
    assert.deepEqual(
      records.map(({ id }) => id),
      ['whole'],
    );
    assert.deepEqual(
      [...new Set(problems.map(({ file, severity }) => `${severity} ${file}`))],
      [
        'error c/agreements/broken.mdx',
        'error c/agreements/open.mdx',
        'error c/agreements/prose.mdx',
        'error c/events/Big Visit.mdx',
        'error c/people/deep/x.mdx',
        'warning c/people/notes.txt',
        'error c/people/wrong.mdx',
      ],
    );
    const [broken] = problems;
    assert.ok([3, 4].includes(broken?.line ?? 0));
    assert.notEqual(broken?.column, null);
  });
});

describe('readSite', () => {
  it('has a default for everything', async () => {
    const { site, sectors, problems } = await readSite(memoryFileSystem({ 'c/texts/a.txt': 'A.' }), 'c');
    assert.deepEqual(problems, []);
    assert.equal(site.language, 'en');
    assert.equal(site.rights, 'quote');
    assert.ok(site.title.length > 0);
    assert.equal(sectors.size, 0);
  });

  it('uses what is right and tells what is not', async () => {
    const fs = memoryFileSystem({
      'c/site.yaml': 'title: Viet Nam and Russia\nstates: [VN, Russia]\nrigths: full\n',
      'c/sectors/energy.mdx':
        '---\ntitle: Energy\ndescription: Oil and gas.\nwords:\n  en: [oil]\n---\n\nAn introduction.\n',
      'c/sectors/trade.mdx': '---\ntitle: Trade\n---\n',
      'c/sectors/cooking.mdx': '---\ntitle: Cooking\n---\n',
    });
    const { site, sectors, problems } = await readSite(fs, 'c');
    assert.equal(site.title, 'Viet Nam and Russia');
    assert.deepEqual(site.states, []);
    assert.deepEqual([...sectors.keys()], ['energy']);
    assert.deepEqual(sectors.get('energy')?.words, { en: ['oil'] });
    assert.deepEqual(
      problems.map(({ file, line, severity }) => [file, line, severity]),
      [
        ['c/site.yaml', 3, 'warning'],
        ['c/site.yaml', 2, 'error'],
        ['c/sectors/cooking.mdx', null, 'warning'],
        ['c/sectors/trade.mdx', null, 'error'],
      ],
    );
    assert.match(problems[3]?.what ?? '', /“description” is missing/);
  });
});
