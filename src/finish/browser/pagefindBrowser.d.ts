/** Pagefind's browser code as it stands in the search index of a site. Source: https://pagefind.app/docs/api/ */
declare module 'pagefind-browser' {
  export interface Instance {
    init(): Promise<void>;
    filters(): Promise<unknown>;
    search(query: string | null, options: unknown): Promise<unknown>;
  }
  export function createInstance(options: Readonly<Record<string, unknown>>): Instance;
}

/** Pagefind's worker, which does its work when it is imported. */
declare module 'pagefind-worker' {}

/** The text of the worker that the engine starts. */
declare module 'packed-worker' {
  const code: string;
  export default code;
}
