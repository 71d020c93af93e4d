import type { Cell } from '../csv.ts';

/** What a cell of a column holds. `list`: strings joined as `csv.ts` joins them. `edtf`: a date or an interval. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'edtf' | 'url' | 'list';

/** A column, and how it is filled from what a row is made of. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** What it says, in English, as the names of columns are. */
  readonly description: string;
  /** The table whose `id` a cell holds. */
  readonly refersTo?: string;
  cell(row: Row): Cell;
}

/** A table of data, with what has to be known to read it. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Fills the columns, a row for each item, in the order of the items. */
export function makeTable<Row>(
  name: string,
  description: string,
  columns: readonly Column<Row>[],
  items: readonly Row[],
): Table {
  return {
    name,
    description,
    columns,
    rows: items.map((item) => columns.map((column) => column.cell(item))),
  };
}
