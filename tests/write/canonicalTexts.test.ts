import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { check, convert } from '../../src/convert/index.ts';
import { nodeFileSystem } from '../../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import { column, makePdf } from '../read/make.ts';

const lexicons = loadLexicons();

describe('canonical texts', () => {
  let contentDir = '';
  before(async () => {
    contentDir = await mkdtemp(join(tmpdir(), 'paraph-canonical-'));
    await mkdir(join(contentDir, 'texts'));
  });
  after(() => rm(contentDir, { recursive: true }));

  const run = () =>
    convert({ fileSystem: nodeFileSystem, contentDir, lexicons, onProgress: () => undefined });

  it('are kept beside the record, with the page in the evidence, checked, and removed with their texts', async () => {
    const pdf = join(contentDir, 'texts/visit.pdf');
    const lines = [
      'MOSCOW, May 10 - Viet Nam and Russia signed a memorandum of under-',
      'standing on education between the Ministry of Education of Viet Nam',
      'and the Ministry of Education of Russia on May 10, 2025.',
    ];
    await writeFile(
      pdf,
      makePdf([column(60, 700, ['An introduction on a page of its own.']), column(60, 700, lines)]),
    );
    await writeFile(join(contentDir, 'texts/plain.txt'), 'Nothing was signed.');
    const first = await run();
    const kept = join(contentDir, 'canonical/visit.txt');
    assert.match(await readFile(kept, 'utf8'), /a memorandum of understanding on education/);
    assert.ok(first.written.includes(kept));
    assert.deepEqual(
      first.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.match(
      await readFile(join(contentDir, 'sources/visit.mdx'), 'utf8'),
      /canonicalSha256: [0-9a-f]{64}/,
    );
    const agreements = await nodeFileSystem.list(join(contentDir, 'agreements'));
    const record = await readFile(join(contentDir, 'agreements', agreements[0] ?? ''), 'utf8');
    assert.match(record, /^ {4}page: 2$/m);

    assert.deepEqual((await run()).written, []);

    await writeFile(kept, 'Something else.');
    const problems = await check({ fileSystem: nodeFileSystem, contentDir });
    assert.deepEqual(
      problems.map(({ file, unmoored }) => [file, unmoored]),
      [[kept, true]],
    );
    assert.deepEqual((await run()).written, [kept]);

    await rm(pdf);
    assert.ok((await run()).removed.includes(kept));
  });
});
