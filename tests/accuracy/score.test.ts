import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atLeast, calibrationOf } from '../../src/accuracy/calibration.ts';
import { measureOf, type Measure } from '../../src/accuracy/counts.ts';
import { fields, type Field } from '../../src/accuracy/fields.ts';
import { goldSchema, type Gold } from '../../src/accuracy/gold.ts';
import { sameName } from '../../src/accuracy/names.ts';
import type { ComparedAgreement, ComparedReading } from '../../src/accuracy/reading.ts';
import { scoreText, sumOf } from '../../src/accuracy/scoreText.ts';
import { stateNamesOf } from '../../src/accuracy/states.ts';
import { goldSet, perfectReading } from './goldSet.ts';

/** Two agreements in a text of 400 characters, the first 40 of them page matter. */
const gold: Gold = goldSchema.parse({
  text: 'en-01.txt',
  language: 'en',
  half: 'tuning',
  published: '2025-05',
  place: 'Nairobi',
  agency: null,
  boilerplate: [{ start: 0, end: 40 }],
  agreements: [
    {
      mentions: [{ start: 100, end: 200 }],
      kind: 'memorandum',
      status: 'signed',
      new: true,
      parties: [
        { name: 'Ministry of Health of Kenya', country: 'KE' },
        { name: 'Colombo Port Authority', country: 'LK' },
      ],
      sectors: ['health'],
      signed: '2025-05-10',
      place: 'Nairobi',
      period: { from: '2025', to: '2030' },
      amends: null,
    },
    {
      mentions: [{ start: 200, end: 300 }],
      kind: 'protocol',
      status: 'signed',
      new: true,
      parties: [
        { name: 'Government', country: 'KE' },
        { name: 'Government', country: 'LK' },
      ],
      sectors: ['transport', 'trade'],
      signed: null,
      place: null,
      period: null,
      amends: { kind: 'agreement', year: '1998' },
    },
  ],
  events: [{ kind: 'signing', start: 100, end: 300 }],
  people: [{ name: 'Wanjiru Otieno' }, { name: 'Asanka' }],
  organisations: [{ name: 'Ministry of Health of Kenya', abbreviation: 'MoHK' }],
});

const perfect = perfectReading(gold);

function measured(read: ComparedReading | null): Readonly<Record<Field, Measure>> {
  const { board } = scoreText(gold, read);
  return Object.fromEntries(fields.map((field) => [field, measureOf(board[field])])) as Record<
    Field,
    Measure
  >;
}

/** The perfect reading, its first agreement changed. */
function withFirst(changed: Partial<ComparedAgreement>): ComparedReading {
  const [first, ...others] = perfect.agreements;
  assert.ok(first);
  return { ...perfect, agreements: [{ ...first, ...changed }, ...others] };
}

const twice = <T>(all: readonly T[]): T[] => [...all, ...all.map((each) => ({ ...each }))];

