import type { Interface } from '../i18n/index.ts';
import type { Message } from '../i18n/messages.ts';

/** The words that the search client shows; it runs in the reader's browser and is told them by the page. */
export interface SearchMessages {
  readonly language: string;
  readonly loading: string;
  readonly failed: string;
  /** Holds `{query}`. */
  readonly none: string;
  /** Holds `{n}`. */
  readonly count: Message;
  /** Heads of the columns of the results as a file. */
  readonly columns: readonly string[];
  readonly more: string;
  readonly recent: string;
  readonly forget: string;
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
    count: ui.forms('count.results'),
    columns: [
      ui.t('field.title'),
      ui.t('search.column.summary'),
      ui.t('search.column.words'),
      ui.t('search.column.address'),
    ],
    more: ui.t('search.more'),
    recent: ui.t('search.recent'),
    forget: ui.t('search.forget'),
    filters: Object.fromEntries(searchFilters.map((filter) => [filter, ui.t(`search.filter.${filter}`)])),
  };
}
