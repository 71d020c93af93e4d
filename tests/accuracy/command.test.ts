import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { published } from '../../src/accuracy/published.ts';
import { resultsSchema } from '../../src/accuracy/results.ts';
import { folderWith, run } from '../scripts/run.ts';

const text = 'Kenya and Sri Lanka signed a memorandum of understanding on tea in Nairobi on 3 May 2024.\n';

/** Gold that has people whom no text names, so that something is always read wrong. */
const goldOf = (name: string, changed: object = {}): string =>
  JSON.stringify({
    text: `${name}.txt`,
    language: 'en',
    half: 'tuning',
    published: null,
    place: null,
    agency: null,
    boilerplate: [],
    agreements: [
      {
        mentions: [{ start: 0, end: 63 }],
        kind: 'memorandum',
        status: 'signed',
        new: true,
        parties: [
          { name: 'Kenya', country: 'KE' },
          { name: 'Sri Lanka', country: 'LK' },
        ],
        sectors: ['agriculture'],
        signed: '2024-05-03',
        place: 'Nairobi',
        period: null,
        amends: null,
      },
    ],
    events: [],
    people: [{ name: `Absent of ${name}` }],
    organisations: [],
    ...changed,
  });

const set = {
  'texts/en-01.txt': text,
  'texts/en-02.txt': text,
  'gold/en-01.json': goldOf('en-01', { half: 'unseen' }),
  'gold/en-02.json': goldOf('en-02'),
};

describe('npm run accuracy', { concurrency: 2 }, () => {
  it('measures a folder of texts and gold, and leaves the published figures alone', async (t) => {
    const folder = await folderWith(t, set);
    const { exitCode, stdout, stderr } = await run('accuracy', ['--gold', '.', '--json'], folder);
    assert.equal(exitCode, 0, stderr);
    const { groups } = resultsSchema.parse(JSON.parse(stdout));
    assert.deepEqual(
      groups.map(({ half, language, texts }) => `${half} ${language} ${texts}`),
      ['all all 2', 'all en 2', 'unseen all 1', 'unseen en 1', 'tuning all 1', 'tuning en 1'],
    );
    assert.deepEqual(groups[0]?.fields.agreements, { precision: 1, recall: 1, f1: 1, n: 2 });
    assert.deepEqual(groups[0].fields.people, { precision: null, recall: 0, f1: 0, n: 2 });
    const file: unknown = JSON.parse(readFileSync('src/accuracy/results.json', 'utf8'));
    assert.deepEqual(file, published);
  });

  it('tells the errors of the unseen half only where that half is asked for', async (t) => {
    const folder = await folderWith(t, set);
    const whole = await run('accuracy', ['--gold', 'gold', '--errors'], folder);
    assert.match(whole.stdout, /^en-02\.txt people: Absent of en-02 → not read$/m);
    assert.doesNotMatch(whole.stdout, /Absent of en-01/);
    const unseen = await run('accuracy', ['--gold', 'gold', '--errors', '--half', 'unseen'], folder);
    assert.match(unseen.stdout, /^en-01\.txt people: Absent of en-01 → not read$/m);
    assert.doesNotMatch(unseen.stdout, /Absent of en-02/);
  });

  it('tells every file that cannot be used, and measures the others', async (t) => {
    const folder = await folderWith(t, {
      ...set,
      'gold/en-03.json': '{"text":',
      'gold/en-04.json': goldOf('en-04', { language: 4 }),
      'gold/en-05.json': goldOf('en-05'),
      'gold/en-06.json': goldOf('en-06', { sha256: '00' }),
      'texts/en-06.txt': text,
    });
    const { exitCode, stdout, stderr } = await run('accuracy', ['--gold', '.', '--json'], folder);
    assert.equal(exitCode, 1);
    for (const name of ['gold/en-03.json', 'gold/en-04.json', 'texts/en-05.txt', 'texts/en-06.txt']) {
      assert.ok(stderr.includes(`${name} error `), `${name}: ${stderr}`);
    }
    assert.equal(resultsSchema.parse(JSON.parse(stdout)).groups[0]?.texts, 2);
  });

  it('refuses a half that is none, and a folder without gold', async (t) => {
    const folder = await folderWith(t, { 'texts/en-01.txt': text });
    const half = await run('accuracy', ['--half', 'better'], folder);
    assert.deepEqual([half.exitCode, half.stdout], [2, '']);
    assert.match(half.stderr, /--half better: write unseen, tuning, all/);
    const empty = await run('accuracy', ['--gold', '.'], folder);
    assert.deepEqual([empty.exitCode, empty.stdout], [2, '']);
  });
});
