import type { Interface } from '../i18n/index.ts';

/** The words that the search client shows; it runs in the reader's browser and is told them by the page. */
export interface SearchMessages {
  readonly language: string;
  readonly loading: string;
  readonly failed: string;
  /** Holds `{query}`. */
  readonly none: string;
  /** Hold `{n}`. */
  readonly one: string;
  readonly many: string;
  readonly more: string;
  readonly filters: Readonly<Record<string, string>>;
}

export const searchFilters = [
  'type',
  'sector',
  'kind',
  'status',
  'state',
  'party',
  'year',
  'language',
] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** Gathers the client's words from the interface. */
export function searchMessages(ui: Interface): SearchMessages {
  return {
    language: ui.language,
    loading: ui.t('search.loading'),
    failed: ui.t('search.failed'),
    none: ui.t('search.none'),
    one: ui.t('count.results', { n: 1 }),
    many: ui.t('count.results', { n: 2 }).replace('2', '{n}'),
    more: ui.t('search.more'),
    filters: Object.fromEntries(searchFilters.map((filter) => [filter, ui.t(`search.filter.${filter}`)])),
  };
}
