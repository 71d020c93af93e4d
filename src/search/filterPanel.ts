import type { FilterCounts } from './engine.ts';
import type { Query } from './query.ts';
import { searchFilters, type SearchFilter, type SearchMessages } from './searchMessages.ts';

/** Values of a filter that are shown before the rest is folded away. */
const shown = 8;

function valuesOf(
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
  name: SearchFilter,
): string[] {
  const values = new Set([...chosen, ...Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0)]);
  const byCount = (a: string, b: string): number => (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1);
  return [...values].sort(name === 'year' ? (a, b) => (a > b ? -1 : 1) : byCount);
}

function choice(name: SearchFilter, value: string, count: number, checked: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  box.value = value;
  box.checked = checked;
  const words = document.createElement('span');
  words.textContent = value;
  const number = document.createElement('span');
  number.className = 'nav-count';
  number.textContent = String(count);
  label.append(box, words, number);
  return label;
}

/** Draws the filters with their counts; which groups stood open is kept. */
export function drawFilters(
  panel: HTMLElement,
  query: Query,
  counts: FilterCounts,
  messages: SearchMessages,
): void {
  const opened = new Set(
    [...panel.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id),
  );
  const focused =
    document.activeElement instanceof HTMLInputElement
      ? `${document.activeElement.name}=${document.activeElement.value}`
      : '';
  const groups = searchFilters.flatMap((name) => {
    const here = counts[name] ?? {};
    const chosen = query.filters.get(name) ?? [];
    const values = valuesOf(here, chosen, name);
    if (values.length === 0) return [];
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = messages.filters[name] ?? name;
    const choices = values.map((value) => choice(name, value, here[value] ?? 0, chosen.includes(value)));
    group.append(legend, ...choices.slice(0, shown));
    if (choices.length > shown) {
      const rest = document.createElement('details');
      rest.id = `filter-${name}`;
      rest.open = opened.has(rest.id) || values.slice(shown).some((value) => chosen.includes(value));
      const summary = document.createElement('summary');
      summary.textContent = `+ ${String(choices.length - shown)}`;
      rest.append(summary, ...choices.slice(shown));
      group.append(rest);
    }
    return [group];
  });
  panel.replaceChildren(...groups);
  if (focused === '') return;
  [...panel.querySelectorAll('input')].find((box) => `${box.name}=${box.value}` === focused)?.focus();
}
