import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from '../../src/convert/clean/index.ts';
import { Phrases } from '../../src/convert/clean/phrases.ts';
import { edgeWords } from '../../src/convert/clean/words.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';

const lexicons = loadLexicons();

/** Words compared with phrases so far, over all lists of phrases. */
function stepsSoFar(): number {
  const { boilerplate, edges, ...others } = edgeWords(lexicons);
  const lists = [...Object.values(boilerplate), ...Object.values(edges), ...Object.values(others)];
  return lists.reduce((sum, list) => sum + (list instanceof Phrases ? list.steps : 0), 0);
}

function stepsFor(raw: string): number {
  const before = stepsSoFar();
  clean({ name: 'a', id: 'a', raw, sha256: '', frontMatter: null, declared: {} }, lexicons);
  return stepsSoFar() - before;
}

describe('clean works in proportion to the length of a text', () => {
  const units = [
    ',', '(', 'word ', 'agreement between ', 'Share ', 'Share\n', 'Politics\n', 'Related articles\n', '<p', '<!--', '<script ',
    'Related articles\nThe two sides signed an agreement on ferries and ports today.\n', '10 May 2025\n', 'Anna Petrova\n',
    'MOSCOW, ', 'MOSCOW — ', 'sign up for a b c d ', 'Theo TTXVN\n', 'Photo: VNA\n', '© 2025. ', 'Home | ', '#tag ', '\n',
  ]; // prettier-ignore
  for (const unit of units) {
    it(JSON.stringify(unit), () => {
      const [short, long] = [2_000, 20_000].map((length) =>
        stepsFor(`A title here\n\n${unit.repeat(length / unit.length)}`),
      );
      assert.ok(short !== undefined && long !== undefined);
      assert.ok(long <= short * 11 + 1_000, `${String(short)} steps, ten times the text ${String(long)}`);
      assert.ok(long <= 20_000 * 10, `${String(long)} steps for 20,000 characters`);
    });
  }

  it('looks only at the edges of a line without end', () => {
    const steps = stepsFor(`A title here\n\n${'The sides share news and search for more. '.repeat(100_000)}`);
    assert.ok(steps < 10_000, `${String(steps)} steps`);
  });
});
