import { searchEngine, type SearchOptions, type SearchOutcome } from './engine.ts';
import type { Query } from './query.ts';

/** Runs a query; with filters and no words it finds everything that they leave. */
export async function run(query: Query): Promise<SearchOutcome> {
  const engine = await searchEngine();
  const options: SearchOptions = {
    filters: Object.fromEntries([...query.filters].map(([name, values]) => [name, [...values]])),
    ...(query.sort === 'relevance'
      ? {}
      : { sort: { date: query.sort === 'newest' ? 'desc' : 'asc' } as const }),
  };
  return engine.search(query.text.trim() === '' ? null : query.text, options);
}
