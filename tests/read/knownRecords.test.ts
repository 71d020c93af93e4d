import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readRecords } from '../../src/convert/read/index.ts';
import { breakableFileSystem } from '../write/breakableFileSystem.ts';

const record = (title: string): string => `---\ntitle: ${title}\n---\n`;

it('parses again what has changed, and nothing else', async () => {
  const fs = breakableFileSystem({
    'content/people/a.mdx': record('A'),
    'content/people/b.mdx': record('B'),
    'content/people/broken.mdx': '---\ntitle: [\n---\n',
  });
  const first = await readRecords(fs, 'content');
  fs.files.set('content/people/b.mdx', record('Other'));
  fs.files.set('content/people/c.mdx', record('C'));
  const second = await readRecords(fs, 'content', first);
  assert.deepEqual(second, await readRecords(fs, 'content'));
  assert.equal(second.records[0], first.records[0]);
  assert.deepEqual(
    second.records.map(({ data }) => data.title),
    ['A', 'Other', 'C'],
  );
});
