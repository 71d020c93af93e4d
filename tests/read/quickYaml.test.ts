import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { quickYaml } from '../../src/convert/read/quickYaml.ts';
import { parseWithPositions, parseYaml } from '../../src/convert/read/yaml.ts';
import { splitFrontMatter } from '../../src/schema/recordFile.ts';

const sourceOf = (yaml: string) => ({ file: 'a.mdx', yaml, linesBefore: 1, what: 'the front matter' });
const careful = (yaml: string) => parseWithPositions(sourceOf(yaml));

const scalars = [
  ...['', '~', 'null', 'Null', 'NULL', 'nULL', 'true', 'True', 'TRUE', 'tRUE', 'false', 'yes', 'no', 'on'],
  ...['0', '-0', '+7', '007', '-012', '0o17', '0x1F', '-0x1F', '0b11', '1_000', '12345678901234567890'],
  ...['1.', '.5', '-.5', '+1.25', '1e3', '1.5E-3', '1_0.5', '.inf', '-.Inf', '.INF', '.nan', '.NaN', '.nAN'],
  ...['2025', '2025-05-10', '2025-05-10T10:00:00Z', '2025/2030', '201X', '2010?', '190:20:30', '12:30'],
  ...['plain words', 'words # and a comment', 'a#b', 'it’s', "it's", 'https://a.test/b?c=d#e', 'a: b', '- a'],
  ...[`"say \\"so\\""`, `"\\u00e9\\t\\n\\x41"`, `"a\\qb"`, `'it''s'`, `'"'`, `"2025"`, `'null'`, `"a" b`],
  ...['[]', '{}', '[a, 1, ~]', '[a, [b, {c: d}]]', '{a: 1, b: }', '[a b, "c, d"]', '[a', '{a: 1', '[a]]'],
  ...['@a', '`a`', '%a', '&a b', '*a', '!!str 5', '!a b', '| a', '> a', '? a', '-', '-a', '--- a', '...'],
  ...['Tiếng Việt', 'Вьетнам', '越南', '\u{1F1FB}\u{1F1F3}', 'a\u2028b', 'a\u00A0b', 'a\tb', '\ta'],
];

const documents = [
  'a: 1\r\nb: "x"\r\nc:\r\n  - d\r\n',
  'a: 1\rb: 2\r',
  'a: |\n  one\n   two\n\nb: >-\n  one\n  two\n\n  three\n',
  'a: |+\n  one\n\n\nb: 1\n',
  'a: |\r\n  one\r\n  two\r\n',
  'a: one\n  two\n\n  three\nb: 1\n',
  'a: "one\n  two\\\n  three"\n',
  'a: "one\ntwo"\n',
  'a: [b,\nc]\n',
  'a: [\n  b,\n  c,\n]\n',
  'a: &x [1]\nb: *x\n',
  'a: &x {b: 1}\nc:\n  <<: *x\n',
  'a: 1\na: 2\n',
  'a: 1\n b: 2\n',
  'a:\n- b\n-   c: 1\n    d: 2\n- - e\n',
  'a:\n    b: 1\n  c: 2\n',
  '# only a comment\n',
  '',
  'a\n',
  '- a\n',
  '1: a\nnull: b\n~: c\n',
  '__proto__: 1\nconstructor: 2\na: {prototype: 3}\n',
  '? a\n: b\n',
  '%YAML 1.1\n---\na: yes\n',
  'a: 1\n...\nb: 2\n',
  '\uFEFFa: 1\n',
  `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
];

/** Files of records, from the fixtures of the tests. */
function records(): string[] {
  const folder = new URL('../fixtures/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .toSorted()
    .flatMap((name) => {
      const raw = readFileSync(new URL(name, folder), 'utf8');
      const parts = splitFrontMatter(raw);
      return parts ? [raw.slice(parts.yaml.start, parts.yaml.end)] : [];
    });
}

/** Numbers that are the same in each run. Source: Numerical Recipes, “Quick and dirty generators”. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** What is read quickly is what the careful parser reads, and that parser has nothing to tell of it. */
function agree(yaml: string): boolean {
  const quick = quickYaml(yaml);
  if (quick === null) return false;
  const { kind, data, problems } = careful(yaml);
  assert.deepEqual({ kind, problems }, { kind: 'mapping', problems: [] }, JSON.stringify(yaml));
  assert.deepEqual(quick, data, JSON.stringify(yaml));
  return true;
}

describe('YAML read quickly', () => {
  it('has the values that the careful parser has, of odd scalars wherever they stand', () => {
    const read = scalars.filter((scalar) =>
      [`a: ${scalar}\nb: 1\n`, `a:\n  - ${scalar}\n`, `a: [${scalar}]\n`, `a: {b: ${scalar}}\n`]
        .map(agree)
        .some(Boolean),
    );
    assert.ok(read.length > scalars.length / 2, `only ${read.length} were read quickly`);
  });
  it('has the values that the careful parser has, of odd documents', () => {
    assert.ok(documents.map(agree).some(Boolean));
  });
  it('reads nearly every record', () => {
    const all = records();
    assert.ok(all.length > 0);
    const quick = all.filter(agree);
    assert.ok(quick.length >= 0.9 * all.length, `${quick.length} of ${all.length}`);
  });
  it('never takes a damaged record otherwise than the careful parser does', () => {
    const below = numbers(20250510);
    const bits = [
      ...[' ', '\n', '\n\n', ':', ': ', '- ', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '|', '>', '?'],
      ...[
        '@',
        '`',
        '%',
        '&a ',
        '*a',
        '!',
        '\\',
        '0',
        '_',
        'e',
        '~',
        'null',
        '<<: ',
        '\r\n',
        '\r',
        '\t',
        '...',
      ],
    ];
    const seeds = [...records().slice(0, 12), documents.join('')].map((yaml) => yaml.slice(0, 1500));
    let taken = 0;
    for (let round = 0; round < 1500; round += 1) {
      let yaml = seeds[below(seeds.length)] ?? '';
      for (let change = below(3); change >= 0; change -= 1) {
        const place = below(yaml.length + 1);
        const added = below(4) === 0 ? '' : (bits[below(bits.length)] ?? '');
        yaml = yaml.slice(0, place) + added + yaml.slice(place + (added === '' ? 1 + below(4) : 0));
      }
      if (agree(yaml)) taken += 1;
    }
    assert.ok(taken > 300, `only ${taken} were read quickly`);
  });
  it('tells where a value stands all the same', () => {
    const yaml = 'title: A\nevidence:\n  - source: s\n    exact: "x"\n';
    assert.notEqual(quickYaml(yaml), null);
    assert.deepEqual(parseYaml(sourceOf(yaml)).locate(['evidence', 0, 'exact']), { line: 5, column: 5 });
  });
});