describe('the scorer', () => {
  test('gives everything for gold read back, in every text of the set', () => {
    const board = sumOf(goldSet.map((each) => scoreText(each, perfectReading(each)).board));
    for (const field of fields) {
      const { precision, recall, f1, n } = measureOf(board[field]);
      assert.deepEqual([field, precision, recall, f1], [field, 1, 1, 1]);
      assert.ok(n > 0, `nothing in the set measures ${field}`);
    }
  });

  test('gives nothing for a text that could not be read', () => {
    const measures = measured(null);
    for (const field of [
      'agreements',
      'kind + all parties',
      'parties',
      'sectors',
      'people',
      'events',
    ] as const) {
      assert.deepEqual([field, measures[field].precision, measures[field].recall], [field, null, 0]);
    }
    assert.equal(measures.language.f1, 0);
    assert.equal(measures['boilerplate (chars)'].recall, 0);
  });

  test('halves precision where everything is told twice', () => {
    const measures = measured({
      ...perfect,
      agreements: twice(perfect.agreements),
      people: twice(perfect.people),
      organisations: twice(perfect.organisations),
      events: twice(perfect.events),
    });
    for (const field of ['agreements', 'kind + all parties', 'people', 'organisations', 'events'] as const) {
      assert.deepEqual([field, measures[field].precision, measures[field].recall], [field, 0.5, 1]);
    }
  });

  test('does not find two agreements in one that spans them, nor any in the whole text', () => {
    const [first] = perfect.agreements;
    assert.ok(first);
    const spanning = { ...first, mentions: [{ start: 100, end: 300 }] };
    assert.equal(measured({ ...perfect, agreements: [spanning] }).agreements.recall, 0.5);
    const everything = { ...first, mentions: [{ start: 0, end: 400 }] };
    assert.equal(measured({ ...perfect, agreements: [everything, everything] }).agreements.recall, 0);
  });

  test('does not find an agreement in a few of its words', () => {
    assert.equal(measured(withFirst({ mentions: [{ start: 110, end: 140 }] })).agreements.recall, 0.5);
  });

  test('tells the parties of one agreement from those of another, but not their order', () => {
    const [first, second] = perfect.agreements;
    assert.ok(first && second);
    const reversed = measured(withFirst({ parties: first.parties.toReversed() }));
    assert.equal(reversed['kind + all parties'].f1, 1);
    const exchanged = measured({
      ...perfect,
      agreements: [
        { ...first, parties: second.parties },
        { ...second, parties: first.parties },
      ],
    });
    assert.equal(exchanged.agreements.f1, 1);
    assert.equal(exchanged.parties.f1, 0);
    assert.equal(exchanged['kind + all parties'].f1, 0);
  });

  test('does not call parties right where one is missing, too many, or of another country', () => {
    const [first] = perfect.agreements;
    const [one, two] = first?.parties ?? [];
    assert.ok(one && two);
    for (const parties of [
      [one],
      [one, two, { name: 'Nairobi Tea Auction', country: 'KE', abbreviation: null }],
      [one, one],
      [{ ...one, country: 'LK' }, two],
      [{ ...one, name: 'Ministry' }, two],
    ]) {
      assert.equal(measured(withFirst({ parties }))['kind + all parties'].recall, 0.5);
    }
  });

  test('takes a state for itself by another of its names, and no body of it', () => {
    const states = stateNamesOf([
      ['KE', ['Kenya', 'Republic of Kenya']],
      ['LK', ['Sri Lanka']],
    ]);
    const [first] = perfect.agreements;
    const [agreement] = gold.agreements;
    assert.ok(first && agreement);
    const between = (one: string, country: string): number => {
      const parties = [
        { name: 'Kenya', country: 'KE' },
        { name: 'Sri Lanka', country: 'LK' },
      ];
      const read = { name: one, country, abbreviation: null };
      const other = { name: 'Sri Lanka', country: 'LK', abbreviation: null };
      return scoreText(
        { ...gold, agreements: [{ ...agreement, parties }] },
        { ...perfect, agreements: [{ ...first, parties: [read, other] }] },
        states,
      ).board['kind + all parties (states by code)'].hits;
    };
    assert.equal(between('Republic of Kenya', 'KE'), 1);
    assert.equal(between('Government of Kenya', 'KE'), 0);
    assert.equal(between('Sri Lanka', 'LK'), 0);
  });

  test('keeps an agreement of the wrong kind as found, but not as right', () => {
    const measures = measured(withFirst({ kind: 'letter' }));
    assert.equal(measures.agreements.f1, 1);
    assert.equal(measures.kind.f1, 0.5);
    assert.equal(measures['kind + all parties'].f1, 0.5);
  });

  test('counts a wrong value as extra and as missed, and one that gold has not as extra', () => {
    const wrong = measured(
      withFirst({ signed: '2025-05-11', period: { from: '2025', to: '2031' }, place: 'Mombasa' }),
    );
    for (const field of ['signed', 'period', 'place'] as const) {
      assert.deepEqual([field, wrong[field].precision, wrong[field].recall], [field, 0, 0]);
    }
    const extra = measured(withFirst({ amends: { kind: 'treaty', year: '1990' } })).amends;
    assert.deepEqual([extra.precision, extra.recall], [0.5, 1]);
    const every = measured(withFirst({ sectors: ['health', 'trade', 'space', 'media'] })).sectors;
    assert.deepEqual([every.precision, every.recall], [0.5, 1]);
  });

  test('takes a finer date for a coarser one, and not the other way round', () => {
    assert.equal(measured({ ...perfect, published: '2025-05-11' }).published.f1, 1);
    assert.equal(measured({ ...perfect, published: '2025' }).published.f1, 0);
    assert.equal(measured(withFirst({ signed: '2025-05' })).signed.f1, 0);
  });

  test('counts nothing where gold and reading both have no value', () => {
    assert.deepEqual(measured(perfect).agency, { precision: null, recall: null, f1: null, n: 0 });
  });

  test('counts each character of page matter once, and charges what is of the article', () => {
    const overlapping = [
      { start: 0, end: 30 },
      { start: 10, end: 40 },
    ];
    const field = 'boilerplate (chars)';
    assert.equal(measured({ ...perfect, boilerplate: overlapping })[field].f1, 1);
    const everything = measured({ ...perfect, boilerplate: [{ start: 0, end: 400 }] })[field];
    assert.deepEqual([everything.precision, everything.recall, everything.n], [0.1, 1, 40]);
  });

  test('takes an event of another kind, or elsewhere, for another', () => {
    assert.equal(measured({ ...perfect, events: [{ kind: 'visit', start: 100, end: 300 }] }).events.f1, 0);
    assert.equal(measured({ ...perfect, events: [{ kind: 'signing', start: 300, end: 400 }] }).events.f1, 0);
  });

  test('judges as right only what is in gold with its kind and all its parties', () => {
    const [first] = perfect.agreements;
    assert.ok(first);
    const read = {
      ...perfect,
      agreements: [
        { ...first, confidence: 0.9 },
        { ...first, confidence: 0.8 },
      ],
    };
    assert.deepEqual(scoreText(gold, read).judgements, [
      { confidence: 0.9, isRight: true },
      { confidence: 0.8, isRight: false },
    ]);
  });
});

