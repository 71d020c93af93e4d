import { passageAddress } from '../../record/address.ts';
import type { RecordGraph } from '../../record/graph.ts';
import { groundedCollections, type GroundedCollection, type GroundedData } from '../../record/record.ts';
import type { StatusStep } from '../../schema/agreement.ts';
import type { Name } from '../../schema/common.ts';
import type { DifferingReading, Evidence } from '../../schema/evidence.ts';
import type { Role } from '../../schema/person.ts';
import type { Mended } from '../../schema/derivation.ts';
import type { Region } from '../../schema/source.ts';
import { publishedEvidence, publishedMends } from '../publishedEvidence.ts';
import { makeTable, type Column, type Table } from './table.ts';

/** A part of a record, of which a record may have many, with the record it belongs to. */
interface Part<Value> {
  readonly collection: GroundedCollection;
  readonly record: string;
  readonly value: Value;
}

const owner: readonly Column<Part<unknown>>[] = [
  {
    name: 'collection',
    type: 'string',
    description: 'Table of the record.',
    cell: ({ collection }) => collection,
  },
  { name: 'record', type: 'string', description: 'Id of the record.', cell: ({ record }) => record },
];

function partsOf<Value>(
  graph: RecordGraph,
  collections: readonly GroundedCollection[],
  values: (data: GroundedData) => readonly Value[],
): Part<Value>[] {
  return collections.flatMap((collection) =>
    [...graph[collection].values()].flatMap(({ id, data }) =>
      values(data).map((value) => ({ collection, record: id, value })),
    ),
  );
}

const source = <Value extends { readonly source: string }>(description: string): Column<Part<Value>> => ({
  name: 'source',
  type: 'string',
  description,
  refersTo: 'sources',
  cell: ({ value }) => value.source,
});

const evidence: readonly Column<Part<Evidence>>[] = [
  ...owner,
  {
    name: 'supports',
    type: 'list',
    description: 'Fields of the record that the passage states.',
    cell: ({ value }) => value.supports,
  },
  source('Source in which the passage stands.'),
  {
    name: 'start',
    type: 'integer',
    description: 'Where the passage begins in the text, in UTF-16 code units.',
    cell: ({ value }) => value.start,
  },
  {
    name: 'end',
    type: 'integer',
    description: 'Where it ends; the character there is not part of it.',
    cell: ({ value }) => value.end,
  },
  {
    name: 'exact',
    type: 'string',
    description: 'The passage to the letter.',
    cell: ({ value }) => value.exact,
  },
  {
    name: 'prefix',
    type: 'string',
    description: 'Up to 32 characters before it; empty where only passages of the text are published.',
    cell: ({ value }) => value.prefix,
  },
  {
    name: 'suffix',
    type: 'string',
    description: 'Up to 32 characters after it; empty where only passages of the text are published.',
    cell: ({ value }) => value.suffix,
  },
  {
    name: 'address',
    type: 'string',
    description: 'Address of the passage, from the root of the site.',
    cell: ({ value }) => passageAddress(value.source, value),
  },
];

const readings: readonly Column<Part<DifferingReading>>[] = [
  ...owner,
  {
    name: 'field',
    type: 'string',
    description: 'Field that a source tells otherwise than the record.',
    cell: ({ value }) => value.field,
  },
  {
    name: 'value',
    type: 'string',
    description: 'What that source says, as JSON.',
    cell: ({ value }) => JSON.stringify(value.value ?? null),
  },
  source('The source that says it.'),
];

const names: readonly Column<Part<Name>>[] = [
  ...owner,
  { name: 'name', type: 'string', description: 'A name that sources use.', cell: ({ value }) => value.name },
  {
    name: 'language',
    type: 'string',
    description: 'Language of the name, BCP 47.',
    cell: ({ value }) => value.language,
  },
];

const roles: readonly Column<Part<Role>>[] = [
  {
    name: 'person',
    type: 'string',
    description: 'Id of the person.',
    refersTo: 'people',
    cell: ({ record }) => record,
  },
  {
    name: 'role',
    type: 'string',
    description: 'Office as a source gives it.',
    cell: ({ value }) => value.role,
  },
  {
    name: 'language',
    type: 'string',
    description: 'Language of the office, BCP 47.',
    cell: ({ value }) => value.language,
  },
  {
    name: 'from',
    type: 'edtf',
    description: 'First day for which a source gives it, EDTF.',
    cell: ({ value }) => value.from,
  },
  {
    name: 'to',
    type: 'edtf',
    description: 'Last day for which a source gives it, EDTF.',
    cell: ({ value }) => value.to,
  },
  source('A source that gives it.'),
];

