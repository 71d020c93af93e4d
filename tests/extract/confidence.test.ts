import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sure } from '../../src/accuracy/calibration.ts';
import { confidenceOf } from '../../src/convert/extract/confidence.ts';
import { agreementReadingSchema, type AgreementReading } from '../../src/schema/reading.ts';

type Unjudged = Omit<AgreementReading, 'confidence'>;

const body = (name: string, country: string): AgreementReading['parties'][number] => ({
  name,
  country,
  abbreviation: null,
  type: 'organisation',
});

/** Two bodies, named by the phrase: as plain as a text can say it. */
const plain: Unjudged = {
  mentions: [{ start: 100, end: 220 }],
  title: 'Memorandum on tea',
  kind: 'memorandum',
  status: 'signed',
  new: true,
  parties: [body('Kenya Tea Board', 'KE'), body('Colombo Port Authority', 'LK')],
  signatories: [],
  witnesses: [],
  sectors: ['trade'],
  signed: null,
  place: null,
  period: null,
  inForce: null,
  amends: null,
  supplements: null,
  replaces: null,
  implements: null,
  evidence: {
    status: { spans: [], rules: ['verb:sign'], implied: false },
    parties: { spans: [], rules: ['phrase:between'], implied: false },
  },
};

const state = (name: string, country: string): AgreementReading['parties'][number] => ({
  ...body(name, country),
  type: 'state',
});

test('an agreement whose bodies the phrase names is sure', () => {
  assert.ok(confidenceOf(plain) >= sure);
});

const lesser: readonly (readonly [what: string, changed: Partial<Unjudged>])[] = [
  ['no party', { parties: [] }],
  ['one party', { parties: plain.parties.slice(0, 1) }],
  ['the kind untold', { kind: 'document' }],
  ['a mention of a few words', { mentions: [{ start: 100, end: 115 }] }],
  [
    'states from the context',
    {
      parties: [state('Kenya', 'KE'), state('Sri Lanka', 'LK')],
      evidence: {
        ...plain.evidence,
        parties: { spans: [], rules: ['parties:two-states'], implied: true },
      },
    },
  ],
  [
    'no verb that concludes it',
    {
      evidence: {
        ...plain.evidence,
        status: { spans: [], rules: ['status:referenced'], implied: true },
      },
    },
  ],
];

for (const [what, changed] of lesser) {
  test(`an agreement with ${what} is less sure`, () => {
    const confidence = confidenceOf({ ...plain, ...changed });
    assert.ok(confidence < confidenceOf(plain));
    assert.ok(agreementReadingSchema.shape.confidence.safeParse(confidence).success);
  });
}

test('an agreement of which nothing is told but a few words is more likely wrong than right', () => {
  const bare = { ...plain, parties: [], mentions: [{ start: 0, end: 9 }], evidence: {} };
  assert.ok(confidenceOf(bare) < 0.5);
});