describe('names', () => {
  for (const [a, b] of [
    ['Ministry of Health', 'the Ministry of Health of Kenya'],
    ['Bộ Y tế', 'Bo Y te'],
    ['Đại học Cần Thơ', 'Dai hoc Can Tho'],
    ['PetroTea JSC', 'JSC «PetroTea»'],
  ] as const) {
    test(`${a} is ${b}`, () => {
      assert.ok(sameName(a, b) && sameName(b, a));
    });
  }
  for (const [a, b] of [
    ['Ministry of Health', 'Ministry'],
    ['Ministry of Health', 'Ministry of Defence'],
    ['Bộ Y tế', 'Bộ Tài chính'],
    ['Министерство здравоохранения', 'Министерство финансов'],
    ['', ''],
    ['of the', 'of the'],
  ] as const) {
    test(`${a} is not ${b}`, () => {
      assert.ok(!sameName(a, b) && !sameName(b, a));
    });
  }
});

test('every agreement that was read falls into one bin of confidence', () => {
  const judgements = [1, 0.95, 0.949, 0.9, 0.85, 0.5, 0.49, 0].map((confidence, index) => ({
    confidence,
    isRight: index % 2 === 0,
  }));
  const bins = calibrationOf(judgements);
  assert.equal(
    bins.reduce((sum, { n }) => sum + n, 0),
    judgements.length,
  );
  assert.deepEqual(atLeast(0.9, bins), { from: 0.9, n: 4, right: 2 });
  assert.deepEqual(atLeast(0, bins), { from: 0, n: 8, right: 4 });
});
