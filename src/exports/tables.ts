import type { RecordGraph } from '../record/graph.ts';
import type { Evidence } from '../schema/evidence.ts';
import { collectionNames, type CollectionName } from '../schema/vocabulary.ts';
import type { AgreementReference } from '../schema/agreement.ts';
import type { Cell } from './csv.ts';

/** A collection as a table. */
export interface Table {
  readonly name: CollectionName;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const target = (reference: AgreementReference | null): string | null => {
  if (reference === null || typeof reference === 'string') return reference;
  return reference.year === null ? reference.kind : `${reference.kind} ${reference.year}`;
};

const sourcesOf = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.map(({ source }) => source)),
];

const builders: Readonly<Record<CollectionName, (graph: RecordGraph) => Omit<Table, 'name'>>> = {
  sources: (graph) => ({
    header: [
      'id',
      'title',
      'language',
      'publisher',
      'agency',
      'published',
      'dated',
      'place',
      'url',
      'references',
      'rights',
      'file',
      'sha256',
    ],
    rows: [...graph.sources.values()].map(({ id, data }) => [
      id,
      data.title,
      data.language,
      data.publisher,
      data.agency,
      data.published,
      data.dated,
      data.place,
      data.url,
      data.references,
      data.rights,
      data.file,
      data.sha256,
    ]),
  }),
  agreements: (graph) => ({
    header: [
      'id',
      'title',
      'language',
      'kind',
      'status',
      'new',
      'parties',
      'sectors',
      'signed',
      'place',
      'period',
      'inForce',
      'amends',
      'supplements',
      'replaces',
      'implements',
      'event',
      'signatories',
      'witnesses',
      'implied',
      'sources',
    ],
    rows: [...graph.agreements.values()].map(({ id, data }) => [
      id,
      data.title,
      data.language,
      data.kind,
      data.status,
      data.new,
      data.parties,
      data.sectors,
      data.signed,
      data.place,
      data.period,
      data.inForce,
      target(data.amends),
      target(data.supplements),
      target(data.replaces),
      target(data.implements),
      data.event,
      data.signatories,
      data.witnesses,
      data.implied,
      sourcesOf(data.evidence),
    ]),
  }),
  events: (graph) => ({
    header: [
      'id',
      'title',
      'language',
      'kind',
      'date',
      'place',
      'participants',
      'documents',
      'agreements',
      'implied',
      'sources',
    ],
    rows: [...graph.events.values()].map(({ id, data }) => [
      id,
      data.title,
      data.language,
      data.kind,
      data.date,
      data.place,
      data.participants,
      data.documents,
      (graph.agreementsByEvent.get(id) ?? []).map((agreement) => agreement.id),
      data.implied,
      sourcesOf(data.evidence),
    ]),
  }),
  organisations: (graph) => ({
    header: ['id', 'title', 'language', 'names', 'abbreviations', 'country', 'agreements', 'sources'],
    rows: [...graph.organisations.values()].map(({ id, data }) => [
      id,
      data.title,
      data.language,
      data.names.map(({ name, language }) => `${name} (${language})`),
      data.abbreviations,
      data.country,
      (graph.agreementsByParty.get(id) ?? []).map((agreement) => agreement.id),
      sourcesOf(data.evidence),
    ]),
  }),
  people: (graph) => ({
    header: ['id', 'title', 'language', 'names', 'country', 'roles', 'sources'],
    rows: [...graph.people.values()].map(({ id, data }) => [
      id,
      data.title,
      data.language,
      data.names.map(({ name, language }) => `${name} (${language})`),
      data.country,
      data.roles.map(({ role, from, to }) => [role, from, to].filter((part) => part !== null).join(', ')),
      sourcesOf(data.evidence),
    ]),
  }),
};

/** A collection as a table, a row a record, in the order of the site. */
export function tableOf(name: CollectionName, graph: RecordGraph): Table {
  return { name, ...builders[name](graph) };
}

/** Every collection as a table. */
export function tablesOf(graph: RecordGraph): Table[] {
  return collectionNames.map((name) => tableOf(name, graph));
}
