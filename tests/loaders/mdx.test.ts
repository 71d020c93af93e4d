import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { moduleFaults } from '../../src/loaders/moduleMdx.ts';
import { parseEntry } from '../../src/loaders/parseEntry.ts';
import { renderPlainMdx } from '../../src/loaders/plainMdx.ts';

const schema = z.object({ title: z.string(), parts: z.array(z.object({ n: z.int() })).default([]) });

describe('the front matter', () => {
  test('is parsed and checked, the body kept as it is', () => {
    const { entry, problems } = parseEntry('a.mdx', '---\ntitle: One\n---\n\nThe body\n', schema);
    assert.deepEqual(problems, []);
    assert.deepEqual(entry, { data: { title: 'One', parts: [] }, body: '\nThe body\n', bodyLine: 3 });
  });

  test('may follow a byte order mark and end in CRLF', () => {
    const { entry } = parseEntry('a.mdx', '\uFEFF---\r\ntitle: One\r\n---\r\nBody', schema);
    assert.deepEqual([entry?.data.title, entry?.body, entry?.bodyLine], ['One', 'Body', 3]);
  });

  test('that is missing, no YAML or does not fit is told with its line', () => {
    const lines = (raw: string) =>
      parseEntry('a.mdx', raw, schema).problems.map(({ line, what }) => [line, what]);
    assert.deepEqual(lines('No front matter'), [[1, 'the file has no front matter']]);
    assert.deepEqual(lines('---\ntitle: "open\n---\n'), [[3, 'the front matter is not YAML']]);
    assert.deepEqual(lines('---\ntitle: A\nparts:\n  - n: 1\n  - n: two\n---\n'), [
      [5, '`parts.1.n` does not fit'],
    ]);
    assert.deepEqual(lines('---\ntitle: [1]\nparts: 3\n---\n'), [
      [2, '`title` does not fit'],
      [3, '`parts` does not fit'],
    ]);
    assert.deepEqual(lines('---\n---\n'), [[1, '`title` does not fit']]);
  });
});

describe('MDX that is Markdown and nothing more', () => {
  test('becomes HTML with ids on its headings', async () => {
    const rendered = await renderPlainMdx(
      '## Việc & làm\n\nSome *words*, a [link](/x/).\n\n## Việc & làm\n\n| a |\n|---|\n| 1 |\n',
    );
    assert.match(
      rendered?.html ?? '',
      /<h2 id="viec-lam">Việc &#x26; làm<\/h2>|<h2 id="viec-lam">Việc &amp; làm<\/h2>/,
    );
    assert.match(rendered?.html ?? '', /<em>words<\/em>, a <a href="\/x\/">link<\/a>/);
    assert.match(rendered?.html ?? '', /<td>1<\/td>/);
    assert.deepEqual(
      rendered?.headings.map(({ depth, slug }) => [depth, slug]),
      [
        [2, 'viec-lam'],
        [2, 'viec-lam-2'],
      ],
    );
  });

  test('shows escaped signs as text', async () => {
    const rendered = await renderPlainMdx('A \\{brace} and \\<script>alert(1)\\</script>');
    assert.doesNotMatch(rendered?.html ?? '<script', /<script/);
    assert.match(rendered?.html ?? '', /A \{brace\}/);
  });

  test('may be empty', async () => {
    assert.deepEqual(await renderPlainMdx('\n \n'), { html: '', headings: [] });
  });

  test('is told from MDX that is a program', async () => {
    for (const body of [
      'A {1 + 1} b',
      '<b>bold</b>',
      'import x from "y"\n\nWords',
      'export const x = 1\n\nWords',
      'Words <Thing />',
      '{/* a remark */}',
    ]) {
      assert.equal(await renderPlainMdx(body), null, body);
    }
  });

  test('that does not parse throws with the line', async () => {
    await assert.rejects(renderPlainMdx('Words\n\nA <b c'), /^Error: 3:\d+: /);
  });
});

describe('an MDX module', () => {
  const faults = async (body: string) =>
    (await moduleFaults({ path: '/nowhere/a.mdx', data: { title: 'One' }, body, provided: ['Known'] })).map(
      ({ line, message }) => [line, message],
    );

  test('that can be built has no fault', async () => {
    const sound = [
      'Words',
      '<Known />',
      '<b>bold</b>',
      '{frontmatter.title}',
      'export const Mine = () => <i>x</i>\n\n<Mine />',
      "import { Timeline } from 'elsewhere'\n\n<Timeline />",
    ];
    for (const body of sound) assert.deepEqual(await faults(body), [], body);
  });

  test('that names an unknown component or a missing file is told with its line', async () => {
    assert.deepEqual(await faults('Words\n\n<Unknown />'), [[3, 'no component is called `Unknown`']]);
    assert.deepEqual(await faults("import x from './absent.js'\n\nWords"), [
      [1, 'it imports `./absent.js`, which does not exist'],
    ]);
  });

  test('that throws when it runs is found before it is built', async () => {
    assert.deepEqual(await faults('A {missing.word} b'), [[null, 'missing is not defined']]);
  });
});
