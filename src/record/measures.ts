import type { Agreement } from '../schema/agreement.ts';
import type { RecordGraph } from './graph.ts';

/** In how many agreements a field is stated by a source, inferred, or not told at all. */
export interface FieldMeasure {
  readonly field: string;
  readonly stated: number;
  readonly implied: number;
  readonly silent: number;
}

const measured = [
  'kind',
  'status',
  'parties',
  'sectors',
  'signed',
  'place',
  'period',
] as const satisfies readonly (keyof Agreement)[];

const isSilent = (value: Agreement[(typeof measured)[number]]): boolean =>
  value === null || value.length === 0;

/** Counts, for the fields that most agreements have, where their values come from. */
export function measuresOf(graph: RecordGraph): FieldMeasure[] {
  const agreements = [...graph.agreements.values()].map(({ data }) => data);
  return measured.map((field) => {
    const silent = agreements.filter((data) => isSilent(data[field])).length;
    const implied = agreements.filter(
      (data) => !isSilent(data[field]) && data.implied.includes(field),
    ).length;
    return { field, silent, implied, stated: agreements.length - silent - implied };
  });
}
