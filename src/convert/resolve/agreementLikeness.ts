import type { AgreementKind } from '../../schema/vocabulary.ts';
import type { AgreementNode } from './agreementNodes.ts';
import { daysBetween } from './days.ts';

/** Two tellings cannot be of one instrument. */
export const never = Number.NEGATIVE_INFINITY;

/** From this likeness on, two tellings are of one instrument. */
export const enough = 4.2;

/** Kinds that different texts give to one instrument. */
const loose: readonly ReadonlySet<AgreementKind>[] = [
  new Set(['treaty', 'agreement', 'arrangement', 'protocol']),
  new Set(['agreement', 'memorandum', 'arrangement']),
  new Set(['agreement', 'contract']),
  new Set(['programme', 'plan', 'roadmap']),
  new Set(['statement', 'document']),
  new Set(['letter', 'memorandum']),
];

function kindLikeness(a: AgreementKind, b: AgreementKind): number {
  if (a === b) return 1;
  if (a === 'document' || b === 'document') return 0;
  return loose.some((kinds) => kinds.has(a) && kinds.has(b)) ? -0.7 : never;
}

/** Days by which two texts may differ about a day of signature: time zones, and the day of the report taken for it. */
const dateSlack = 3;

/** Kinds of which two sides adopt one on a day. */
const oneADay: ReadonlySet<AgreementKind> = new Set(['statement', 'treaty']);

function dateLikeness(a: AgreementNode, b: AgreementNode): number {
  const [first, second] = [a.reading.signed, b.reading.signed];
  if (first === null || second === null) return 0;
  if (first === second && first.length < 10) return 1;
  if (first === second) return a.reading.kind === b.reading.kind && oneADay.has(a.reading.kind) ? 3 : 2;
  if (first.startsWith(second) || second.startsWith(first)) return 0.7;
  const days = daysBetween(first, second);
  if (days === null || Math.abs(days) > dateSlack) return never;
  return Math.abs(days) <= 1 ? 0.5 : -0.5;
}

const sameLanguage = (a: AgreementNode, b: AgreementNode): boolean =>
  a.text.clean.language === b.text.clean.language;

/** False where the parties are the states that the text is about, for want of others. */
const arePartiesTold = ({ reading }: AgreementNode): boolean => reading.evidence.parties?.implied !== true;

function partyLikeness(a: AgreementNode, b: AgreementNode): number {
  const common = a.states.filter((state) => b.states.includes(state)).length;
  const fewer = Math.min(a.states.length, b.states.length);
  if (fewer > 0 && common === 0) return never;
  if (fewer > 1 && common < fewer) return never;
  if (a.parties.length === 0 || b.parties.length === 0) return 0;
  if (a.bodies.length === 0 && b.bodies.length === 0) return common > 1 ? 1.5 : 0.5;
  if (a.bodies.length === 0 || b.bodies.length === 0)
    return arePartiesTold(a) && arePartiesTold(b) ? -0.3 : 0;

  const shared = a.bodies.filter((body) => b.bodies.includes(body)).length;
  const least = Math.min(a.bodies.length, b.bodies.length);
  const contradict = shared < least;
  const strictness = sameLanguage(a, b) ? 1 : 0.5;
  if (shared === 0) return -5 * strictness;
  const all = shared === a.bodies.length && shared === b.bodies.length;
  return (4 * shared) / least + (all && shared > 1 ? 1 : 0) - (contradict ? 3.5 * strictness : 0);
}

/** How much a word tells: 1 for one that a single agreement has, less the more have it. */
export type WordWeight = (word: string) => number;

function wordLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: WordWeight): number {
  const total = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weight(word), 0);
  const shared = total([...a].filter((word) => b.has(word)));
  const least = Math.min(total(a), total(b));
  return least === 0 ? 0 : shared / least;
}

function subjectLikeness(a: AgreementNode, b: AgreementNode, weight: WordWeight): number {
  const words = wordLikeness(a.subject, b.subject, weight);
  const sectors = a.reading.sectors.filter((sector) => b.reading.sectors.includes(sector)).length;
  const known = a.reading.sectors.length > 0 && b.reading.sectors.length > 0;
  const bySector = sectors > 0 ? 0.8 : known ? (sameLanguage(a, b) ? -0.5 : -1.5) : 0;
  if (!sameLanguage(a, b)) return 2 * words + bySector;
  if (a.subject.size === 0 || b.subject.size === 0) return bySector;
  const telling = a.subject.size > 1 && b.subject.size > 1;
  return 4 * words - 1 - (telling && words < 0.15 ? 1.5 : 0) + bySector;
}

const periodOf = ({ reading: { period } }: AgreementNode): string | null =>
  period === null ? null : `${period.from?.slice(0, 4) ?? ''}/${period.to?.slice(0, 4) ?? ''}`;

function restLikeness(a: AgreementNode, b: AgreementNode): number {
  const [first, second] = [periodOf(a), periodOf(b)];
  const period = first === null || second === null ? 0 : first === second ? 2 : -3;

  const [older, other] = [a.reading.amends, b.reading.amends];
  const differ = older?.year !== null && other?.year !== null && older?.year !== other?.year;
  const amends =
    older === null && other === null ? 0 : older === null || other === null ? -1 : differ ? never : 3;

  const place = a.place === '' || b.place === '' ? 0 : a.place === b.place ? 0.5 : -0.5;
  return period + amends + place;
}

/** How much speaks for two tellings being of one instrument. */
export function likeness(a: AgreementNode, b: AgreementNode, weight: WordWeight): number {
  return (
    kindLikeness(a.reading.kind, b.reading.kind) +
    dateLikeness(a, b) +
    partyLikeness(a, b) +
    subjectLikeness(a, b, weight) +
    restLikeness(a, b)
  );
}

/** Two mentions that a text itself did not tell apart in anything: one adds no subject, party, day or period to the other. */
export function sameInOneText(a: AgreementNode, b: AgreementNode): boolean {
  const [less, more] = a.subject.size <= b.subject.size ? [a, b] : [b, a];
  return (
    a.reading.kind === b.reading.kind &&
    a.reading.signed === b.reading.signed &&
    periodOf(a) === periodOf(b) &&
    JSON.stringify(a.reading.amends) === JSON.stringify(b.reading.amends) &&
    JSON.stringify(a.parties.toSorted()) === JSON.stringify(b.parties.toSorted()) &&
    less.subject.size > 0 &&
    [...less.subject].every((word) => more.subject.has(word))
  );
}
