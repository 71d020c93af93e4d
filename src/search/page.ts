import { offerCsv } from './csv.ts';
import { moveFocus } from './dialog.ts';
import { searchEngine, type FilterCounts, type SearchOutcome } from './engine.ts';
import { drawFilters } from './filterPanel.ts';
import { clientMessages, countText } from './messages.ts';
import { readQuery, toggleFilter, writeQuery, type Query, type Sort } from './query.ts';
import { resultItem } from './results.ts';
import { drawRecent } from './recentList.ts';
import { keepSearch } from './recent.ts';
import { run, type Found } from './run.ts';
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
  const csv = form?.querySelector<HTMLButtonElement>('[data-search-csv]');
  const recent = form?.querySelector<HTMLElement>('[data-search-recent]');
  const messages = clientMessages();
  if (!form || !input || !sort || !panel || !status || !list || !more || !csv || !recent || !messages) return;
  const hint = status.textContent;

  let query = readQuery(location.search);
  let outcome: Found | null = null;
  let drawn = 0;
  let latest = 0;

  const draw = async (mine: number): Promise<void> => {
    const data = await Promise.all(
      (outcome?.results ?? []).slice(drawn, drawn + perStep).map((result) => result.data()),
    );
    if (mine !== latest) return;
    if (drawn === 0) list.replaceChildren();
    if (outcome !== null) {
      const found = outcome;
      list.append(...data.map((each) => resultItem(each, found)));
    }
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
      csv.hidden = (outcome?.results.length ?? 0) === 0;
      drawRecent(recent, messages, outcome === null);
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
  csv.addEventListener('click', () => {
    if (outcome) void offerCsv(outcome, messages);
  });
  list.addEventListener('click', () => {
    keepSearch(query.text);
  });
  recent.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset.forget === undefined) {
      input.value = target.textContent;
      change({ ...query, text: input.value });
    } else drawRecent(recent, messages, true);
    input.focus();
  });
  form.addEventListener('keydown', (event) => {
    const isUp = event.key === 'ArrowUp';
    const isFree = event.target === input || (event.target instanceof Element && list.contains(event.target));
    if (!isFree || (!isUp && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveFocus(form, isUp ? -1 : 1);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keepSearch(input.value);
    change({ ...query, text: input.value });
  });

  input.value = query.text;
  sort.value = query.sort === 'relevance' ? '' : query.sort;
  input.focus();
  void search();
}
