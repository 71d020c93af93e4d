import { sectorName } from '../../components/sectorName.ts';
import type { Interface } from '../../i18n/index.ts';
import { addressOf, stateAddress } from '../../record/address.ts';
import { intervalEnds, machineDate } from '../../record/edtfDate.ts';
import { statesOf, type RecordGraph } from '../../record/graph.ts';
import type { Entry } from '../../record/record.ts';
import type { Agreement, AgreementReference } from '../../schema/agreement.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { Event } from '../../schema/event.ts';
import type { Name } from '../../schema/common.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Person } from '../../schema/person.ts';
import type { Source } from '../../schema/source.ts';
import { said, type LinkedNode } from './vocabulary.ts';

/** What nodes are made with. */
export interface NodeContext {
  readonly graph: RecordGraph;
  readonly ui: Interface;
  /** The identifier of what stands at a path from the root of the site. */
  identifier(path: string): string;
  /** Whether what a node refers to is named there, for a reader who has no other node. */
  readonly standsAlone: boolean;
}

const isState = (id: string): boolean => /^[A-Z]{2}$/.test(id);

/** A date that schema.org has a form for; one that is not certain has none. */
const date = (value: string | null): string | null =>
  value === null || /[?~%/]/.test(value) ? null : machineDate(value);

function reference(type: string, path: string, name: string, context: NodeContext): LinkedNode {
  const node = { '@type': type, '@id': context.identifier(path) };
  return context.standsAlone ? { ...node, name } : node;
}

/** A state, as other nodes name it. */
export function stateNode(code: string, context: NodeContext): LinkedNode {
  const name = context.ui.state(code);
  return context.graph.states.includes(code)
    ? { '@type': 'Country', '@id': context.identifier(stateAddress(code)), name }
    : { '@type': 'Country', name };
}

/** An organisation or a person that a record refers to by id; null where the record holds neither. */
function named(id: string, context: NodeContext): LinkedNode | null {
  const { organisations, people } = context.graph;
  const organisation = organisations.get(id);
  if (organisation)
    return reference('Organization', addressOf('organisations', id), organisation.data.title, context);
  const person = people.get(id);
  return person ? reference('Person', addressOf('people', id), person.data.title, context) : null;
}

const namedAll = (ids: readonly string[], context: NodeContext): LinkedNode[] =>
  ids.flatMap((id) => (isState(id) ? [] : (named(id, context) ?? [])));

function agreementReference(id: AgreementReference | null, context: NodeContext): LinkedNode[] {
  const agreement = typeof id === 'string' ? context.graph.agreements.get(id) : undefined;
  return agreement
    ? [reference('Legislation', addressOf('agreements', agreement.id), agreement.data.title, context)]
    : [];
}

function sourcesOf(evidence: readonly Evidence[], context: NodeContext): LinkedNode[] {
  return [...new Set(evidence.map(({ source }) => source))].flatMap((id) => {
    const source = context.graph.sources.get(id);
    return source ? [reference('CreativeWork', addressOf('sources', id), source.data.title, context)] : [];
  });
}

const legalForce = (status: Agreement['status']): { readonly '@id': string } | null => {
  if (status === 'in-force') return { '@id': 'https://schema.org/InForce' };
  return status === 'expired' || status === 'completed' ? { '@id': 'https://schema.org/NotInForce' } : null;
};

/** An interval that schema.org has a form for: one whose beginning is known. */
const coverage = (period: string | null): string | null =>
  period !== null && intervalEnds(period)?.from && !/[?~%X]/.test(period) ? period : null;

const otherNames = (names: readonly Name[], title: string): string[] => [
  ...new Set(names.map(({ name }) => name).filter((name) => name !== title)),
];

