import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { finish } from '../../src/finish/index.ts';
import { buildCopy, type BuiltSite } from '../site/buildSite.ts';

/** Words that stand in no passage and nowhere else, so that a single one that gets out is seen. */
const hiddenWords = ['zyxquorum', 'ẩntừmật', 'закрытословие'];
const hiddenEnd = `\n\nThe ${hiddenWords.join(' and the ')} were not for print.\n`;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile());

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
};

/** The file as somebody who looks for words in it would read it, whatever it is packed or escaped in. */
function readable(path: string): string {
  const bytes = readFileSync(path);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  // Packs for pages opened from a file hold packed files as base64.
  const inner = [...text.matchAll(/H4sI[A-Za-z0-9+/=]{40,}/g)].map(([packed]) =>
    gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'),
  );
  const unescaped = text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escaped) =>
    Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  const whole = [text, ...inner, unescaped].join('\n');
  // Words may stand in attributes, and on both sides of a tag.
  return [whole, whole.replaceAll(/<[^<>]*>/g, ' ')]
    .join('\n')
    .replaceAll(/&(?:amp|lt|gt|quot|#3[49]);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll('\\"', '"')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Stretches of so many words that no passage touches. */
function runsOutside(text: string, passages: readonly Passage[], length: number): string[] {
  const outside = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    cited: passages.some(({ start, end }) => start < index + word.length && end > index),
  }));
  return outside.flatMap((_, first) => {
    const run = outside.slice(first, first + length);
    return run.length < length || run.some(({ cited }) => cited)
      ? []
      : [
          run
            .map(({ word }) => word)
            .join(' ')
            .toLowerCase(),
        ];
  });
}

describe('a record of texts that may only be quoted', () => {
  let site: BuiltSite;
  let contents: Map<string, string>;
  const texts = new Map<string, string>();

  before(async () => {
    site = buildCopy('tests/fixtures/record', (content) => {
      appendFileSync(join(content, 'site.yaml'), 'url: https://example.org/record\n');
      for (const name of readdirSync(join(content, 'texts'))) {
        appendFileSync(join(content, 'texts', name), hiddenEnd);
        texts.set(`texts/${name}`, readFileSync(join(content, 'texts', name), 'utf8'));
      }
      for (const name of readdirSync(join(content, 'sources'))) {
        const file = join(content, 'sources', name);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^rights: full$/m, 'rights: quote'));
      }
    });
    assert.equal(site.exitCode, 0, site.printed);
    await finish(site.out);
    contents = new Map(filesBelow(site.out).map((name) => [name, readable(join(site.out, name))]));
  });
  after(() => {
    site.remove();
  });

  test('is published with its passages, its data, its feeds and its search', () => {
    for (const name of [
      'data/evidence.csv',
      'data/record.jsonld',
      'feeds/all.xml',
      'llms.txt',
      'sitemap.xml',
    ]) {
      assert.ok(contents.has(name), name);
    }
    const passage = 'five documents were signed in valletta yesterday';
    const holding = [...contents].filter(([, text]) => text.includes(passage)).map(([name]) => name);
    assert.ok(holding.includes('sources/2024-03-13-reykjavik-note/index.html'));
    assert.ok(holding.includes('data/evidence.csv'));
    for (const folder of ['pagefind/', 'packs/']) {
      assert.ok(holding.some((name) => name.startsWith(folder)));
    }
  });

  test('holds not one word of the rest in any file: pages, data, feeds, index, packs', () => {
    assert.ok(contents.size > 100);
    for (const [name, text] of contents) {
      for (const word of hiddenWords) assert.ok(!text.includes(word), `${name}: ${word}`);
    }
  });

  test('holds no run of words of the rest', () => {
    const sources = JSON.parse(readFileSync(join(site.out, 'data/sources.json'), 'utf8')) as {
      id: string;
      file: string;
      title: string;
      regions: { kind: string; start: number; end: number }[];
    }[];
    const cited = (['agreements', 'events', 'organisations', 'people'] as const).flatMap(
      (name) =>
        JSON.parse(readFileSync(join(site.out, `data/${name}.json`), 'utf8')) as {
          evidence: (Passage & { source: string })[];
        }[],
    );
    const everything = [...contents.values()].join('\n');
    for (const { id, file, title, regions } of sources) {
      const text = texts.get(file);
      assert.ok(text);
      const passages = cited.flatMap(({ evidence }) => evidence.filter(({ source }) => source === id));
      // What a text declares of itself is published as its description.
      const declared = regions.filter(({ kind }) => kind === 'front-matter');
      const runs = runsOutside(text, [...passages, ...declared], 6);
      assert.ok(runs.length > 5, id);
      for (const run of runs) {
        if (title.toLowerCase().includes(run)) continue;
        assert.ok(!everything.includes(run), `${id}: ${run}`);
      }
    }
  });
});
