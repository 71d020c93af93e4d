import type { RecordGraph } from '../../record/graph.ts';
import { collectionNames, type CollectionName } from '../../schema/vocabulary.ts';
import { partTable, partTableNames, type PartTableName } from './parts.ts';
import { recordTable } from './records.ts';
import type { Table } from './table.ts';

/** Every table, in the order in which the data page lists them: the collections, then what their records have many of. */
export const tableNames: readonly (CollectionName | PartTableName)[] = [
  ...collectionNames,
  ...partTableNames,
];
export type TableName = (typeof tableNames)[number];

const isPart = (name: TableName): name is PartTableName =>
  (partTableNames as readonly TableName[]).includes(name);

/** The table of a name. */
export function tableOf(name: TableName, graph: RecordGraph): Table {
  return isPart(name) ? partTable(name, graph) : recordTable(name, graph);
}