const history: readonly Column<Part<StatusStep>>[] = [
  {
    name: 'agreement',
    type: 'string',
    description: 'Id of the agreement.',
    refersTo: 'agreements',
    cell: ({ record }) => record,
  },
  {
    name: 'status',
    type: 'string',
    description: 'A step on its way; the steps of an agreement stand in order.',
    cell: ({ value }) => value.status,
  },
  {
    name: 'date',
    type: 'edtf',
    description: 'Day of the step, EDTF; of what is planned, the day for which it is.',
    cell: ({ value }) => value.date,
  },
  source('The first source that tells of it.'),
];

interface OwnedRegion {
  readonly source: string;
  readonly region: Region;
}

interface OwnedMend {
  readonly source: string;
  readonly mend: Mended;
}

const regions: readonly Column<OwnedRegion>[] = [
  {
    name: 'source',
    type: 'string',
    description: 'Id of the source.',
    refersTo: 'sources',
    cell: (row) => row.source,
  },
  {
    name: 'kind',
    type: 'string',
    description: 'What the stretch of the text is.',
    cell: ({ region }) => region.kind,
  },
  {
    name: 'start',
    type: 'integer',
    description: 'Where it begins, in UTF-16 code units.',
    cell: ({ region }) => region.start,
  },
  { name: 'end', type: 'integer', description: 'Where it ends.', cell: ({ region }) => region.end },
];

const mended: readonly Column<OwnedMend>[] = [
  {
    name: 'source',
    type: 'string',
    description: 'Id of the source.',
    refersTo: 'sources',
    cell: (row) => row.source,
  },
  {
    name: 'at',
    type: 'integer',
    description: 'Where the characters would stand, in UTF-16 code units.',
    cell: ({ mend }) => mend.at,
  },
  {
    name: 'was',
    type: 'string',
    description: 'Characters of the file that the text leaves out, as JSON.',
    cell: ({ mend }) => JSON.stringify(mend.was),
  },
];

/** Names of the tables of what a record has many of, and the fields of records that they hold. */
export const partTableNames = [
  'evidence',
  'readings',
  'history',
  'names',
  'roles',
  'regions',
  'mended',
] as const;
export type PartTableName = (typeof partTableNames)[number];

const makers: Readonly<Record<PartTableName, (graph: RecordGraph) => Table>> = {
  evidence: (graph) =>
    makeTable(
      'evidence',
      'Passages of sources, each with the record and the fields that it supports.',
      evidence,
      partsOf(graph, groundedCollections, (data) => publishedEvidence(data.evidence, graph)),
    ),
  readings: (graph) =>
    makeTable(
      'readings',
      'Where a source differs from what the record says.',
      readings,
      partsOf(graph, groundedCollections, (data) => data.readings),
    ),
  history: (graph) =>
    makeTable(
      'history',
      'Steps of agreements, from plan to end.',
      history,
      partsOf(graph, ['agreements'], (data) => ('history' in data ? data.history : [])),
    ),
  names: (graph) =>
    makeTable(
      'names',
      'Names of organisations and people by language.',
      names,
      partsOf(graph, ['organisations', 'people'], (data) => ('names' in data ? data.names : [])),
    ),
  roles: (graph) =>
    makeTable(
      'roles',
      'Offices of people.',
      roles,
      partsOf(graph, ['people'], (data) => ('roles' in data ? data.roles : [])),
    ),
  mended: (graph) =>
    makeTable(
      'mended',
      'What the reading of a file left out within words, such as hyphens at the ends of lines.',
      mended,
      [...graph.sources.values()].flatMap(({ id, data }) =>
        publishedMends(data).map((mend) => ({ source: id, mend })),
      ),
    ),
  regions: (graph) =>
    makeTable(
      'regions',
      'What the stretches of each text are: body, dateline, boilerplate…',
      regions,
      [...graph.sources.values()].flatMap(({ id, data }) =>
        data.regions.map((region) => ({ source: id, region })),
      ),
    ),
};

/** What records have many of, as a table, a row each. */
export function partTable(name: PartTableName, graph: RecordGraph): Table {
  return makers[name](graph);
}
