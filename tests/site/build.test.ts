import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { groupsOfHalf } from '../../src/accuracy/published.ts';
import { buildCopy, type BuiltSite } from './buildSite.ts';

const record = 'tests/fixtures/record';

const write = (folder: string, path: string, lines: readonly string[]): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
};

const agreement = (title: string, ...more: readonly string[]): string[] => [
  '---',
  `title: ${title}`,
  'kind: agreement',
  'status: signed',
  ...more,
  '---',
];

describe('a record with files that cannot be used', () => {
  let site: BuiltSite;
  const page = (path: string): string => readFileSync(join(site.out, path, 'index.html'), 'utf8');

  before(() => {
    site = buildCopy(record, (content) => {
      write(content, 'agreements/not-yaml.mdx', ['---', 'title: [one', '---']);
      write(content, 'agreements/no-such-kind.mdx', [
        '---',
        'title: A thing',
        'kind: sonnet',
        'status: signed',
        '---',
      ]);
      write(content, 'agreements/open-brace.mdx', [
        ...agreement('An open brace'),
        '',
        'Some words',
        '',
        '{ never closed',
      ]);
      write(content, 'agreements/Not An Id.mdx', agreement('Not an id'));
      write(content, 'agreements/with-an-expression.mdx', [
        ...agreement('With an expression'),
        '',
        'Six by seven is {6 * 7}.',
      ]);
      write(
        content,
        'agreements/dangling.mdx',
        agreement('Dangling', 'parties: [nobody-knows]', 'event: never-happened', 'amends: not-held'),
      );
      write(content, 'sectors/energy.mdx', [
        '---',
        'title: Energy',
        'description: Power.',
        '---',
        '',
        'A {word.that.is.missing} here.',
      ]);
      write(content, 'sectors/culture.mdx', [
        '---',
        'title: Culture',
        'description: Arts.',
        '---',
        '',
        '<Nothing />',
      ]);
      write(content, 'sectors/space.mdx', [
        '---',
        'title: Space',
        'description: Above.',
        '---',
        '',
        "import x from './absent.js'",
        '',
        'Words.',
      ]);
      write(content, 'sectors/health.mdx', [
        '---',
        'title: Health',
        'description: Care.',
        '---',
        '',
        '## Clinics',
        '',
        'Plain words.',
        '',
        '## Wards',
      ]);
    });
  });
  after(() => {
    site.remove();
  });

  test('is built all the same', () => {
    assert.equal(site.exitCode, 0, site.printed);
    assert.match(page('agreements/memorandum-fisheries-research-2024'), /Marine Institute of Iceland/);
  });

  test('leaves each of them out and names its file and line', () => {
    for (const id of ['not-yaml', 'no-such-kind', 'open-brace', 'Not An Id']) {
      assert.equal(existsSync(join(site.out, 'agreements', id)), false, id);
    }
    assert.match(site.printed, /not-yaml\.mdx:\d+: the front matter is not YAML/);
    assert.match(site.printed, /no-such-kind\.mdx:3: `kind` does not fit/);
    assert.match(site.printed, /open-brace\.mdx:9: the text after the front matter cannot be rendered/);
    assert.match(site.printed, /energy\.mdx: [\s\S]*word is not defined/);
    assert.equal(existsSync(join(site.out, 'sectors/energy')), false);
    assert.match(site.printed, /Not An Id\.mdx: `Not An Id` cannot be the name/);
    assert.match(site.printed, /culture\.mdx:6: [\s\S]*no component is called `Nothing`/);
    assert.match(site.printed, /space\.mdx:6: [\s\S]*imports `\.\/absent\.js`/);
  });

  test('renders a record that uses an expression as a module', () => {
    assert.match(page('agreements/with-an-expression'), /Six by seven is 42\./);
  });

  test('renders a sector with its headings', () => {
    assert.match(page('sectors/health'), /<h2 id="clinics">Clinics<\/h2>/);
    assert.match(page('sectors/health'), /href="#clinics"/);
  });

  test('shows a reference that leads nowhere without a link', () => {
    const html = page('agreements/dangling');
    assert.match(html, /<span>nobody-knows<\/span>/);
    assert.doesNotMatch(html, /href="[^"]*(?:nobody-knows|never-happened|not-held)/);
  });

  test('follows a file that is corrected and one that is deleted', () => {
    write(site.content, 'agreements/no-such-kind.mdx', agreement('A thing'));
    rmSync(join(site.content, 'agreements/with-an-expression.mdx'));
    site = site.again();
    assert.equal(site.exitCode, 0, site.printed);
    assert.match(page('agreements/no-such-kind'), /A thing/);
    assert.equal(existsSync(join(site.out, 'agreements/with-an-expression')), false);
  });
});

describe('a folder with nothing but texts', () => {
  test('gives a site of its own pages', () => {
    const site = buildCopy(record, (content) => {
      for (const entry of readdirSync(content))
        if (entry !== 'texts') rmSync(join(content, entry), { recursive: true });
    });
    try {
      assert.equal(site.exitCode, 0, site.printed);
      for (const path of [
        '',
        'timeline',
        'sectors',
        'agreements',
        'events',
        'organisations',
        'people',
        'states',
        'sources',
        'horizon',
        'corrections',
        'method',
        'data',
        'handbook',
        'search',
      ]) {
        assert.ok(existsSync(join(site.out, path, 'index.html')), path);
      }
      assert.match(readFileSync(join(site.out, 'index.html'), 'utf8'), /A record of agreements/);
      assert.doesNotMatch(site.printed, /WARN|ERROR/);
    } finally {
      site.remove();
    }
  });
});

