import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRecord } from '../../src/convert/read/readRecords.ts';
import { verify } from '../../src/convert/verify/index.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { siteSchema } from '../../src/schema/site.ts';
import type { CollectionName } from '../../src/schema/vocabulary.ts';
import { agreement, cases, clean, text, type Broken } from './cases.ts';

function check(
  files: Readonly<Record<string, string>>,
  texts = [text],
  states: string[] = ['VN', 'RU'],
): Problem[] {
  const records = Object.entries(files).map(([address, content]) => {
    const [collection = '', id = ''] = address.split('/');
    const place = {
      collection: collection as CollectionName,
      name: `${id}.mdx`,
      path: `content/${address}.mdx`,
    };
    const { record, problems } = parseRecord(place, new TextEncoder().encode(content));
    assert.deepEqual(problems, []);
    return record ?? assert.fail(`${address} was not read`);
  });
  return verify(texts, records, siteSchema.parse({ states }), 'content');
}

function broken({ file, from, to }: Broken): Record<string, string> {
  const content = clean[file] ?? assert.fail(`no file ${file}`);
  const changed = content.replace(from, to);
  assert.notEqual(changed, content, `${String(from)} is not in ${file}`);
  return { ...clean, [file]: changed };
}

describe('verify', () => {
  it('finds nothing in a record without a fault', () => {
    assert.deepEqual(check(clean), []);
  });

  for (const [name, one] of Object.entries(cases)) {
    it(`finds ${name}`, () => {
      const problems = check(broken(one));
      assert.equal(problems.length, 1, JSON.stringify(problems, null, 1));
      const [problem] = problems;
      assert.equal(problem?.file, `content/${one.told ?? one.file}.mdx`);
      assert.deepEqual([problem.line, problem.column], [one.line, one.column], problem.what);
      assert.match(problem.what, one.what);
      if (one.remedy) assert.match(problem.remedy, one.remedy);
      for (const words of [problem.what, problem.why, problem.remedy]) assert.ok(words.length > 5);
    });
  }

  it('tells of everything at once, by file and line', () => {
    const files = Object.values(cases)
      .filter(({ file }) => file !== agreement)
      .reduce<Record<string, string>>(
        (all, { file, from, to }) => ({ ...all, [file]: (all[file] ?? '').replace(from, to) }),
        { ...clean },
      );
    assert.deepEqual(
      check(files).map(({ file }) => file),
      [
        'content/sources/report.mdx',
        'content/events/signing.mdx',
        'content/organisations/vnvc.mdx',
        'content/people/to-lam.mdx',
      ],
    );
  });

  it('finds a state of the record that is none', () => {
    const problems = check(clean, [text], ['VN', 'XX']);
    assert.deepEqual(
      problems.map(({ file, what }) => [file, what.includes('“XX”')]),
      [['content/site.yaml', true]],
    );
  });

  it('tells places in a file with CRLF line ends and a byte order mark', () => {
    const windows = `\uFEFF${(clean[agreement] ?? '').replace('vnvc, RU', 'vnvc, UK').replace('{1 + 1}', '{1 +').replaceAll('\n', '\r\n')}`;
    const places = check({ ...clean, [agreement]: windows }).map(({ line, column }) => [line, column]);
    assert.deepEqual(
      places.toSorted(),
      [
        [26, 31],
        [5, 17],
      ].toSorted(),
    );
  });

  it('finds a quote that the words around it do not tell from another', () => {
    const files = {
      ...clean,
      [agreement]: (clean[agreement] ?? '').replace(/ {4}prefix.*\n {4}suffix.*\n/, ''),
    };
    assert.deepEqual(
      check(files).map(({ severity, line, what }) => [severity, line, what.includes('more than once')]),
      [['warning', 15, true]],
    );
  });

  it('takes an id that was taken over for one that is known', () => {
    const ruled = `---\ntitle: VNVC\nsameAs: [old]\nformerIds: [old]\nnotSameAs: [rdif]\n---\n`;
    const other = '---\ntitle: RDIF\n---\n';
    assert.deepEqual(check({ ...clean, 'organisations/vnvc': ruled, 'organisations/rdif': other }), []);
  });

  it('does not look at the words of a source whose text could not be read more than once', () => {
    const problems = check(clean, []);
    assert.deepEqual(
      problems.map(({ file, line }) => [file, line]),
      [['content/sources/report.mdx', 6]],
    );
  });
});
