import type { Agreement, AgreementReference } from '../../schema/agreement.ts';
import { edtfYear } from '../../schema/edtf.ts';
import type { EventKind } from '../../schema/vocabulary.ts';
import type { FoundAgreement } from './agreementIds.ts';
import { subjectOf } from './agreementNodes.ts';
import type { ResolvedEvents } from './events.ts';
import { daysBefore } from './days.ts';
import { daysOf } from './eventDays.ts';
import { foldedWords } from './fold.ts';
import type { Input } from './input.ts';
import type { NameWords } from './nameWords.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
import type { ResolvedOrganisations } from './organisations.ts';
import { isStateName, placeKey } from './places.ts';

/** At which events agreements are concluded, the likeliest first. */
const occasions: readonly EventKind[] = [
  'signing',
  'ceremony',
  'visit',
  'talks',
  'session',
  'forum',
  'meeting',
];

/** Days that a visit may have lasted when something was signed. */
const visitDays = 4;

/**
 * The event at which an agreement was concluded: one of its day, at its place or told by a text that tells of it;
 * else a visit that began at most a few days before and is told by such a text. Null where none fits.
 */
export function eventFor(
  agreement: Agreement,
  sources: ReadonlySet<string>,
  { records, sources: tellers, byDay }: ResolvedEvents,
  words: NameWords,
): string | null {
  const { signed, place } = agreement;
  if (signed?.length !== 10) return null;
  const near = unique(daysBefore(signed, visitDays).flatMap((day) => byDay.get(day) ?? []));
  const here = placeKey(place, words);
  const ranked = near.flatMap((id) => {
    const event = records.get(id);
    if (!event || !occasions.includes(event.kind)) return [];
    const told = [...(tellers.get(id) ?? [])].some((source) => sources.has(source));
    const sameDay = daysOf(event.date).includes(signed);
    const there = isStateName(event.place, words) ? '' : placeKey(event.place, words);
    const elsewhere = here !== '' && there !== '' && here !== there;
    if (elsewhere || (!told && (here === '' || here !== there))) return [];
    if (!sameDay && !(told && event.kind === 'visit')) return [];
    return [{ id, rank: occasions.indexOf(event.kind) + (told ? 0 : 10) + (sameDay ? 0 : 5) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || byCodeUnit(a.id, b.id))[0]?.id ?? null;
}

export interface NamedAgreement extends FoundAgreement {
  readonly id: string;
}

const fields = ['amends', 'supplements', 'replaces', 'implements'] as const;

/** A record that an older agreement can be. */
interface Target {
  readonly id: string;
  readonly record: Agreement;
  readonly states: readonly string[];
  /** Folded words of what it is about. */
  readonly subject: ReadonlySet<string>;
}

const targetOf = ({ id, record, members }: NamedAgreement): Target => ({
  id,
  record,
  states: members.flatMap((member) => member.states),
  subject: new Set(members.flatMap((member) => [...member.subject])),
});

/**
 * Records that a person added: no machine read them, so they stay whatever the texts say. A record that a machine made
 * and that no text tells of any more is going to be removed, and nothing may point to it.
 */
function addedByHand(
  found: readonly NamedAgreement[],
  { kept, words }: Pick<Input, 'kept' | 'words'>,
  { records }: Pick<ResolvedOrganisations, 'records'>,
): Target[] {
  const made = new Set(found.map(({ id }) => id));
  const organisations = new Map([
    ...kept.organisations.map(({ id, value }) => [id, value] as const),
    ...records,
  ]);
  return kept.agreements
    .filter(
      ({ id, value: { confidence, rules } }) => !made.has(id) && confidence === null && rules.length === 0,
    )
    .map(({ id, value }) => {
      const bodies = value.parties.flatMap((party) => organisations.get(party) ?? []);
      const states = unique([
        ...value.parties.filter((party) => /^[A-Z]{2}$/.test(party)),
        ...bodies.flatMap(({ country }) => country ?? []),
      ]);
      const names = bodies.map(({ title }) => title);
      return {
        id,
        record: value,
        states,
        subject: subjectOf(value.title, names, states, value.language, words),
      };
    });
}

/**
 * Every older agreement that a record points to by kind and year becomes the id of the one record that it can be, be
 * it made of texts or added by hand.
 */
export function pointToRecords(
  found: readonly NamedAgreement[],
  input: Pick<Input, 'kept' | 'words'>,
  organisations: Pick<ResolvedOrganisations, 'records'>,
): Map<string, Agreement> {
  const { words } = input;
  const targets = [...found.map(targetOf), ...addedByHand(found, input, organisations)];
  const byKindAndYear = groupBy(targets, ({ record }) => [`${record.kind} ${edtfYear(record.signed) ?? ''}`]);

  const pointed = (from: NamedAgreement, reference: AgreementReference | null): AgreementReference | null => {
    if (reference === null || typeof reference === 'string' || reference.year === null) return reference;
    const functionWords = words.functionWords(from.record.language);
    const telling = new Set(
      foldedWords(from.record.title).filter(
        (word) => !functionWords.has(word) && !words.instruments.has(word),
      ),
    );
    const states = new Set(from.members.flatMap((member) => member.states));
    const ranked = (byKindAndYear.get(`${reference.kind} ${reference.year.slice(0, 4)}`) ?? [])
      .filter((other) => other.id !== from.id)
      .map((other) => {
        const { subject } = other;
        const strangers =
          states.size > 0 && other.states.length > 0 && !other.states.some((state) => states.has(state));
        const shared = [...subject].filter((word) => telling.has(word)).length;
        return {
          id: other.id,
          score: strangers ? 0 : shared / Math.max(1, Math.min(subject.size, telling.size)),
        };
      })
      .toSorted((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
    const [best, next] = ranked;
    const clear = best !== undefined && best.score >= 0.3 && best.score > (next?.score ?? 0);
    return clear ? best.id : reference;
  };

  return new Map(
    found.map((one): [string, Agreement] => {
      const references = Object.fromEntries(fields.map((field) => [field, pointed(one, one.record[field])]));
      return [one.id, { ...one.record, ...references }];
    }),
  );
}
