import type { RecordSet } from '../schema/records.ts';
import type { FieldEvidence, Reading } from '../schema/reading.ts';
import type { Span } from '../schema/span.ts';

/** A text that was read: its id, its canonical characters, and what was read in it. */
export interface ReadSource {
  readonly id: string;
  readonly raw: string;
  readonly reading: Reading;
}

const longestQuote = 160;

/** The line of each offset, counted from 1; offsets are UTF-16 code units. */
function lineAt(raw: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** What explanations of one text share: how it quotes a passage. */
interface Quoting {
  readonly quote: (span: Span) => string;
}

function quoting({ raw }: Pick<ReadSource, 'raw'>): Quoting {
  const lineOf = lineAt(raw);
  return {
    quote: ({ start, end }) => {
      const words = raw.slice(start, end).replace(/\s+/g, ' ');
      const short = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
      return `line ${String(lineOf(start))}, ${String(start)}–${String(end)}: “${short}”`;
    },
  };
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'not told';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join('; ');
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const { name, country, kind, year, from, to } = value as Record<string, string | null | undefined>;
  if (name !== undefined) return country ? `${String(name)} (${country})` : String(name);
  if (kind !== undefined) return year ? `${String(kind)} of ${year}` : String(kind);
  return `${from ?? '…'}/${to ?? '…'}`;
}

function fieldLines(
  field: string,
  value: unknown,
  evidence: FieldEvidence | undefined,
  { quote }: Quoting,
): string[] {
  const rules = evidence?.rules ?? [];
  const how = rules.length === 0 ? '' : `  ← ${rules.join(', ')}${evidence?.implied ? ' (implied)' : ''}`;
  const spans = (evidence?.spans ?? []).filter(({ start, end }) => end > start);
  const unlike = spans.filter(
    (span, at) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === at,
  );
  return [`  ${field}: ${valueText(value)}${how}`, ...unlike.map((span) => `      ${quote(span)}`)];
}

const agreementFields = [
  'kind',
  'status',
  'new',
  'parties',
  'signatories',
  'witnesses',
  'sectors',
  'signed',
  'place',
  'period',
  'inForce',
  'amends',
  'supplements',
  'replaces',
  'implements',
] as const;
/** Fields that are told of every agreement; the others only where they have a value or a rule. */
const always: ReadonlySet<string> = new Set(['kind', 'status', 'new', 'parties', 'sectors']);

const isSilent = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

function agreementLines(agreement: Reading['agreements'][number], quotes: Quoting): string[] {
  return [
    `agreement  ${agreement.title}  (confidence ${String(agreement.confidence)})`,
    ...agreement.mentions.map((span) => `    ${quotes.quote(span)}`),
    ...agreementFields.flatMap((field) => {
      const evidence = agreement.evidence[field];
      const shown = always.has(field) || !isSilent(agreement[field]);
      return shown ? fieldLines(field, agreement[field], evidence, quotes) : [];
    }),
  ];
}

function eventLines(event: Reading['events'][number], quotes: Quoting): string[] {
  const fields = ['kind', 'date', 'place', 'documents'] as const;
  return [
    `event  ${event.kind}`,
    `    ${quotes.quote(event)}`,
    ...fields.flatMap((field) =>
      isSilent(event[field]) ? [] : fieldLines(field, event[field], event.evidence[field], quotes),
    ),
  ];
}

type Named = Reading['people'][number] | Reading['organisations'][number];

const namedLines = (what: string, named: Named, told: string, { quote }: Quoting): string[] => [
  `${what}  ${named.name}${told}  ← ${named.rules.join(', ')}`,
  ...named.mentions.map((span) => `    ${quote(span)}`),
];

/**
 * For each record that a text yields, each field with the rules that made it, in the order in which they fired, and the
 * passages that they used: line, offsets in UTF-16 code units, words. For people to read.
 */
export function explainReading(source: Pick<ReadSource, 'raw' | 'reading'>): string {
  const { reading } = source;
  const quotes = quoting(source);
  const blocks = [
    ...reading.agreements.map((agreement) => agreementLines(agreement, quotes)),
    ...reading.events.map((event) => eventLines(event, quotes)),
    ...reading.people.map((person) =>
      namedLines('person', person, person.role === null ? '' : `, ${person.role}`, quotes),
    ),
    ...reading.organisations.map((body) =>
      namedLines('organisation', body, body.abbreviation === null ? '' : ` (${body.abbreviation})`, quotes),
    ),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The places of a reading at which passages of a record begin. */
const meets = (spans: readonly Span[], starts: ReadonlySet<number> | undefined): boolean =>
  spans.some(({ start }) => starts?.has(start) === true);

/**
 * The same for the agreements and events of a record: under each id the readings of every text that it was made from.
 * A field that a person has corrected is told as the machine read it.
 */
export function explainRecords(
  records: Pick<RecordSet, 'agreements' | 'events'>,
  sources: readonly ReadSource[],
): string {
  const blocks: string[] = [];
  const explain = (
    id: string,
    evidence: readonly { readonly source: string; readonly start: number }[],
    linesOf: (source: ReadSource, starts: ReadonlySet<number>, quotes: Quoting) => string[][],
  ): void => {
    const bySource = Map.groupBy(evidence, ({ source }) => source);
    blocks.push(`# ${id}`);
    for (const source of sources) {
      const own = bySource.get(source.id);
      if (!own) continue;
      for (const lines of linesOf(source, new Set(own.map(({ start }) => start)), quoting(source)))
        blocks.push([`in ${source.id}:`, ...lines].join('\n'));
    }
  };
  for (const [id, { evidence }] of records.agreements)
    explain(id, evidence, ({ reading }, starts, quotes) =>
      reading.agreements
        .filter(({ mentions }) => meets(mentions, starts))
        .map((agreement) => agreementLines(agreement, quotes)),
    );
  for (const [id, { evidence }] of records.events)
    explain(id, evidence, ({ reading }, starts, quotes) =>
      reading.events.filter((event) => meets([event], starts)).map((event) => eventLines(event, quotes)),
    );
  return `${blocks.join('\n\n')}\n`;
}
