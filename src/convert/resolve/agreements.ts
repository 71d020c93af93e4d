import { agreementSchema, type Agreement } from '../../schema/agreement.ts';
import type { LikelyPair } from '../../schema/finding.ts';
import { sectorSlugs, type AgreementKind, type SectorSlug } from '../../schema/vocabulary.ts';
import { agreementIds } from './agreementIds.ts';
import { agreementNodes, type AgreementNode } from './agreementNodes.ts';
import { agreementSets } from './agreementSets.ts';
import { claimsOf } from './claims.ts';
import { choose, datesAgree, isSame, type Chosen, type Said } from './choose.ts';
import type { ResolvedEvents } from './events.ts';
import { evidenceOf, type Passage } from './evidence.ts';
import { unstated } from './grounds.ts';
import type { Input } from './input.ts';
import { joinAsRuled } from './joinAsRuled.ts';
import { likelyAgreements } from './likelyAgreements.ts';
import type { ResolvedOrganisations } from './organisations.ts';
import { byCodeUnit, byFrequency, unique } from './order.ts';
import type { ResolvedPeople } from './people.ts';
import { placeKey } from './places.ts';
import { eventFor, pointToRecords } from './references.ts';
import { rulingsOf } from './rulings.ts';
import { statusOf } from './status.ts';
import { agreementTitle, plainTitle } from './titles.ts';

const fields = Object.keys(agreementSchema.shape);

/** At most so many sectors, as for a single reading. */
const sectorLimit = 3;

/** Fields that a text states or that are implied. */
const stateable = [
  'kind',
  'status',
  'parties',
  'signatories',
  'witnesses',
  'sectors',
  'signed',
  'place',
  'period',
  'inForce',
  'amends',
  'supplements',
  'replaces',
  'implements',
];

function said<Value>(
  members: readonly AgreementNode[],
  field: string,
  valueOf: (node: AgreementNode) => Value | null,
): Said<Value>[] {
  return members.flatMap((node) => {
    const value = valueOf(node);
    const source = node.text.text.id;
    return value === null ? [] : [{ source, value, implied: node.reading.evidence[field]?.implied ?? false }];
  });
}

/** `{ from, to }` as an EDTF interval; an end that is not told is left out. */
const intervalOf = ({ reading: { period } }: AgreementNode): string | null =>
  period === null || (period.from === null && period.to === null)
    ? null
    : `${period.from ?? ''}/${period.to ?? ''}`;

/** `/2030` says nothing against `2025/2030`. */
const periodsAgree = (value: string, other: string): boolean =>
  value === other ||
  (other.startsWith('/') && value.endsWith(other)) ||
  (other.endsWith('/') && value.startsWith(other));

function passagesOf({ text, reading }: AgreementNode): Passage[] {
  const passage = (span: Passage['span'], supports: string[]): Passage => ({
    text: text.text,
    span,
    supports,
  });
  return [
    ...reading.mentions.map((span, index) => passage(span, index === 0 ? ['title', 'kind'] : ['title'])),
    ...Object.entries(reading.evidence).flatMap(([field, { spans }]) =>
      spans.map((span) => passage(span, [field])),
    ),
  ];
}

function titleOf(members: readonly AgreementNode[], language: string): { title: string; language: string } {
  const rank = (node: AgreementNode): number =>
    [node.text.clean.language === language, node.text.clean.language === 'en'].indexOf(true);
  const rankOf = (node: AgreementNode): number => (rank(node) < 0 ? 2 : rank(node));
  const titles = members.map((node) => ({
    title: agreementTitle(node.reading.title),
    language: node.text.clean.language,
    rank: rankOf(node),
    source: node.text.text.id,
  }));
  const [best] = titles.toSorted(
    (a, b) => a.rank - b.rank || b.title.length - a.title.length || byCodeUnit(a.source, b.source),
  );
  return { title: best?.title ?? '', language: best?.language ?? language };
}

/** A title of our own where every text gives the kind and nothing that tells the instrument from others. */
function titled(
  record: Agreement,
  members: readonly AgreementNode[],
  { words, language }: Input,
  organisations: ResolvedOrganisations,
): Agreement {
  const isBare = members.every(({ subject, bodies }) => subject.size === 0 && bodies.length === 0);
  if (!isBare || language !== 'en' || record.amends !== null) return record;
  const names = record.parties.map(
    (party) => words.stateTitles.get(party) ?? organisations.records.get(party)?.title ?? party,
  );
  return { ...record, title: plainTitle(record.kind, names, record.signed), language: 'en' };
}

