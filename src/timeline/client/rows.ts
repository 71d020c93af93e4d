import type { AgreementRelation } from '../../record/graph.ts';
import type { AgreementKind, AgreementStatus } from '../../schema/vocabulary.ts';
import type { MarkForm } from '../items.ts';
import type { TimedItem } from '../layOut.ts';
import type { TimelineFilter } from '../view.ts';

/** An agreement as the table beside the timeline tells it. */
export interface Row {
  readonly element: HTMLTableRowElement;
  readonly timed: TimedItem;
  /** By what it may be chosen: values by filter. */
  readonly values: Readonly<Record<TimelineFilter, readonly string[]>>;
  /** What is said of it below its title. */
  readonly details: readonly string[];
}

const day = 24 * 60 * 60 * 1000;

const timeOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text) * day;

const list = (text: string | undefined): string[] => (text ?? '').split(' ').filter((part) => part !== '');

/** `amends>id`, or `amends>@agreement@2010@14610` for one that the record does not hold. */
function joinOf(text: string): TimedItem['joins'][number] {
  const [relation = '', target = ''] = text.split('>');
  const [, kind = '', year = '', middle] = target.split('@');
  return {
    relation: relation as AgreementRelation,
    target: target.startsWith('@')
      ? { kind: kind as AgreementKind, year, time: timeOf(middle) ?? 0 }
      : target,
  };
}

function rowOf(element: HTMLTableRowElement, forms: Readonly<Record<string, string>>): Row {
  const { dataset } = element;
  const link = element.querySelector('a');
  const [from = null, to = null, begins = null, ends = null] = (dataset.t ?? '').split(',').map(timeOf);
  const cells = [...element.cells].map((cell) => cell.textContent.trim());
  const [date = '', , kind = '', status = '', period = ''] = cells;
  return {
    element,
    timed: {
      item: {
        id: dataset.id ?? '',
        title: link?.textContent.trim() ?? '',
        language: link?.lang === '' || !link ? document.documentElement.lang : link.lang,
        address: link?.href ?? '',
        kind: dataset.kind as AgreementKind,
        status: dataset.status as AgreementStatus,
        form: (forms[dataset.status ?? ''] ?? 'done') as MarkForm,
        date: dataset.date ?? null,
        period: null,
        relations: [],
      },
      date: from === null || to === null ? null : { from, to: to + day - 1 },
      period:
        begins === null && ends === null ? null : { from: begins, to: ends === null ? null : ends + day - 1 },
      joins: list(dataset.joins).map(joinOf),
    },
    values: {
      sector: list(dataset.sectors),
      state: list(dataset.states),
      kind: list(dataset.kind),
      status: list(dataset.status),
    },
    details: [
      [date, period].filter((part) => part !== '' && part !== '—').join(' · '),
      `${status} · ${kind}`,
    ],
  };
}

/** Reads the agreements from the table that says the same as the timeline. */
export function readRows(table: HTMLTableElement, forms: Readonly<Record<string, string>>): Row[] {
  return [...(table.tBodies[0]?.rows ?? [])].map((element) => rowOf(element, forms));
}
