import { createHash } from 'node:crypto';
import { absoluteAddress } from '../record/siteAddress.ts';
import type { RecordGraph } from '../record/graph.ts';
import { lastTold } from '../record/told.ts';
import { listSeparator } from './csv.ts';
import type { ColumnType, Table } from './tables/table.ts';

/** A table with the bytes of its file. */
export interface TableFile {
  readonly table: Table;
  readonly csv: string;
}

/** The standard's types; EDTF and lists have none that validators of both its versions know. */
const types: Readonly<Record<ColumnType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  edtf: { type: 'string', rdfType: 'http://id.loc.gov/datatypes/edtf/EDTF' },
  url: { type: 'string', format: 'uri' },
  list: { type: 'string', separator: listSeparator },
};

function schemaOf({ columns }: Table, present: ReadonlySet<string>): object {
  const fields = columns.map(({ name, type, description }) => ({
    name,
    ...types[type],
    description,
    ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
  }));
  const foreignKeys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined || !present.has(refersTo)
      ? []
      : [{ fields: name, reference: { resource: refersTo, fields: 'id' } }],
  );
  return {
    fields,
    missingValues: [''],
    ...(columns.some(({ name }) => name === 'id') ? { primaryKey: 'id' } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

/** The short name of a licence as registers of licences write it: `CC BY 4.0` is `CC-BY-4.0`. */
const licenceName = (licence: string): string => licence.replaceAll(/[^\w.-]+/g, '-');

/**
 * The description of the tables for programs: which files there are, what their columns hold, and their digests.
 * Source: https://datapackage.org/standard/data-package/
 */
export function toDataPackage(files: readonly TableFile[], graph: RecordGraph): string {
  const { site } = graph;
  const present = new Set(files.map(({ table }) => table.name));
  const told = lastTold(graph);
  const home = absoluteAddress(site, '/');
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'record',
    title: site.title,
    description: site.description,
    ...(home === null ? {} : { homepage: home }),
    ...(told === null ? {} : { created: new Date(told).toISOString() }),
    ...(site.licence === null
      ? {}
      : { licenses: [{ name: licenceName(site.licence), title: site.licence }] }),
    ...(site.publisher === null
      ? {}
      : { contributors: [{ title: site.publisher, role: 'publisher', roles: ['publisher'] }] }),
    resources: files.map(({ table, csv }) => ({
      name: table.name,
      type: 'table',
      profile: 'tabular-data-resource',
      path: `${table.name}.csv`,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: schemaOf(table, present),
    })),
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}
