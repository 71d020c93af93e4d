import { addressOf } from '../../record/address.ts';
import type { RecordGraph } from '../../record/graph.ts';
import type { Entry, GroundedData } from '../../record/record.ts';
import type { Agreement, AgreementReference } from '../../schema/agreement.ts';
import type { Name } from '../../schema/common.ts';
import type { Event } from '../../schema/event.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Person, Role } from '../../schema/person.ts';
import type { Source } from '../../schema/source.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { makeTable, type Column, type Table } from './table.ts';

type Columns<Data> = readonly Column<Entry<Data>>[];

const target = (reference: AgreementReference | null): string | null => {
  if (reference === null || typeof reference === 'string') return reference;
  return reference.year === null ? reference.kind : `${reference.kind} ${reference.year}`;
};
const named = ({ name, language }: Name): string => `${name} (${language})`;
const office = ({ role, from, to }: Role): string =>
  [role, from, to].filter((part) => part !== null).join(', ');
const ids = (entries: readonly { readonly id: string }[] | undefined): string[] =>
  (entries ?? []).map(({ id }) => id);

const begin = (
  collection: CollectionName,
): Columns<{ readonly title: string; readonly language: string }> => [
  {
    name: 'id',
    type: 'string',
    description: 'Name of the record, unique in this table and part of the address of its page.',
    cell: ({ id }) => id,
  },
  {
    name: 'address',
    type: 'string',
    description: 'Address of the page of the record, from the root of the site.',
    cell: ({ id }) => addressOf(collection, id),
  },
  {
    name: 'title',
    type: 'string',
    description: 'What the record is called.',
    cell: ({ data }) => data.title,
  },
  {
    name: 'language',
    type: 'string',
    description: 'Language of the title, BCP 47.',
    cell: ({ data }) => data.language,
  },
];

const formerIds: Column<Entry<{ readonly formerIds: readonly string[] }>> = {
  name: 'formerIds',
  type: 'list',
  description: 'Ids that the record had before: what pointed to them is found under this one.',
  cell: ({ data }) => data.formerIds,
};

const end: Columns<GroundedData> = [
  {
    name: 'implied',
    type: 'list',
    description: 'Fields taken from the context, not said of this very thing.',
    cell: ({ data }) => data.implied,
  },
  {
    name: 'rules',
    type: 'list',
    description: 'Rules that read the record, in the order in which they fired.',
    cell: ({ data }) => data.rules,
  },
  {
    name: 'sameAs',
    type: 'list',
    description: 'Ids that an editor joined into this record.',
    cell: ({ data }) => data.sameAs,
  },
  {
    name: 'notSameAs',
    type: 'list',
    description: 'Ids that an editor holds to be another thing.',
    cell: ({ data }) => data.notSameAs,
  },
  {
    name: 'checked',
    type: 'list',
    description: 'Fields that an editor has checked.',
    cell: ({ data }) => data.checked,
  },
  formerIds,
  {
    name: 'sources',
    type: 'list',
    description: 'Ids of the sources with passages that support the record; the passages are in evidence.',
    cell: ({ data }) => [...new Set(data.evidence.map(({ source }) => source))],
  },
];

const sources: Columns<Source> = [
  ...begin('sources'),
  { name: 'publisher', type: 'string', description: 'Who published it.', cell: ({ data }) => data.publisher },
  {
    name: 'agency',
    type: 'string',
    description: 'Press agency or issuing office.',
    cell: ({ data }) => data.agency,
  },
  {
    name: 'published',
    type: 'edtf',
    description: 'When it was published, EDTF.',
    cell: ({ data }) => data.published,
  },
  {
    name: 'dated',
    type: 'edtf',
    description: 'Day from which the text speaks, EDTF.',
    cell: ({ data }) => data.dated,
  },
  { name: 'place', type: 'string', description: 'Place in the dateline.', cell: ({ data }) => data.place },
  { name: 'url', type: 'url', description: 'Where it was published.', cell: ({ data }) => data.url },
  {
    name: 'references',
    type: 'list',
    description: 'Public pages from which the facts of the text are.',
    cell: ({ data }) => data.references,
  },
  {
    name: 'rights',
    type: 'string',
    description: 'full: the whole text is published; quote: only the cited passages are.',
    cell: ({ data }) => data.rights,
  },
  {
    name: 'file',
    type: 'string',
    description: 'File of the text, in the folder of the record.',
    cell: ({ data }) => data.file,
  },
  {
    name: 'sha256',
    type: 'string',
    description: 'SHA-256 of the bytes of that file, hexadecimal.',
    cell: ({ data }) => data.sha256,
  },
  {
    name: 'canonicalSha256',
    type: 'string',
    description:
      'SHA-256 of the text that was read from the file, in UTF-8, where it is not simply its characters.',
    cell: ({ data }) => data.canonicalSha256,
  },
  {
    name: 'pages',
    type: 'list',
    description: 'Where the pages of the file begin, in UTF-16 code units.',
    cell: ({ data }) => data.pages.map(String),
  },
  formerIds,
];

