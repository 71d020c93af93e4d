import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreementSchema } from '../../src/schema/agreement.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { agreementRelations, buildGraph } from '../../src/record/graph.ts';
import { keptFile, resolved, type Telling } from './tell.ts';

const older = { kind: 'treaty', year: '1995' } as const;
const field = 'The treaty on river navigation of 1995 is touched by a protocol.';

const telling = (more: object, quote = field): Telling => ({
  id: 'news',
  raw: field,
  dated: '2025-03-01',
  agreements: [
    {
      quote,
      title: 'Protocol to the treaty on river navigation',
      kind: 'protocol',
      signed: '2025-03-01',
      parties: ['IS', 'MT'],
      ...more,
    },
  ],
});

/** An older treaty as a person adds it, with no passage of any text. */
const added = (id: string, more: object = {}) =>
  keptFile('agreements', id, {
    title: 'Treaty on river navigation',
    kind: 'treaty',
    status: 'signed',
    parties: ['IS', 'MT'],
    signed: '1995-06-02',
    ...more,
  });

const graphOf = (
  records: ReturnType<typeof resolved>,
  kept: readonly ReturnType<typeof added>[],
): ReturnType<typeof buildGraph> =>
  buildGraph({
    site: siteSchema.parse({}),
    sources: [],
    agreements: [
      ...[...records.agreements].map(([id, data]) => ({ id, data })),
      ...kept.map(({ id, data }) => ({ id, data: agreementSchema.parse(data) })),
    ],
    events: [],
    organisations: [],
    people: [],
    sectors: [],
  });

describe('a record that was added by hand', () => {
  for (const relation of agreementRelations) {
    it(`is what a later one ${relation}, and points back`, () => {
      const kept = [added('rivers-1995')];
      const records = resolved([telling({ [relation]: older })], kept);
      const [[id, data] = ['', null]] = records.agreements;
      assert.equal(data?.[relation], 'rivers-1995');
      const back = graphOf(records, kept).laterAgreements.get('rivers-1995');
      assert.deepEqual(
        back?.map((later) => [later.relation, later.agreement.id]),
        [[relation, id]],
      );
    });
  }

  const pointed = (...kept: ReturnType<typeof added>[]) =>
    [...resolved([telling({ amends: older })], kept).agreements.values()].map(({ amends }) => amends);

  it('is found by the seats of its parties', () => {
    const seat = (id: string, country: string) =>
      keptFile('organisations', id, { title: id, country, names: { en: [id] } });
    assert.deepEqual(
      pointed(
        added('rivers-1995', { parties: ['harbour-board', 'river-board'] }),
        seat('harbour-board', 'IS'),
        seat('river-board', 'MT'),
      ),
      ['rivers-1995'],
    );
  });

  const others: Readonly<Record<string, object>> = {
    'of another year': { signed: '1996-06-02' },
    'of no year': { signed: null },
    'of another kind': { kind: 'agreement' },
    'of other states': { parties: ['FJ', 'PE'] },
    'on something else': { title: 'Treaty on extradition' },
  };
  for (const [what, more] of Object.entries(others)) {
    it(`is not what a later one means: ${what}`, () => {
      assert.deepEqual(pointed(added('other', more)), [older]);
    });
  }
  it('is not guessed at where two are as likely', () => {
    assert.deepEqual(pointed(added('one'), added('two')), [older]);
  });
});

it('nothing points to a record of the machine that no text tells of any more', () => {
  const gone = keptFile('agreements', 'rivers-1995', { ...added('').data, confidence: 0.8 });
  const [data] = resolved([telling({ amends: older })], [gone]).agreements.values();
  assert.deepEqual(data?.amends, older);
});
