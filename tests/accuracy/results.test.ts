import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureOf } from '../../src/accuracy/counts.ts';
import { fields, type Field } from '../../src/accuracy/fields.ts';
import { published } from '../../src/accuracy/published.ts';
import { resultsOf, type Group } from '../../src/accuracy/results.ts';
import { scoreText } from '../../src/accuracy/scoreText.ts';
import { goldSet, perfectReading } from './goldSet.ts';

const ofNothing = resultsOf(goldSet.map((gold) => scoreText(gold, null)));
const ofEverything = resultsOf(goldSet.map((gold) => scoreText(gold, perfectReading(gold))));

const nameOf = ({ half, language }: Group): string => `${half} ${language}`;

/** Counted on agreements that were found, so their number is told by the reading too. */
const onFound: readonly Field[] = ['kind', 'status', 'signed', 'place', 'period', 'amends'];

const inStep = 'the gold set has changed: run npm run accuracy';

test('the published figures are of the gold set as it is', () => {
  assert.deepEqual(published.groups.map(nameOf), ofNothing.groups.map(nameOf), inStep);
  published.groups.forEach((group, index) => {
    const [least, most] = [ofNothing.groups[index], ofEverything.groups[index]];
    assert.ok(least && most);
    assert.equal(group.texts, least.texts, inStep);
    for (const field of fields) {
      const n = group.fields[field].n;
      const where = `${nameOf(group)}, ${field}: ${inStep}`;
      if (onFound.includes(field)) assert.ok(n <= most.fields[field].n, where);
      else assert.equal(n, most.fields[field].n, where);
    }
  });
});

test('the published figures fit together', () => {
  for (const group of published.groups) {
    for (const field of fields) {
      const { precision, recall, f1 } = group.fields[field];
      if (precision === null || recall === null || f1 === null || precision + recall === 0) continue;
      const mean = (2 * precision * recall) / (precision + recall);
      assert.ok(Math.abs(mean - f1) < 0.001, `${nameOf(group)}, ${field}`);
    }
    const { n, precision, recall } = group.fields['kind + all parties'];
    const read = group.calibration.reduce((sum, bin) => sum + bin.n, 0);
    const right = group.calibration.reduce((sum, bin) => sum + bin.right, 0);
    assert.ok(Math.abs(right - n * (recall ?? 0)) < 0.1, `${nameOf(group)}: right by confidence`);
    assert.ok(Math.abs(right - read * (precision ?? 0)) < 0.1, `${nameOf(group)}: read by confidence`);
  }
});

test('the halves and the languages sum to the whole set', () => {
  const texts = (wanted: (group: Group) => boolean): number =>
    published.groups.filter(wanted).reduce((sum, group) => sum + group.texts, 0);
  assert.equal(
    texts(({ half, language }) => half !== 'all' && language === 'all'),
    goldSet.length,
  );
  assert.equal(
    texts(({ half, language }) => half === 'all' && language !== 'all'),
    goldSet.length,
  );
});

test('what is empty on both sides has no share', () => {
  assert.deepEqual(measureOf({ hits: 0, extra: 0, missed: 0 }), {
    precision: null,
    recall: null,
    f1: null,
    n: 0,
  });
});
