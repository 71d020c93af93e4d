import type { Interface } from '../i18n/index.ts';
import type { RecordGraph } from '../record/graph.ts';
import { collectionNames } from '../schema/vocabulary.ts';
import { toBibtex } from './citation/bibtex.ts';
import { cslOfAgreement, cslOfSource, toCslJson, type CslItem } from './citation/cslItem.ts';
import { toRis } from './citation/ris.ts';
import { toCsv } from './csv.ts';
import { toDataPackage, type TableFile } from './dataPackage.ts';
import { toJson } from './json.ts';
import { toJsonLd } from './linkedData/dataset.ts';
import { tableNames, tableOf, type TableName } from './tables/index.ts';

/** A file of data, ready to be written. */
export interface DataFile {
  readonly content: string;
  readonly mediaType: string;
}

type Maker = (graph: RecordGraph, ui: Interface) => DataFile;

/** The collections that are cited, and what their records are cited as. */
const cited = {
  agreements: (graph: RecordGraph): CslItem[] =>
    [...graph.agreements.values()].map((entry) => cslOfAgreement(entry, graph.site)),
  sources: (graph: RecordGraph): CslItem[] =>
    [...graph.sources.values()].map((entry) => cslOfSource(entry, graph.site)),
} as const;

/** Names of the collections of which there are references. */
export const citedCollections = ['agreements', 'sources'] as const;

/** Each table is wanted twice, for its own file and for its digest. */
const tableFiles = new WeakMap<RecordGraph, Map<TableName, TableFile>>();

/** A table of the record with its file as CSV. */
export function tableFile(name: TableName, graph: RecordGraph): TableFile {
  let files = tableFiles.get(graph);
  if (!files) tableFiles.set(graph, (files = new Map<TableName, TableFile>()));
  let file = files.get(name);
  if (!file) {
    const table = tableOf(name, graph);
    const header = table.columns.map((column) => column.name);
    files.set(name, (file = { table, csv: toCsv(header, table.rows) }));
  }
  return file;
}

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    'datapackage.json',
    (graph) => ({
      content: toDataPackage(
        tableNames.map((name) => tableFile(name, graph)),
        graph,
      ),
      mediaType: 'application/json',
    }),
  ],
  ...tableNames.map((name): [string, Maker] => [
    `${name}.csv`,
    (graph) => ({ content: tableFile(name, graph).csv, mediaType: 'text/csv' }),
  ]),
  ...collectionNames.map((name): [string, Maker] => [
    `${name}.json`,
    (graph) => ({ content: toJson(name, graph), mediaType: 'application/json' }),
  ]),
  ['record.jsonld', (graph, ui) => ({ content: toJsonLd(graph, ui), mediaType: 'application/ld+json' })],
  ...citedCollections.flatMap((name): [string, Maker][] => [
    [
      `${name}.bib`,
      (graph) => ({ content: toBibtex(cited[name](graph)), mediaType: 'application/x-bibtex' }),
    ],
    [
      `${name}.ris`,
      (graph) => ({ content: toRis(cited[name](graph)), mediaType: 'application/x-research-info-systems' }),
    ],
    [
      `${name}.csl.json`,
      (graph) => ({
        content: toCslJson(cited[name](graph)),
        mediaType: 'application/vnd.citationstyles.csl+json',
      }),
    ],
  ]),
]);

/** Names of all files of data, which stand beside the data page. */
export const dataFileNames: readonly string[] = [...makers.keys()];

/**
 * A file of data, made from the record. Pure.
 *
 * @throws where there is no file of that name
 */
export function dataFile(name: string, graph: RecordGraph, ui: Interface): DataFile {
  const make = makers.get(name);
  if (!make) throw new Error(`There is no data file ${name}.`);
  return make(graph, ui);
}
