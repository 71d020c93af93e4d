import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileLanguage } from '../../src/convert/extract/language/compile.ts';
import { contextOf, readFacts } from '../../src/convert/extract/readText.ts';
import { segment } from '../../src/convert/segment/index.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';

const lexicons = loadLexicons();
const english = lexicons.get('en');
assert.ok(english);
const language = compileLanguage(english);

/** Steps of work that reading a text takes, and how many characters it has. */
function work(raw: string): { steps: number; length: number } {
  const text = { name: 'a.txt', id: 'a', raw, sha256: '', frontMatter: null, declared: {} };
  const regions = [{ kind: 'body' as const, start: 0, end: raw.length }];
  const clean = { text, language: 'en', regions, dated: '2024-05-06', place: null, agency: null };
  const context = contextOf(segment(clean, lexicons), language);
  readFacts(context);
  return { steps: context.work.steps, length: raw.length };
}

/** No text, however strange, may take more steps than this for each of its characters. */
const stepsPerCharacter = 40;

describe('the work on strange texts is bounded:', () => {
  const texts: Record<string, string> = {
    '100,000 commas': ','.repeat(100_000),
    '100,000 names between commas': 'Acme Bank, '.repeat(20_000),
    '10,000 nested brackets': `${'('.repeat(10_000)}${')'.repeat(10_000)}`,
    'a line of 5 MB without a full stop': 'signed agreement on trade between Chile and Peru and '.repeat(
      96_000,
    ),
    '10,000 times "agreement between"': 'agreement between '.repeat(10_000),
    '10,000 times "the agreement."': 'The agreement. '.repeat(10_000),
    '10,000 times "and"': 'and '.repeat(10_000),
    'nothing but offices': 'President of the Minister of the Head of the '.repeat(3_000),
    'nothing but people': 'President Ana Lobo, Minister Karl Novak and '.repeat(3_000),
    'nothing but years': '2024-2025 from 2021 to 2031 '.repeat(5_000),
  };
  for (const [name, raw] of Object.entries(texts)) {
    it(name, () => {
      const { steps, length } = work(raw);
      assert.ok(
        steps <= stepsPerCharacter * length,
        `${String(steps)} steps for ${String(length)} characters`,
      );
    });
  }
});

describe('the work grows with the text:', () => {
  const part =
    'On Monday Chile and Peru signed an MoU on mining between the Ministry of Mining and the Geological Survey of Peru, and a plan for 2024-26. President Ana Lobo met Prime Minister Karl Novak.\n\n- a treaty on roads;\n- a protocol on fish.\n\n';
  it('ten times the text takes at most eleven times the steps', () => {
    const once = work(part.repeat(30));
    const ten = work(part.repeat(300));
    assert.ok(ten.steps <= 11 * once.steps, `${String(ten.steps)} against ${String(once.steps)}`);
  });
});
