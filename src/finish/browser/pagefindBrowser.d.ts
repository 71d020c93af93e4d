/** Pagefind's browser code as it stands in the search index of a site. Source: https://pagefind.app/docs/api/ */
declare module 'pagefind-browser' {
  export interface Result {
    readonly id: string;
    data(): Promise<{ readonly url: string; readonly raw_url?: string }>;
  }
  export interface Outcome {
    readonly results: readonly Result[];
  }
  export interface Instance {
    init(): Promise<void>;
    filters(): Promise<unknown>;
    search(query: string | null, options: unknown): Promise<Outcome | null>;
  }
  export function createInstance(options: Readonly<Record<string, unknown>>): Instance;
}