describe('the record of the tests', () => {
  let site: BuiltSite;
  const files = (): string[] => readdirSync(site.out, { recursive: true, encoding: 'utf8' }).sort();
  const read = (path: string): string => readFileSync(join(site.out, path), 'utf8');

  before(() => {
    site = buildCopy(record);
  });
  after(() => {
    site.remove();
  });

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    const pages = files().filter((path) => path.endsWith('.html'));
    assert.ok(pages.length > 30);
    const faults: string[] = [];
    for (const path of pages) {
      const { results } = await validator.validateString(read(path), path);
      faults.push(
        ...results.flatMap(({ messages }) =>
          messages.map(({ message, line, column }) => `${path}:${line}:${column} ${message}`),
        ),
      );
    }
    assert.deepEqual(faults, []);
  });

  test('tells how well texts are read by the figures that were measured, and of how many', () => {
    const page = read('method/index.html');
    for (const half of ['unseen', 'tuning'] as const) {
      const [measured] = groupsOfHalf(half);
      assert.ok(measured);
      const table = page.slice(page.indexOf(`id="accuracy-${half}"`)).split('</table>')[0] ?? '';
      assert.ok(table.includes(`(${measured.texts} texts)`));
      const { precision, recall, f1, n } = measured.fields['kind + all parties'];
      const cells = [precision, recall, f1].map((value) =>
        value?.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      );
      const row = /Kind and all parties[\s\S]*?<\/tr>/.exec(table)?.[0] ?? '';
      assert.deepEqual(
        [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].slice(0, 4).map(([, cell]) => cell),
        [...cells, String(n)],
      );
    }
  });

  test('publishes nothing of a quoted text but its cited passages', () => {
    const hidden = 'Nothing of this paragraph supports a record';
    assert.ok(readFileSync(join(record, 'texts/2024-03-13-reykjavik-note.md'), 'utf8').includes(hidden));
    const around = ['must not hold it', 'said.\\n\\nNothing', 'yesterday, the office'];
    for (const path of files().filter((name) => /\.(?:html|json|csv|js)$/.test(name))) {
      for (const words of [hidden, ...around]) assert.ok(!read(path).includes(words), `${path}: ${words}`);
    }
    assert.match(
      read('sources/2024-03-13-reykjavik-note/index.html'),
      /Five documents were signed in Valletta yesterday/,
    );
  });

  test('shows the characters of a text as text', () => {
    const html = read('sources/2024-03-12-valletta-documents/index.html');
    assert.match(html, /a treaty on \{mutual\} legal assistance &lt;is planned&gt; for 2027/);
    assert.match(
      read('agreements/treaty-legal-assistance-2027/index.html'),
      /Treaty on \{mutual\} legal assistance &lt;planned&gt;/,
    );
    assert.doesNotMatch(html, /publisher: The tests of Paraph/);
  });

  test('counts offsets with the byte order mark', () => {
    const html = read('sources/2024-03-15-valletta-vi/index.html');
    assert.match(html, /id="passage-102-125"><a [^>]*>Học viện Hàng hải Malta</);
  });

  test('links every passage to its record and every piece of evidence to its passage', () => {
    const source = read('sources/2024-03-12-valletta-documents/index.html');
    const agreementPage = read('agreements/plan-digital-public-services-2024/index.html');
    const [, passage = ''] =
      /href="\/sources\/2024-03-12-valletta-documents\/#(passage-\d+-\d+)"/.exec(agreementPage) ?? [];
    assert.ok(source.includes(`id="${passage}"`), passage);
    const [, target] = new RegExp(`id="${passage}"><a href="([^"]+)"`).exec(source) ?? [];
    assert.equal(target, '/agreements/plan-digital-public-services-2024/');
  });

  test('marks the language of every run that is not in that of the interface', () => {
    assert.match(
      read('sources/2024-03-14-valletta-ru/index.html'),
      /<h1 lang="ru">Документы, подписанные в Валлетте<\/h1>/,
    );
    assert.match(
      read('organisations/malta-college-of-seafaring/index.html'),
      /<span lang="vi">Học viện Hàng hải Malta<\/span>/,
    );
  });

  test('tells stated from inferred in words', () => {
    const html = read('agreements/memorandum-fisheries-research-2024/index.html');
    assert.match(html, /fact-implied[\s\S]*?Sectors[\s\S]*?inferred/);
    assert.match(html, /Sources differ[\s\S]*11 March 2024/);
  });

  test('has no link that leads nowhere', () => {
    const present = new Set(files());
    for (const path of present) {
      if (!path.endsWith('.html')) continue;
      for (const [, href = ''] of read(path).matchAll(/ (?:href|src)="(\/[^"#?]*)/g)) {
        const target = href.endsWith('/') ? `${href}index.html` : href;
        assert.ok(present.has(target.slice(1)), `${path} → ${href}`);
      }
    }
  });

  test('makes the same bytes again', () => {
    const before = new Map(
      files()
        .filter((path) => /\.[a-z0-9]+$/.test(path))
        .map((path) => [path, read(path)]),
    );
    site = site.again();
    for (const [path, content] of before) assert.equal(read(path), content, path);
  });
});
