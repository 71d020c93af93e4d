import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { folderWith, run } from './run.ts';

const text = [
  'MOSCOW, 3 March 2024 — The Ministry of Health of Viet Nam and the Ministry of Health of Russia signed a memorandum of understanding on the training of nurses.',
  '',
].join('\n');

const build = (folder: string) => run('build', ['--content', '.', '--out', 'site'], folder);

it('a build makes a site from a folder of texts, and leaves it alone where the record is at fault', async (t) => {
  const folder = await folderWith(t, { 'texts/nurses.txt': text });
  const page = (path: string) => readFile(join(folder, 'site', path, 'index.html'), 'utf8');

  const first = await build(folder);
  assert.equal(first.exitCode, 0, first.stderr);
  assert.match(first.stdout, /site: \d+ pages in /);
  assert.match(await page('sources/nurses'), /training of nurses/);
  const [agreement = assert.fail('an agreement was read')] = await readdir(join(folder, 'agreements'));
  const address = `agreements/${agreement.replace('.mdx', '')}`;
  assert.match(await page(address), /memorandum/i);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
    'nothing is left behind',
  );

  const file = join(folder, 'agreements', agreement);
  const record = await readFile(file, 'utf8');
  await writeFile(
    file,
    record.replace(/^( +exact:.*)nurses/m, '$1surgeons').replace(/^title: .*/m, 'title: Altered'),
  );
  const unmoored = await build(folder);
  assert.equal(unmoored.exitCode, 1);
  assert.match(unmoored.stderr, new RegExp(`agreements/${agreement}:\\d+:\\d+ error `));
  assert.match(unmoored.stderr, /The site was not built/);
  assert.doesNotMatch(await page(address), /Altered/, 'the old site is still there');

  await writeFile(file, record.replace(/^title: .*/m, 'title: Altered'));
  await writeFile(join(folder, 'texts/empty.txt'), '');
  const partly = await build(folder);
  assert.equal(partly.exitCode, 1);
  assert.match(partly.stderr, /texts\/empty\.txt error /);
  assert.match(await page(address), /Altered/, 'what could be read is there');
  assert.ok(existsSync(join(folder, 'site/404.html')));
});

it('a page that a person broke is told of and left out', async (t) => {
  const folder = await folderWith(t, {
    'texts/nurses.txt': text,
    'handbook/whole.mdx': '---\ntitle: Whole\ndescription: A page.\norder: 1\n---\n\nAll is well.\n',
    'handbook/broken.mdx': '---\ntitle: Broken\ndescription: A page.\norder: 2\n---\n\nAn open { brace.\n',
  });
  const { exitCode, stderr } = await build(folder);
  assert.equal(exitCode, 1);
  assert.match(stderr, /handbook\/broken\.mdx:\d+/);
  assert.ok(existsSync(join(folder, 'site/handbook/whole/index.html')));
  assert.ok(!existsSync(join(folder, 'site/handbook/broken')));
});
