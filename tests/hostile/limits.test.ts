import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convert } from '../../src/convert/index.ts';
import { limits } from '../../src/convert/read/limits.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import type { FileSystem } from '../../src/schema/fileSystem.ts';
import { readAs } from '../read/readAs.ts';

const refusal = async (name: string, content: string | Uint8Array) => {
  const { texts, problems } = await readAs(name, content);
  assert.deepEqual(texts, []);
  assert.equal(problems.at(-1)?.severity, 'error');
  return problems.at(-1);
};

describe('limits', () => {
  it('a line of 50 MB is told to be too long', async () => {
    const line = Buffer.alloc(50 * 1024 * 1024, 'word ');
    assert.match((await refusal('a.txt', line))?.what ?? '', /52 million characters/);
  });

  it('a file beyond the limit is not opened, whatever it is', async () => {
    const large = new Uint8Array(limits.fileBytes + 1);
    for (const name of ['a.txt', 'a.html', 'a.pdf', 'a.docx', 'a.eml', 'a.zip']) {
      assert.match((await refusal(name, large))?.what ?? '', /the file is 64 MB/);
    }
  });

  it('HTML nested without end comes out as text, or as an error for that file', async () => {
    const { texts, problems } = await readAs('a.html', `${'<div>'.repeat(20_000)}words`);
    assert.ok(texts[0]?.raw === 'words' || problems[0]?.severity === 'error');
  });
});

describe('what a text holds is no instruction', () => {
  it('keys that YAML and JavaScript take for their own, and values that imitate the record', async () => {
    const { texts } = await readAs(
      'a.txt',
      '---\n__proto__: {x: 1}\nsha256: abc\nfile: texts/other.txt\nregions: []\n---\nThey met.',
    );
    assert.deepEqual(texts[0]?.declared, {});
    assert.equal(Reflect.get({}, 'x'), undefined);
  });

  it('a text with NULs, alone or in a page, is told', async () => {
    assert.match((await refusal('a.txt', 'The\u0000sides met.'))?.what ?? '', /binary/);
    assert.match((await refusal('a.html', '<p>The\u0000sides met.'))?.what ?? '', /binary/);
  });

  it('one bad file does not keep the others from being read', async () => {
    const files = new Map<string, Uint8Array>([
      ['c/texts/bad.pdf', new TextEncoder().encode('%PDF-1.7 cut off')],
      ['c/texts/bad.zip', Uint8Array.of(0x50, 0x4b, 3, 4)],
      ['c/texts/good.txt', new TextEncoder().encode('The two sides met in Hanoi.')],
    ]);
    const fileSystem: FileSystem = {
      list: (folder) =>
        Promise.resolve(
          [...files.keys()]
            .filter((path) => path.startsWith(`${folder}/`))
            .map((path) => path.slice(folder.length + 1))
            .sort(),
        ),
      read: (path) => Promise.resolve(files.get(path) ?? new Uint8Array()),
      readIfPresent: (path) => Promise.resolve(files.get(path) ?? null),
      write: (path, content) => {
        files.set(path, new TextEncoder().encode(content));
        return Promise.resolve();
      },
      remove: (path) => {
        files.delete(path);
        return Promise.resolve();
      },
    };
    const { problems, texts } = await convert({
      fileSystem,
      contentDir: 'c',
      lexicons: loadLexicons(),
      onProgress: () => undefined,
    });
    assert.equal(texts, 1);
    assert.ok(files.has('c/sources/good.mdx'));
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
      ['c/texts/bad.pdf', 'c/texts/bad.zip'],
    );
  });
});
