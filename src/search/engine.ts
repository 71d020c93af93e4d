import { nameTable, type NameGroup, type NameTable } from './names.ts';

/** What the search client needs of an engine; the names are those of Pagefind's browser API. */
export interface SearchEngine {
  init?(): Promise<void>;
  options?(options: Readonly<Record<string, unknown>>): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: SearchOptions): Promise<SearchOutcome>;
}

/** How many results each value of each filter has. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface SearchOutcome {
  readonly results: readonly { readonly id: string; data(): Promise<ResultData> }[];
  /** Counts within what was found, and within what would be found were the filter widened. */
  readonly filters?: FilterCounts;
  readonly totalFilters?: FilterCounts;
}

export interface ResultData {
  readonly url: string;
  /** The address as it stands in the index. */
  readonly raw_url?: string;
  /** HTML, made by the engine: text with `<mark>` around what was found. */
  readonly excerpt: string;
  /** The text of the page that the index holds. */
  readonly content?: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors?: readonly { readonly id: string; readonly location: number }[];
  readonly weighted_locations?: readonly { readonly location: number; readonly balanced_score: number }[];
  readonly locations?: readonly number[];
}

declare global {
  interface Window {
    /** Set by the packs that search a site opened from a file, where Pagefind itself cannot be loaded. */
    paraphSearch?: () => Promise<SearchEngine>;
    /** Set by the script of names. */
    paraphNames?: readonly NameGroup[];
  }
}

/** Where the site begins: every page links to it, by a path that holds at any address. */
export function siteRoot(): URL {
  const link = document.querySelector<HTMLAnchorElement>('a[data-root]');
  return new URL('.', link?.href ?? location.href);
}

function addScript(source: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source.href;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(`${source.pathname} could not be loaded`));
    });
    document.head.append(script);
  });
}

/** The file of a result: the index knows folders from the root of the site, and a host may know neither. */
function fileOf(root: URL, address: string): string {
  const path = address.replace(/^\/+/, '');
  return new URL(path === '' || path.endsWith('/') ? `${path}index.html` : path, root).href;
}

/** An engine whose results lead to files. */
function withFiles(root: URL, engine: SearchEngine): SearchEngine {
  const found = async (result: SearchOutcome['results'][number]): Promise<ResultData> => {
    const data = await result.data();
    return { ...data, url: fileOf(root, data.raw_url ?? data.url) };
  };
  return {
    filters: () => engine.filters(),
    search: async (query, options) => {
      const outcome = await engine.search(query, options);
      return {
        ...outcome,
        results: outcome.results.map((result) => ({ ...result, data: () => found(result) })),
      };
    },
  };
}

async function packedEngine(root: URL): Promise<SearchEngine> {
  await addScript(new URL('packs/engine.js', root));
  if (!window.paraphSearch) throw new Error('the search packs hold no engine');
  return window.paraphSearch();
}

async function load(): Promise<SearchEngine> {
  const root = siteRoot();
  if (location.protocol === 'file:') return withFiles(root, await packedEngine(root));
  const address = new URL('pagefind/pagefind.js', root).href;
  const engine = (await import(/* @vite-ignore */ address).catch(() => null)) as SearchEngine | null;
  // A site that was handed on for reading from a file has only the packs, and may stand on a host all the same.
  if (!engine) return withFiles(root, await packedEngine(root));
  await engine.options?.({ baseUrl: '/', excerptLength: 28 });
  await engine.init?.();
  return withFiles(root, engine);
}

let engine: Promise<SearchEngine> | null = null;

/** The engine, loaded when somebody first searches; a failed load is tried again the next time. */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= load().catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}

let names: Promise<NameTable> | null = null;

/** The names of the record's states, people and organisations; none where they cannot be loaded. */
export function knownNames(): Promise<NameTable> {
  names ??= addScript(new URL('search/names.js', siteRoot())).then(
    () => nameTable(window.paraphNames ?? []),
    () => new Map(),
  );
  return names;
}
