import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evidenceBySource, tellingPassage } from '../../src/record/evidenceTree.ts';
import { evidenceSchema } from '../../src/schema/evidence.ts';

const text = 'Malta and Iceland signed an agreement on fishing in Valletta.';
const passage = (exact: string, supports: readonly string[], source = 's') => {
  const start = text.indexOf(exact);
  return evidenceSchema.parse({ source, exact, start, end: start + exact.length, supports });
};

describe('passages', () => {
  const evidence = [
    passage('agreement', ['kind']),
    passage('signed an agreement on fishing', ['title']),
    passage('Valletta', ['place']),
    passage('fishing', ['sectors']),
    passage('agreement on', ['sectors'], 'other'),
  ];

  test('stand once, shorter ones inside the longer', () => {
    const trees = evidenceBySource(evidence);
    assert.deepEqual(
      trees.get('s')?.map(({ number, inner }) => [number, inner.map((one) => one.number)]),
      [
        [2, [1, 4]],
        [3, []],
      ],
    );
    assert.deepEqual(
      trees.get('other')?.map(({ number }) => number),
      [5],
    );
  });

  test('keep every character, however they overlap', () => {
    const overlapping = [
      passage('signed an agreement on fishing', []),
      passage('signed an agreement', []),
      passage('agreement on', []),
      passage('signed an agreement on fishing', []),
    ];
    const [tree] = evidenceBySource(overlapping).get('s') ?? [];
    assert.equal(tree?.runs.map((run) => run.text).join(''), 'signed an agreement on fishing');
    assert.deepEqual(tree.runs.flatMap(({ begins }) => begins).sort(), [2, 3, 4]);
  });

  test('tell a field in few words that still tell it', () => {
    assert.equal(tellingPassage('title', evidence)?.exact, 'signed an agreement on fishing');
    assert.equal(tellingPassage('kind', evidence)?.exact, 'agreement');
    assert.equal(tellingPassage('period', evidence), null);
  });
});
