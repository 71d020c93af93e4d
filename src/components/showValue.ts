import { formatDate } from '../i18n/formatDate.ts';
import type { Interface } from '../i18n/index.ts';
import type { RecordGraph } from '../record/graph.ts';
import { referenceTo } from '../record/parties.ts';

/** The value of a field in words, whatever it is. */
export function showValue(value: unknown, graph: RecordGraph, ui: Interface): string {
  if (value === null || value === undefined || value === '') return ui.t('corrections.nothing');
  if (Array.isArray(value)) {
    return value.length === 0
      ? ui.t('corrections.nothing')
      : value.map((one) => showValue(one, graph, ui)).join(', ');
  }
  if (typeof value === 'number') return ui.number(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^\d{4}(?:-|\/|$)/.test(value)
    ? formatDate(value, ui.language)
    : referenceTo(value, graph, ui).label;
}
