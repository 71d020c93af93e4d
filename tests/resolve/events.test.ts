import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolved, type Telling } from './tell.ts';

type ToldEvent = NonNullable<Telling['events']>[number];
type Told = Omit<ToldEvent, 'quote'>;

const lam = { name: 'Tô Lâm', country: 'VN' };
const putin = { name: 'Vladimir Putin', country: 'RU' };
const mishustin = { name: 'Mikhail Mishustin', country: 'RU' };

/** One text for each list of events, all of one day. */
const texts = (...lists: readonly (readonly Told[])[]): Telling[] =>
  lists.map((events, index) => ({
    id: `text-${index}`,
    raw: `${events.map((_, at) => `Event ${at}.`).join(' ')} ${lam.name}, ${putin.name}, ${mishustin.name}.`,
    dated: '2025-05-11',
    people: [lam, putin, mishustin],
    events: events.map((event, at) => ({ quote: `Event ${at}.`, ...event })),
  }));

const idsOf = (...lists: readonly (readonly Told[])[]): string[] => [
  ...resolved(texts(...lists)).events.keys(),
];

const signing: Told = { kind: 'signing', date: '2025-05-10', place: 'Moscow', states: ['VN', 'RU'] };

describe('the same event', () => {
  const same: Readonly<Record<string, readonly (readonly Told[])[]>> = {
    'told by two texts': [[signing], [signing]],
    'told twice by one text': [[signing, signing]],
    'a place in another language': [
      [signing],
      [{ ...signing, place: 'Moskva' }],
      [{ ...signing, place: 'Москва' }],
    ],
    'a place that is not told': [[signing], [{ ...signing, place: null }]],
    'a place that is told as the state': [[signing], [{ ...signing, place: 'Russia' }]],
    'a day that is told once in the text': [[signing, { ...signing, date: null }]],
    'a day that another text tells': [[signing], [{ ...signing, date: null }]],
    'days of one visit': [
      [{ kind: 'visit', date: '2025-05-08', place: 'Moscow', states: ['RU', 'VN'] }],
      [{ kind: 'visit', date: '2025-05-10', place: 'Moscow', states: ['VN', 'RU'] }],
    ],
    'talks that another text calls a meeting, of the same people': [
      [{ kind: 'talks', date: '2025-05-10', place: 'Moscow', people: [lam.name, putin.name] }],
      [{ kind: 'meeting', date: '2025-05-10', place: 'Moscow', people: [putin.name, lam.name] }],
    ],
  };
  for (const [what, lists] of Object.entries(same)) {
    it(`is one record: ${what}`, () => {
      assert.equal(idsOf(...lists).length, 1, idsOf(...lists).join(', '));
    });
  }
});

describe('different events', () => {
  const apart: Readonly<Record<string, readonly (readonly Told[])[]>> = {
    'of one kind on different days': [[signing], [{ ...signing, date: '2025-05-11' }]],
    'at different places': [[signing], [{ ...signing, place: 'Kazan' }]],
    'of different states': [[signing], [{ ...signing, states: ['CN', 'IN'] }]],
    'of different kinds': [[signing], [{ ...signing, kind: 'press-conference' }]],
    'meetings of other people': [
      [
        { kind: 'meeting', date: '2025-05-10', place: 'Moscow', people: [lam.name, putin.name] },
        { kind: 'meeting', date: '2025-05-10', place: 'Moscow', people: [lam.name, mishustin.name] },
      ],
    ],
    'visits of different months': [
      [{ kind: 'visit', date: '2025-05-08', place: 'Moscow', states: ['RU', 'VN'] }],
      [{ kind: 'visit', date: '2025-06-10', place: 'Moscow', states: ['VN', 'RU'] }],
    ],
  };
  for (const [what, lists] of Object.entries(apart)) {
    it(`stay apart: ${what}`, () => {
      assert.equal(idsOf(...lists).length, 2, idsOf(...lists).join(', '));
    });
  }
});

it('an event has a readable id and title, its participants, and what sources count differently', () => {
  const { events } = resolved(
    texts(
      [{ ...signing, documents: 12, people: [putin.name] }],
      [{ ...signing, documents: 12 }],
      [{ ...signing, documents: 20 }],
    ),
  );
  const event = events.get('2025-05-10-moscow-signing');
  assert.equal(event?.title, 'Signing in Moscow, 10 May 2025');
  assert.deepEqual(event.participants, ['RU', 'VN', 'vladimir-putin']);
  assert.equal(event.documents, 12);
  assert.deepEqual(event.readings, [{ field: 'documents', value: 20, source: 'text-2' }]);
  assert.deepEqual(
    event.evidence.map(({ source }) => source),
    ['text-0', 'text-1', 'text-2'],
  );
});

it('an event of which nothing is told makes no record', () => {
  assert.deepEqual(idsOf([{ kind: 'talks' }]), []);
});

it('agreements point to the event of their day and place', () => {
  const tellings = texts([signing, { ...signing, kind: 'talks' }, { ...signing, place: 'Kazan' }]);
  const { agreements } = resolved(
    tellings.map((telling) => ({
      ...telling,
      agreements: [
        {
          quote: 'Event 0',
          title: 'Agreement on gas',
          signed: '2025-05-10',
          place: 'Moscow',
          parties: ['VN', 'RU'],
        },
        {
          quote: 'Event 1',
          title: 'Agreement on ports',
          signed: '2025-05-12',
          place: 'Moscow',
          parties: ['VN', 'RU'],
        },
      ],
    })),
  );
  assert.deepEqual(
    [...agreements.values()].map(({ event, implied }) => [event, implied.includes('event')]),
    [
      ['2025-05-10-moscow-signing', true],
      [null, false],
    ],
  );
});
