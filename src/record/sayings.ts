import type { Agreement } from '../schema/agreement.ts';
import type { Source } from '../schema/source.ts';
import { agreementStatuses } from '../schema/vocabulary.ts';
import { compareEdtf } from './edtfDate.ts';
import { dateOfSource, type RecordGraph } from './graph.ts';
import type { Entry } from './record.ts';

/** What a source makes of a field. */
export type Saying =
  | { readonly says: 'same'; readonly number: number }
  | { readonly says: 'otherwise'; readonly values: readonly unknown[]; readonly number: number | null }
  | { readonly says: 'nothing' };

export interface SayingTable {
  readonly sources: readonly Entry<Source>[];
  readonly rows: readonly { readonly field: string; readonly cells: readonly Saying[] }[];
}

/** Fields in the order in which a record tells them. */
const fields = [
  'title',
  'kind',
  'status',
  'parties',
  'signatories',
  'witnesses',
  'signed',
  'place',
  'period',
  'inForce',
  'sectors',
  'amends',
  'supplements',
  'replaces',
  'implements',
  'event',
] as const;

function sayingOf(data: Agreement, field: string, source: string): Saying {
  const position = data.evidence.findIndex(
    (evidence) => evidence.source === source && evidence.supports.includes(field),
  );
  const number = position === -1 ? null : position + 1;
  const otherwise = data.readings.filter((reading) => reading.field === field && reading.source === source);
  if (otherwise.length > 0) return { says: 'otherwise', values: otherwise.map(({ value }) => value), number };
  return number === null ? { says: 'nothing' } : { says: 'same', number };
}

/** What each source says of each field: the same as the record, something else, or nothing. Pure. */
export function sayingsOf(data: Agreement, graph: RecordGraph): SayingTable {
  const named = new Set([...data.evidence, ...data.readings].map(({ source }) => source));
  const sources = [...graph.sources.values()].filter(({ id }) => named.has(id));
  const rows = fields
    .map((field) => ({ field, cells: sources.map(({ id }) => sayingOf(data, field, id)) }))
    .filter(({ cells }) => cells.some(({ says }) => says !== 'nothing'));
  return { sources, rows };
}

/** A status that an agreement had, by the first source that says so or the day on which it came about. */
export interface StatusStep {
  readonly status: Agreement['status'];
  /** EDTF; null where neither the record nor a source tells a day. */
  readonly date: string | null;
  /** The source that says so; null where the date is the record's own. */
  readonly source: Entry<Source> | null;
}

const isStatus = (value: unknown): value is Agreement['status'] =>
  agreementStatuses.some((status) => status === value);

/** What became of an agreement, the earliest first, each status once. Pure. */
export function statusHistory(data: Agreement, graph: RecordGraph): StatusStep[] {
  const said = (id: string): { date: string | null; source: Entry<Source> | null } => {
    const source = graph.sources.get(id) ?? null;
    return { date: source && dateOfSource(source.data), source };
  };
  const steps: StatusStep[] = [
    ...data.evidence
      .filter(({ supports }) => supports.includes('status'))
      .map(({ source }) => ({ status: data.status, ...said(source) })),
    ...data.readings.flatMap(({ field, value, source }) =>
      field === 'status' && isStatus(value) ? [{ status: value, ...said(source) }] : [],
    ),
  ].sort((a, b) => compareEdtf(a.date, b.date));
  const concluded = data.status === 'adopted' ? ('adopted' as const) : ('signed' as const);
  const own: StatusStep[] = [
    ...(data.signed === null || ['planned', 'negotiating', 'initialled'].includes(data.status)
      ? []
      : [{ status: concluded, date: data.signed, source: null }]),
    ...(data.inForce === null ? [] : [{ status: 'in-force' as const, date: data.inForce, source: null }]),
  ];
  const once = new Map<string, StatusStep>();
  for (const step of [...own, ...steps]) if (!once.has(step.status)) once.set(step.status, step);
  return [...once.values()].sort((a, b) => compareEdtf(a.date, b.date));
}
