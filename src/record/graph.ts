import type { Agreement } from '../schema/agreement.ts';
import type { Event } from '../schema/event.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Person } from '../schema/person.ts';
import type { Sector } from '../schema/sector.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import { sectorSlugs, type SectorSlug } from '../schema/vocabulary.ts';
import { citationsBySource, passagesOf, type Citation, type Passage } from './citations.ts';
import { compareEdtf, intervalEnds } from './edtfDate.ts';
import type { Collections, Entry } from './record.ts';

/** The relations that one agreement may say that it has to another, in the order in which the site tells them. */
export const agreementRelations = ['amends', 'supplements', 'replaces', 'implements'] as const;
export type AgreementRelation = (typeof agreementRelations)[number];

/** The record with every relation readable from both its ends. All lists are sorted: by date, then by id. */
export interface RecordGraph {
  readonly site: Site;
  readonly sources: ReadonlyMap<string, Entry<Source>>;
  readonly agreements: ReadonlyMap<string, Entry<Agreement>>;
  readonly events: ReadonlyMap<string, Entry<Event>>;
  readonly organisations: ReadonlyMap<string, Entry<Organisation>>;
  readonly people: ReadonlyMap<string, Entry<Person>>;
  /** Sectors described by people, and those that only the record knows, in the order of the vocabulary. */
  readonly sectors: ReadonlyMap<SectorSlug, Sector | null>;
  /** Codes of all states that are a party, the seat of a party, or a state of the record. */
  readonly states: readonly string[];
  readonly agreementsBySector: ReadonlyMap<string, readonly Entry<Agreement>[]>;
  /** By organisation id or state code; a state has those of the organisations seated there too. */
  readonly agreementsByParty: ReadonlyMap<string, readonly Entry<Agreement>[]>;
  readonly agreementsByEvent: ReadonlyMap<string, readonly Entry<Agreement>[]>;
  readonly agreementsBySource: ReadonlyMap<string, readonly Entry<Agreement>[]>;
  readonly agreementsByPerson: ReadonlyMap<string, readonly Entry<Agreement>[]>;
  readonly eventsByParticipant: ReadonlyMap<string, readonly Entry<Event>[]>;
  readonly eventsBySource: ReadonlyMap<string, readonly Entry<Event>[]>;
  readonly peopleByState: ReadonlyMap<string, readonly Entry<Person>[]>;
  readonly organisationsByState: ReadonlyMap<string, readonly Entry<Organisation>[]>;
  /** What later agreements say that they do to this one. */
  readonly laterAgreements: ReadonlyMap<
    string,
    readonly { relation: AgreementRelation; agreement: Entry<Agreement> }[]
  >;
  readonly citationsBySource: ReadonlyMap<string, readonly Citation[]>;
  readonly passagesBySource: ReadonlyMap<string, readonly Passage[]>;
}

/** The day for which a source speaks: its dateline, else the day of its publication. */
export function dateOfSource({ dated, published }: Source): string | null {
  return dated ?? published;
}

/** The date by which an agreement stands in order: signature, else entry into force, else the start of its period. */
export function dateOf(agreement: Agreement): string | null {
  return (
    agreement.signed ??
    agreement.inForce ??
    (agreement.period ? (intervalEnds(agreement.period)?.from ?? null) : null)
  );
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const isState = (party: string): boolean => /^[A-Z]{2}$/.test(party);

function index<Item>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const here = found.get(key);
      if (here) here.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}

function sorted<Data>(
  entries: readonly Entry<Data>[],
  date: (data: Data) => string | null,
): Map<string, Entry<Data>> {
  const inOrder = [...entries].sort((a, b) => compareEdtf(date(a.data), date(b.data)) || byId(a, b));
  return new Map(inOrder.map((entry) => [entry.id, entry]));
}

function alphabetical<Data extends { readonly title: string }>(
  entries: readonly Entry<Data>[],
  language: string,
): Map<string, Entry<Data>> {
  const collator = new Intl.Collator(language, { numeric: true });
  const inOrder = [...entries].sort((a, b) => collator.compare(a.data.title, b.data.title) || byId(a, b));
  return new Map(inOrder.map((entry) => [entry.id, entry]));
}

/** States that stand behind an agreement: parties that are states, and the seats of parties that are not. */
export function statesOf(
  agreement: Agreement,
  organisations: ReadonlyMap<string, Entry<Organisation>>,
): string[] {
  const codes = agreement.parties.map((party) =>
    isState(party) ? party : (organisations.get(party)?.data.country ?? null),
  );
  return [...new Set(codes.filter((code) => code !== null))];
}

/** Makes the graph of a record. Pure; a reference to a record that is not there simply leads nowhere. */
export function buildGraph(collections: Collections): RecordGraph {
  const { site } = collections;
  const sources = sorted(collections.sources, dateOfSource);
  const agreements = sorted(collections.agreements, dateOf);
  const events = sorted(collections.events, (event) => event.date);
  const organisations = alphabetical(collections.organisations, site.language);
  const people = alphabetical(collections.people, site.language);

  const agreementsBySector = index(agreements.values(), ({ data }) => data.sectors);
  const described = new Map<string, Sector>(collections.sectors.map(({ id, data }) => [id, data]));
  const sectors = new Map(
    sectorSlugs
      .filter((slug) => described.has(slug) || agreementsBySector.has(slug))
      .map((slug) => [slug, described.get(slug) ?? null]),
  );

  const agreementsByParty = index(agreements.values(), ({ data }) => [
    ...data.parties,
    ...statesOf(data, organisations),
  ]);
  const eventsByParticipant = index(events.values(), ({ data }) => data.participants);
  const seats = [...organisations.values(), ...people.values()].flatMap(({ data }) => data.country ?? []);
  const states = [
    ...new Set([
      ...site.states,
      ...[...agreementsByParty.keys(), ...eventsByParticipant.keys()].filter(isState),
      ...seats,
    ]),
  ];

  const laterAgreements = new Map<string, { relation: AgreementRelation; agreement: Entry<Agreement> }[]>();
  for (const agreement of agreements.values()) {
    for (const relation of agreementRelations) {
      const target = agreement.data[relation];
      if (typeof target !== 'string') continue;
      laterAgreements.set(target, [...(laterAgreements.get(target) ?? []), { relation, agreement }]);
    }
  }

  const citations = citationsBySource(collections);
  const evidenceSources = ({ data }: Entry<{ evidence: readonly { source: string }[] }>): string[] =>
    data.evidence.map(({ source }) => source);

  return {
    site,
    sources,
    agreements,
    events,
    organisations,
    people,
    sectors,
    states: states.sort(),
    agreementsBySector,
    agreementsByParty,
    agreementsByEvent: index(agreements.values(), ({ data }) => (data.event === null ? [] : [data.event])),
    agreementsBySource: index(agreements.values(), evidenceSources),
    agreementsByPerson: index(agreements.values(), ({ data }) => [...data.signatories, ...data.witnesses]),
    eventsByParticipant,
    eventsBySource: index(events.values(), evidenceSources),
    peopleByState: index(people.values(), ({ data }) => (data.country === null ? [] : [data.country])),
    organisationsByState: index(organisations.values(), ({ data }) =>
      data.country === null ? [] : [data.country],
    ),
    laterAgreements,
    citationsBySource: citations,
    passagesBySource: new Map([...citations].map(([source, here]) => [source, passagesOf(here)])),
  };
}
