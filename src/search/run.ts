import { knownNames, searchEngine, type SearchOptions, type SearchOutcome } from './engine.ts';
import { withTokens, type NameTable } from './names.ts';
import type { Query } from './query.ts';

export interface Found extends SearchOutcome {
  /** Whom the query names, as the index calls them. */
  readonly tokens: readonly string[];
  readonly names: NameTable;
}

/** Runs a query; with filters and no words it finds everything that they leave. Every spelling of a name finds the same. */
export async function run(query: Query): Promise<Found> {
  const [engine, names] = await Promise.all([searchEngine(), knownNames()]);
  const options: SearchOptions = {
    filters: Object.fromEntries([...query.filters].map(([name, values]) => [name, [...values]])),
    ...(query.sort === 'relevance'
      ? {}
      : { sort: { date: query.sort === 'newest' ? 'desc' : 'asc' } as const }),
  };
  const { text, tokens } = withTokens(query.text, names);
  const outcome = await engine.search(text.trim() === '' ? null : text, options);
  return { ...outcome, tokens, names };
}