const agreements: Columns<Agreement> = [
  ...begin('agreements'),
  { name: 'kind', type: 'string', description: 'Sort of instrument.', cell: ({ data }) => data.kind },
  {
    name: 'status',
    type: 'string',
    description: 'Furthest step that a source reports.',
    cell: ({ data }) => data.status,
  },
  {
    name: 'new',
    type: 'boolean',
    description: 'Whether a source reports its conclusion as news; false where it is only referred to.',
    cell: ({ data }) => data.new,
  },
  {
    name: 'parties',
    type: 'list',
    description: 'States by ISO 3166-1 alpha-2 code (EU for the European Union), organisations by id.',
    cell: ({ data }) => data.parties,
  },
  {
    name: 'signatories',
    type: 'list',
    description: 'People who signed, by id.',
    cell: ({ data }) => data.signatories,
  },
  {
    name: 'witnesses',
    type: 'list',
    description: 'People who looked on, by id.',
    cell: ({ data }) => data.witnesses,
  },
  { name: 'sectors', type: 'list', description: 'Fields of cooperation.', cell: ({ data }) => data.sectors },
  {
    name: 'signed',
    type: 'edtf',
    description: 'Day of signature or adoption, EDTF.',
    cell: ({ data }) => data.signed,
  },
  { name: 'place', type: 'string', description: 'City of signature.', cell: ({ data }) => data.place },
  {
    name: 'period',
    type: 'edtf',
    description: 'What the instrument covers, EDTF interval.',
    cell: ({ data }) => data.period,
  },
  {
    name: 'inForce',
    type: 'edtf',
    description: 'Day of entry into force, EDTF.',
    cell: ({ data }) => data.inForce,
  },
  ...(['amends', 'supplements', 'replaces', 'implements'] as const).map((relation) => ({
    name: relation,
    type: 'string' as const,
    description: `The agreement that it ${relation}: an id, or kind and year where the record does not hold it.`,
    cell: ({ data }: Entry<Agreement>) => target(data[relation]),
  })),
  {
    name: 'event',
    type: 'string',
    description: 'Event at which it was concluded.',
    refersTo: 'events',
    cell: ({ data }) => data.event,
  },
  {
    name: 'confidence',
    type: 'number',
    description:
      'How likely it is that kind and parties are read right, 0 to 1; empty where no machine read it.',
    cell: ({ data }) => data.confidence,
  },
  ...end,
];

const events = (graph: RecordGraph): Columns<Event> => [
  ...begin('events'),
  { name: 'kind', type: 'string', description: 'Sort of event.', cell: ({ data }) => data.kind },
  { name: 'date', type: 'edtf', description: 'When it took place, EDTF.', cell: ({ data }) => data.date },
  { name: 'place', type: 'string', description: 'Where.', cell: ({ data }) => data.place },
  {
    name: 'participants',
    type: 'list',
    description: 'States by code, organisations and people by id.',
    cell: ({ data }) => data.participants,
  },
  {
    name: 'documents',
    type: 'integer',
    description: 'How many documents the sources say were signed.',
    cell: ({ data }) => data.documents,
  },
  {
    name: 'agreements',
    type: 'list',
    description: 'Agreements concluded there, by id.',
    cell: ({ id }) => ids(graph.agreementsByEvent.get(id)),
  },
  ...end,
];

const names: Column<Entry<Organisation | Person>> = {
  name: 'names',
  type: 'list',
  description: 'Names that the sources use, each with its language.',
  cell: ({ data }) => data.names.map(named),
};

const organisations = (graph: RecordGraph): Columns<Organisation> => [
  ...begin('organisations'),
  names,
  {
    name: 'abbreviations',
    type: 'list',
    description: 'Abbreviations that the sources use.',
    cell: ({ data }) => data.abbreviations,
  },
  {
    name: 'country',
    type: 'string',
    description: 'State of its seat, ISO 3166-1 alpha-2; empty for international bodies.',
    cell: ({ data }) => data.country,
  },
  {
    name: 'founded',
    type: 'edtf',
    description: 'When it was founded, EDTF.',
    cell: ({ data }) => data.founded,
  },
  {
    name: 'dissolved',
    type: 'edtf',
    description: 'When it ceased to be, EDTF.',
    cell: ({ data }) => data.dissolved,
  },
  {
    name: 'agreements',
    type: 'list',
    description: 'Agreements to which it is a party, by id.',
    cell: ({ id }) => ids(graph.agreementsByParty.get(id)),
  },
  ...end,
];

const people = (graph: RecordGraph): Columns<Person> => [
  ...begin('people'),
  names,
  {
    name: 'country',
    type: 'string',
    description: 'State for which the person stands, ISO 3166-1 alpha-2.',
    cell: ({ data }) => data.country,
  },
  {
    name: 'roles',
    type: 'list',
    description: 'Offices, each with the days between which sources give it.',
    cell: ({ data }) => data.roles.map(office),
  },
  {
    name: 'agreements',
    type: 'list',
    description: 'Agreements signed or witnessed, by id.',
    cell: ({ id }) => ids(graph.agreementsByPerson.get(id)),
  },
  ...end,
];

const makers: Readonly<Record<CollectionName, (graph: RecordGraph) => Table>> = {
  sources: (graph) =>
    makeTable('sources', 'Texts on which the record rests.', sources, [...graph.sources.values()]),
  agreements: (graph) =>
    makeTable('agreements', 'Instruments concluded, planned or referred to.', agreements, [
      ...graph.agreements.values(),
    ]),
  events: (graph) =>
    makeTable('events', 'Visits, talks, signings and meetings.', events(graph), [...graph.events.values()]),
  organisations: (graph) =>
    makeTable('organisations', 'Bodies named in the record.', organisations(graph), [
      ...graph.organisations.values(),
    ]),
  people: (graph) =>
    makeTable('people', 'People named in the record.', people(graph), [...graph.people.values()]),
};

/** A collection as a table, a row a record, in the order of the site. */
export function recordTable(name: CollectionName, graph: RecordGraph): Table {
  return makers[name](graph);
}