/** An agreement. Source: https://schema.org/Legislation */
export function agreementNode({ id, data }: Entry<Agreement>, context: NodeContext): LinkedNode {
  const { graph, ui } = context;
  return said({
    '@type': 'Legislation',
    '@id': context.identifier(addressOf('agreements', id)),
    name: data.title,
    inLanguage: data.language,
    legislationType: ui.t(`kind.${data.kind}`),
    legislationDate: date(data.signed),
    // No word of schema.org means this; the file of the whole record has one from elsewhere.
    inForce: context.standsAlone ? null : date(data.inForce),
    legislationLegalForce: legalForce(data.status),
    temporalCoverage: coverage(data.period),
    legislationJurisdiction: statesOf(data, graph.organisations).map((code) => stateNode(code, context)),
    legislationPassedBy: namedAll(data.parties, context),
    contributor: namedAll([...data.signatories, ...data.witnesses], context),
    locationCreated: data.place === null ? null : { '@type': 'Place', name: data.place },
    keywords: data.sectors.map((slug) => sectorName(slug, graph, ui)),
    legislationChanges: [data.amends, data.supplements, data.replaces].flatMap((target) =>
      agreementReference(target, context),
    ),
    isBasedOn: agreementReference(data.implements, context),
    citation: sourcesOf(data.evidence, context),
  });
}

/** An event. Source: https://schema.org/Event */
export function eventNode({ id, data }: Entry<Event>, context: NodeContext): LinkedNode {
  const { graph } = context;
  const ends = data.date === null ? null : intervalEnds(data.date);
  return said({
    '@type': 'Event',
    '@id': context.identifier(addressOf('events', id)),
    name: data.title,
    inLanguage: data.language,
    startDate: date(ends ? ends.from : data.date),
    endDate: date(ends ? ends.to : data.date),
    location: data.place === null ? null : { '@type': 'Place', name: data.place },
    attendee: namedAll(data.participants, context),
    about: data.participants.filter(isState).map((code) => stateNode(code, context)),
    workFeatured: (graph.agreementsByEvent.get(id) ?? []).map((agreement) =>
      reference('Legislation', addressOf('agreements', agreement.id), agreement.data.title, context),
    ),
    subjectOf: sourcesOf(data.evidence, context),
  });
}

/** An organisation. Source: https://schema.org/Organization */
export function organisationNode({ id, data }: Entry<Organisation>, context: NodeContext): LinkedNode {
  return said({
    '@type': 'Organization',
    '@id': context.identifier(addressOf('organisations', id)),
    name: data.title,
    alternateName: [...otherNames(data.names, data.title), ...data.abbreviations],
    address: data.country === null ? null : { '@type': 'PostalAddress', addressCountry: data.country },
    foundingDate: date(data.founded),
    dissolutionDate: date(data.dissolved),
    subjectOf: context.standsAlone ? [] : sourcesOf(data.evidence, context),
  });
}

/** A person. Source: https://schema.org/Person */
export function personNode({ id, data }: Entry<Person>, context: NodeContext): LinkedNode {
  return said({
    '@type': 'Person',
    '@id': context.identifier(addressOf('people', id)),
    name: data.title,
    alternateName: otherNames(data.names, data.title),
    jobTitle: [...new Set(data.roles.map(({ role }) => role))],
    subjectOf: context.standsAlone ? [] : sourcesOf(data.evidence, context),
  });
}

/** A source. Source: https://schema.org/CreativeWork */
export function sourceNode({ id, data }: Entry<Source>, context: NodeContext): LinkedNode {
  const publishers = [data.publisher, data.agency].filter((name) => name !== null);
  return said({
    '@type': 'CreativeWork',
    '@id': context.identifier(addressOf('sources', id)),
    name: data.title,
    inLanguage: data.language,
    datePublished: date(data.published ?? data.dated),
    publisher: publishers.map((name) => ({ '@type': 'Organization', name })),
    url: data.url,
    locationCreated: data.place === null ? null : { '@type': 'Place', name: data.place },
    citation: data.references.map((url) => ({ '@type': 'CreativeWork', '@id': url })),
  });
}
