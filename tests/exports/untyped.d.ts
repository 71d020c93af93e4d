declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    readonly descriptor: { readonly path: string; readonly bytes: number; readonly hash: string };
    readonly errors: readonly Error[];
    /** Throws where a row does not fit its schema. */
    read(options?: {
      readonly keyed?: boolean;
      readonly relations?: boolean;
    }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string | object, options: { readonly basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly descriptor: object;
    readonly resources: readonly Resource[];
    readonly resourceNames: readonly string[];
    getResource(name: string): Resource;
  }
}

declare module '@citation-js/core' {
  /** References in CSL-JSON, read from any format of which a plugin is loaded. */
  export class Cite {
    constructor(input: unknown);
    readonly data: readonly Record<string, unknown>[];
    format(name: string, options?: Record<string, unknown>): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';

declare module 'jsonld' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  interface Options {
    readonly base?: string;
    readonly documentLoader?: Loader;
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options?: Options & { readonly format: string }): Promise<string>;
  };
  export = jsonld;
}
