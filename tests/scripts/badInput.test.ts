import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, run } from './run.ts';

const good = [
  '---',
  'title: A visit that ended with a memorandum',
  'language: en',
  '---',
  'HÀ NỘI, 3 March 2024 — The Ministry of Health of Viet Nam and the Ministry of Health of Russia signed a memorandum of understanding on the training of nurses.',
  '',
].join('\n');

const quiet = 'The two ministers met on 4 March 2024 and spoke of the weather. They agreed on nothing.\n';

/** The lines that tell of a file. */
const linesOf = (stderr: string, file: string): string[] =>
  stderr.split('\n').filter((line) => line.includes(file));

const cases: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  file: string,
  told: RegExp,
])[] = [
  ['an empty file', { 'texts/empty.txt': '' }, 'texts/empty.txt', /error .*empty/],
  [
    'a binary file',
    { 'texts/photo.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) },
    'texts/photo.txt',
    /error .*image/,
  ],
  [
    'a file in an encoding that nothing tells',
    {
      'texts/odd.txt': Uint8Array.from('\x81\x8d\x98\xf0\x9d abc \xff\xfe\x81\x90 \x8f\xa0\x9d.', (c) =>
        c.charCodeAt(0),
      ),
    },
    'texts/odd.txt',
    /error .*not UTF-8.*name the encoding/,
  ],
  [
    'two texts with the same name in different forms',
    { 'texts/visit.md': quiet, 'texts/visit.txt': quiet },
    'texts/visit.txt',
    /error .*visit\.md/,
  ],
  [
    'front matter that does not parse',
    { 'texts/title.txt': `---\ntitle: "A visit\nlanguage: en\n---\n${quiet}` },
    'texts/title.txt',
    /texts\/title\.txt:\d+:\d+ error /,
  ],
  [
    'a record whose front matter a person broke',
    { 'agreements/broken.mdx': '---\ntitle: A memorandum\nkind: [memorandum\n---\n' },
    'agreements/broken.mdx',
    /agreements\/broken\.mdx:\d+:\d+ error /,
  ],
  [
    'a record with a value that is none',
    { 'agreements/odd.mdx': '---\ntitle: A memorandum\nkind: memo\nstatus: signed\n---\n' },
    'agreements/odd.mdx',
    /agreements\/odd\.mdx:\d+:\d+ error .*kind/,
  ],
];

describe('bad input', { concurrency: 2 }, () => {
  for (const [what, files, file, told] of cases) {
    it(`${what} is told of and stops nothing else`, async (t) => {
      const folder = await folderWith(t, { 'texts/good.txt': good, ...files });
      const { exitCode, stderr } = await run('convert', ['--content', '.'], folder);
      const lines = linesOf(stderr, file);
      assert.ok(
        lines.some((line) => told.test(line)),
        stderr,
      );
      assert.equal(exitCode, 1);
      assert.match(await readFile(join(folder, 'sources/good.mdx'), 'utf8'), /A visit that ended/);
      for (const [name, content] of Object.entries(files)) {
        const kept = await readFile(join(folder, name));
        assert.deepEqual(kept, Buffer.from(content), `${name} is as it was`);
      }
    });
  }

  it('an empty folder is told of', async (t) => {
    const folder = await folderWith(t, {});
    const { exitCode, stderr } = await run('convert', ['--content', '.'], folder);
    assert.equal(exitCode, 1);
    assert.match(stderr, /texts.* error .*no texts/);
  });

  it('a text in which nothing is agreed is no mistake', async (t) => {
    const folder = await folderWith(t, { 'texts/quiet.txt': quiet });
    const { exitCode, stdout } = await run('convert', ['--content', '.'], folder);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^1 text: /);
    assert.deepEqual(await readdir(join(folder, 'sources')), ['quiet.mdx']);
    assert.deepEqual(await readdir(join(folder, 'agreements')).catch(() => []), []);
  });

  it('a second run over the same texts writes nothing', async (t) => {
    const folder = await folderWith(t, { 'texts/good.txt': good });
    await run('convert', ['--content', '.'], folder);
    const { exitCode, stdout } = await run('convert', ['--content', '.'], folder);
    assert.equal(exitCode, 0);
    assert.match(stdout, /: 0 files written, 0 removed/);
  });

  it('a quote that no longer stands is told of with its line', async (t) => {
    const folder = await folderWith(t, { 'texts/good.txt': good });
    await run('convert', ['--content', '.'], folder);
    const [name] = await readdir(join(folder, 'agreements'));
    assert.ok(name, 'an agreement was read');
    const file = join(folder, 'agreements', name);
    const changed = (await readFile(file, 'utf8')).replace(/(exact: .*)nurses/, '$1surgeons');
    const altered = await folderWith(t, {
      'texts/good.txt': good,
      'sources/good.mdx': await readFile(join(folder, 'sources/good.mdx')),
      [`agreements/${name}`]: changed,
    });
    const { exitCode, stderr } = await run('verify', ['--content', '.'], altered);
    assert.equal(exitCode, 1);
    assert.ok(
      linesOf(stderr, `agreements/${name}`).some((line) => /:\d+:\d+ error /.test(line)),
      stderr,
    );
  });
});

describe('extract', { concurrency: 2 }, () => {
  it('prints a line of JSON for each text in the order given, and nothing else', async (t) => {
    const folder = await folderWith(t, { 'good.txt': good, 'empty.txt': '', 'sub/quiet.txt': quiet });
    const { exitCode, stdout, stderr } = await run(
      'extract',
      ['good.txt', 'empty.txt', 'gone.txt', 'sub/quiet.txt'],
      folder,
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; error?: string; agreements?: { kind: string }[] });
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['good.txt', 'empty.txt', 'gone.txt', 'sub/quiet.txt'],
    );
    assert.deepEqual(
      lines[0]?.agreements?.map(({ kind }) => kind),
      ['memorandum'],
    );
    assert.match(lines[1]?.error ?? '', /empty/);
    assert.ok(lines[2]?.error);
    assert.deepEqual(lines[3]?.agreements, []);
    assert.equal(exitCode, 1);
    assert.match(stderr, /empty\.txt error/);
  });

  it('ends well where every text can be read', async (t) => {
    const folder = await folderWith(t, { 'good.txt': good });
    const { exitCode, stderr } = await run('extract', ['good.txt'], folder);
    assert.equal(exitCode, 0);
    assert.equal(stderr, '');
  });
});
