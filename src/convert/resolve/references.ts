import type { Agreement, AgreementReference } from '../../schema/agreement.ts';
import { edtfYear } from '../../schema/edtf.ts';
import type { EventKind } from '../../schema/vocabulary.ts';
import type { FoundAgreement } from './agreementIds.ts';
import type { ResolvedEvents } from './events.ts';
import { daysBefore } from './days.ts';
import { daysOf } from './eventDays.ts';
import { foldedWords } from './fold.ts';
import type { NameWords } from './nameWords.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
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

/** Every older agreement that a record points to by kind and year becomes the id of the one record that it can be. */
export function pointToRecords(found: readonly NamedAgreement[], words: NameWords): Map<string, Agreement> {
  const byKindAndYear = groupBy(found, ({ record }) => [`${record.kind} ${edtfYear(record.signed) ?? ''}`]);

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
        const others = other.members.flatMap((member) => member.states);
        const strangers = states.size > 0 && others.length > 0 && !others.some((state) => states.has(state));
        const subject = new Set(other.members.flatMap((member) => [...member.subject]));
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
