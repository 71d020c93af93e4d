import { searchFilters, type SearchFilter } from './searchMessages.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';

/** What is searched for; it stands in the address of the search page. */
export interface Query {
  readonly text: string;
  readonly filters: ReadonlyMap<SearchFilter, readonly string[]>;
  readonly sort: Sort;
}

const isFilter = (name: string): name is SearchFilter => (searchFilters as readonly string[]).includes(name);

/** Reads a query from the part of an address after `?`; what it does not know is left out. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const filters = new Map<SearchFilter, string[]>();
  for (const [name, value] of parameters) {
    if (isFilter(name) && value !== '') filters.set(name, [...(filters.get(name) ?? []), value]);
  }
  const sort = parameters.get('sort');
  return {
    text: parameters.get('q') ?? '',
    filters,
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
  };
}

/** The part of an address after `?`, empty for an empty query. */
export function writeQuery({ text, filters, sort }: Query): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of searchFilters)
    for (const value of filters.get(name) ?? []) parameters.append(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  return parameters.toString();
}

/** The query with one value of a filter put in, or taken out where it was in. */
export function toggleFilter(query: Query, name: SearchFilter, value: string): Query {
  const chosen = query.filters.get(name) ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const filters = new Map(query.filters);
  if (next.length === 0) filters.delete(name);
  else filters.set(name, next);
  return { ...query, filters };
}