/** The record of one instrument; older ones that it points to stand as kind and year until all records are made. */
function recordOf(members: readonly AgreementNode[], input: Input, { personOf }: ResolvedPeople): Agreement {
  const people = (pick: (node: AgreementNode) => readonly string[]): string[] =>
    unique(members.flatMap((node) => pick(node).flatMap((name) => personOf(node.text.text.id, name) ?? [])));
  const preferred = new Set(
    members.flatMap(({ text, reading }) =>
      text.clean.language === input.language && reading.place !== null ? [reading.place] : [],
    ),
  );
  const year = (value: string): number => value.length;
  const same = { covers: isSame, detail: () => 0 };
  const kind = choose<AgreementKind>({
    field: 'kind',
    said: said(members, 'kind', ({ reading }) => reading.kind),
    covers: (value, other) => value === other || other === 'document',
    detail: (value) => (value === 'document' ? 0 : 1),
  });
  const parties = choose<readonly string[]>({
    field: 'parties',
    said: said(members, 'parties', (node) => (node.parties.length > 0 ? node.parties : null)),
    covers: (value, other) => other.every((party) => value.includes(party) || /^[A-Z]{2}$/.test(party)),
    detail: (value) => value.length + 0.5 * value.filter((party) => /^[a-z]/.test(party)).length,
  });
  const signed = choose({
    field: 'signed',
    said: said(members, 'signed', ({ reading }) => reading.signed),
    covers: datesAgree,
    detail: year,
  });
  const place = choose({
    field: 'place',
    said: said(members, 'place', ({ reading }) => reading.place),
    covers: (value, other) => placeKey(value, input.words) === placeKey(other, input.words),
    detail: (value) => Number(preferred.has(value)),
  });
  const period = choose({
    field: 'period',
    said: said(members, 'period', intervalOf),
    covers: periodsAgree,
    detail: year,
  });
  const inForce = choose({
    field: 'inForce',
    said: said(members, 'inForce', ({ reading }) => reading.inForce),
    covers: datesAgree,
    detail: year,
  });
  const target = (field: 'amends' | 'supplements' | 'replaces' | 'implements') =>
    choose({ field, said: said(members, field, ({ reading }) => reading[field]), ...same });
  const amends = target('amends');
  const supplements = target('supplements');
  const replaces = target('replaces');
  const implemented = target('implements');
  const status = statusOf(members);
  const chosen: [string, Chosen<unknown>][] = [
    ['kind', kind],
    ['parties', parties],
    ['signed', signed],
    ['place', place],
    ['period', period],
    ['inForce', inForce],
    ['amends', amends],
    ['supplements', supplements],
    ['replaces', replaces],
    ['implements', implemented],
  ];
  const sectors = byFrequency(members.flatMap(({ reading }) => reading.sectors)).slice(
    0,
    sectorLimit,
  ) as SectorSlug[];
  const sectorsImplied = members.every(({ reading }) => reading.evidence.sectors?.implied ?? true);
  return {
    ...titleOf(members, input.language),
    kind: kind.value ?? 'document',
    status: status.status,
    history: status.history,
    new: members.some(({ reading }) => reading.new),
    parties: [...(parties.value ?? [])],
    signatories: people(({ reading }) => reading.signatories),
    witnesses: people(({ reading }) => reading.witnesses),
    sectors: sectorSlugs.filter((sector) => sectors.includes(sector)),
    signed: signed.value,
    place: place.value,
    period: period.value,
    inForce: inForce.value,
    amends: amends.value,
    supplements: supplements.value,
    replaces: replaces.value,
    implements: implemented.value,
    event: null,
    confidence: Math.max(...members.map(({ reading }) => reading.confidence)),
    evidence: evidenceOf(members.flatMap(passagesOf), fields),
    implied: [
      ...chosen.filter(([, { implied }]) => implied).map(([field]) => field),
      ...(status.implied ? ['status'] : []),
      ...(sectors.length > 0 && sectorsImplied ? ['sectors'] : []),
    ],
    readings: chosen.flatMap(([, { readings }]) => readings),
    rules: unique(
      members.flatMap(({ reading }) => Object.values(reading.evidence).flatMap(({ rules }) => rules)),
    ),
    sameAs: [],
    notSameAs: [],
    checked: [],
    formerIds: [],
  };
}

/** One record for each instrument, told by however many texts, with its event and the older ones it points to. */
export function resolveAgreements(
  input: Input,
  organisations: ResolvedOrganisations,
  people: ResolvedPeople,
  events: ResolvedEvents,
): { records: Map<string, Agreement>; likely: LikelyPair[]; compared: number } {
  const nodes = agreementNodes(input, organisations);
  const rulings = rulingsOf(input.kept.agreements);
  const claims = claimsOf(
    nodes.length,
    (index) => (nodes[index] ? evidenceOf(passagesOf(nodes[index]), fields) : []),
    input.kept.agreements,
    rulings,
  );
  const { sets, near, compared } = agreementSets(nodes, {
    labels: claims.labels,
    areApart: rulings.areApart,
  });
  const made = joinAsRuled(sets, claims, rulings, (naming) => {
    const found = sets.groups().map((group) => {
      const members = group.flatMap((index) => nodes[index] ?? []);
      const record = titled(recordOf(members, input, people), members, input, organisations);
      const event = eventFor(record, new Set(members.map(({ text }) => text.text.id)), events, input.words);
      const implied = [
        ...record.implied,
        ...unstated(record, stateable),
        ...(event === null ? [] : ['event']),
      ];
      return { group, members, record: { ...record, event, implied } };
    });
    const ids = agreementIds(found, input, organisations, naming);
    return found.map((one, index) => ({ ...one, id: ids[index] ?? '' }));
  });
  return {
    records: pointToRecords(made, input, organisations),
    likely: likelyAgreements(nodes, made, near),
    compared,
  };
}
