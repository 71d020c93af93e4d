import { searchEngine, type FilterCounts, type SearchOutcome } from './engine.ts';
import { drawFilters } from './filterPanel.ts';
import { clientMessages, countText } from './messages.ts';
import { readQuery, toggleFilter, writeQuery, type Query, type Sort } from './query.ts';
import { resultItem } from './results.ts';
import { run } from './run.ts';
import { searchFilters, type SearchFilter } from './searchMessages.ts';

const perStep = 15;
const pause = 150;

const isSort = (value: string): value is Sort => value === 'newest' || value === 'oldest';

/**
 * Counts for the filters: what a value of one more filter would leave, and, for a filter that is already chosen from,
 * what the others leave, so that a choice can be widened.
 */
function countsFor(outcome: SearchOutcome, all: FilterCounts, query: Query): FilterCounts {
  const within = outcome.filters ?? {};
  const total = outcome.totalFilters ?? {};
  return Object.fromEntries(
    searchFilters.map((name) => {
      if (query.text.trim() === '' && query.filters.size === 0) return [name, all[name] ?? {}];
      return [name, (query.filters.has(name) ? total[name] : within[name]) ?? {}];
    }),
  );
}

/** The search page: query, filters with counts and sort, all of them in the address. */
export function searchPage(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search-page]');
  const input = form?.querySelector<HTMLInputElement>('[data-search-input]');
  const sort = form?.querySelector<HTMLSelectElement>('[data-search-sort]');
  const panel = form?.querySelector<HTMLElement>('[data-search-filters]');
  const status = form?.querySelector<HTMLElement>('[data-search-status]');
  const list = form?.querySelector<HTMLElement>('[data-search-results]');
  const more = form?.querySelector<HTMLButtonElement>('[data-search-more]');
  const messages = clientMessages();
  if (!form || !input || !sort || !panel || !status || !list || !more || !messages) return;
  const hint = status.textContent;

  let query = readQuery(location.search);
  let outcome: SearchOutcome | null = null;
  let drawn = 0;
  let latest = 0;

  const draw = async (mine: number): Promise<void> => {
    const data = await Promise.all(
      (outcome?.results ?? []).slice(drawn, drawn + perStep).map((result) => result.data()),
    );
    if (mine !== latest) return;
    if (drawn === 0) list.replaceChildren();
    list.append(...data.map(resultItem));
    drawn += data.length;
    more.hidden = drawn >= (outcome?.results.length ?? 0);
  };

  const search = async (): Promise<void> => {
    const mine = (latest += 1);
    const isEmpty = query.text.trim() === '' && query.filters.size === 0;
    if (!isEmpty) status.textContent = messages.loading;
    try {
      const engine = await searchEngine();
      const all = await engine.filters();
      const found = await run(query);
      if (mine !== latest) return;
      outcome = isEmpty ? null : found;
      drawn = 0;
      drawFilters(panel, query, countsFor(found, all, query), messages);
      await draw(mine);
      if (mine !== latest) return;
      if (outcome === null) status.textContent = hint;
      else
        status.textContent =
          found.results.length === 0
            ? messages.none.replace('{query}', query.text)
            : countText(messages, found.results.length);
    } catch {
      if (mine === latest) status.textContent = messages.failed;
    }
  };

  const change = (next: Query): void => {
    query = next;
    const after = writeQuery(query);
    history.replaceState(null, '', after === '' ? location.pathname : `?${after}`);
    void search();
  };

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      change({ ...query, text: input.value });
    }, pause);
  });
  sort.addEventListener('change', () => {
    change({ ...query, sort: isSort(sort.value) ? sort.value : 'relevance' });
  });
  panel.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement)
      change(toggleFilter(query, target.name as SearchFilter, target.value));
  });
  more.addEventListener('click', () => void draw(latest));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    change({ ...query, text: input.value });
  });

  input.value = query.text;
  sort.value = query.sort === 'relevance' ? '' : query.sort;
  input.focus();
  void search();
}
