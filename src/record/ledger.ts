import type { Agreement } from '../schema/agreement.ts';
import type { Event } from '../schema/event.ts';
import type { Ledger, LedgerCell } from '../schema/ledger.ts';
import type { RecordGraph } from './graph.ts';
import type { Entry } from './record.ts';

function cellOf({ data }: Entry<Agreement>, source: string): LedgerCell {
  const passage = data.evidence.find((evidence) => evidence.source === source);
  if (!passage) return { said: false };
  return {
    said: true,
    passage,
    differs: [
      ...new Set(data.readings.filter((reading) => reading.source === source).map(({ field }) => field)),
    ].sort(),
  };
}

function documentsBy(event: Event, source: string): number | null {
  const otherwise = event.readings.find(
    (reading) => reading.field === 'documents' && reading.source === source,
  );
  if (otherwise) return typeof otherwise.value === 'number' ? otherwise.value : null;
  const says = event.evidence.some(
    (evidence) => evidence.source === source && evidence.supports.includes('documents'),
  );
  return says ? event.documents : null;
}

/** The agreements of an event against the sources that tell of it: who says what. */
export function ledgerOf(event: Entry<Event>, graph: RecordGraph): Ledger {
  const agreements = graph.agreementsByEvent.get(event.id) ?? [];
  const named = new Set(
    [event.data, ...agreements.map(({ data }) => data)].flatMap(({ evidence }) =>
      evidence.map(({ source }) => source),
    ),
  );
  const sources = [...graph.sources.values()].filter(({ id }) => named.has(id));
  return {
    sources: sources.map((source) => ({ ...source, documents: documentsBy(event.data, source.id) })),
    rows: agreements.map((agreement) => ({
      agreement,
      cells: sources.map(({ id }) => cellOf(agreement, id)),
    })),
  };
}
