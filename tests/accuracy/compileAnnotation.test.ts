import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileAnnotation } from './compileAnnotation.ts';

const home = new URL('.', import.meta.url);

const text = 'Menu\nThe MoU on tea and the MoU on tea between Kenya and Sri Lanka.\n';

const annotation = {
  text: 'en-01.txt',
  language: 'en',
  half: 'unseen',
  published: null,
  place: null,
  agency: null,
  boilerplate: [{ quote: 'Menu\n' }],
  agreements: [
    {
      mentions: [{ quote: 'the MoU on tea between Kenya and Sri Lanka' }, { quote: 'MoU on tea', nth: 2 }],
      kind: 'memorandum',
      status: 'signed',
      new: true,
      parties: [
        { name: 'Kenya', country: 'KE' },
        { name: 'Sri Lanka', country: 'LK' },
      ],
      sectors: ['agriculture'],
      signed: '2025-05',
      place: null,
      period: null,
      amends: null,
    },
  ],
  events: [],
  people: [],
  organisations: [],
};

const compile = (changed: object, stem = 'en-01') =>
  compileAnnotation(
    { path: `annotations/${stem}.json`, stem, json: JSON.stringify({ ...annotation, ...changed }, null, 2) },
    Buffer.from(text),
  );

test('quotes become offsets, the nth occurrence where one is told', () => {
  const { gold, problems } = compile({});
  assert.deepEqual(problems, []);
  assert.deepEqual(
    gold?.agreements[0]?.mentions.map(({ start, end }) => [start, text.slice(start, end)]),
    [
      [24, 'the MoU on tea between Kenya and Sri Lanka'],
      [28, 'MoU on tea'],
    ],
  );
});

test('all problems of a file are told at once, each with its line', () => {
  const [agreement] = annotation.agreements;
  const mentions = [{ quote: 'the MoU on coffee' }, { quote: 'the MoU on tea', nth: 3 }, { quote: 'Menu' }];
  const { gold, problems } = compile({ agreements: [{ ...agreement, mentions }] });
  assert.equal(gold, null);
  assert.equal(problems.length, 3);
  assert.ok(problems.every(({ line }) => (line ?? 0) > 10));
});

for (const [what, changed] of [
  ['an unknown kind', { agreements: [{ ...annotation.agreements[0], kind: 'pact' }] }],
  ['a misspelt field', { peoples: [] }],
  ['a date that is none', { published: '11 May 2025' }],
  ['the wrong half', { half: 'tuning' }],
  ["another text's name", { text: 'en-03.txt' }],
] as const) {
  test(`${what} is refused`, () => {
    assert.equal(compile(changed).gold, null);
    assert.notEqual(compile(changed).problems.length, 0);
  });
}

const names = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, home))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

test('the gold is what the annotations compile to', () => {
  const stems = names('annotations', '.json');
  assert.deepEqual(names('texts', '.txt'), stems);
  assert.deepEqual(names('gold', '.json'), stems);
  for (const stem of stems) {
    const path = `annotations/${stem}.json`;
    const json = readFileSync(new URL(path, home), 'utf8');
    const compiled = compileAnnotation(
      { path, stem, json },
      readFileSync(new URL(`texts/${stem}.txt`, home)),
    );
    assert.deepEqual(compiled.problems, []);
    assert.deepEqual(JSON.parse(readFileSync(new URL(`gold/${stem}.json`, home), 'utf8')), compiled.gold);
  }
});
