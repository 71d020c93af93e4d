import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pages that are given to Pagefind before it has answered for the first: it is slow when each is waited for. */
const inFlight = 200;

/** Where the index stands in the site. */
export const searchFolder = 'pagefind';

/** Pagefind's ready-made interfaces; the site has its own. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** The full-text index of a site. */
export class SearchIndex {
  readonly #dist: string;
  readonly #index: ReturnType<typeof createIndex>;
  #pending: Promise<readonly string[]>[] = [];
  readonly #errors: string[] = [];
  #pages = 0;

  constructor(dist: string) {
    this.#dist = dist;
    this.#index = createIndex();
  }

  /** Adds a page by its file, relative to the root of the site. */
  async add(sourcePath: string, content: string): Promise<void> {
    const { index, errors } = await this.#index;
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    this.#pages += 1;
    this.#pending.push(index.addHTMLFile({ sourcePath, content }).then((response) => response.errors));
    if (this.#pending.length >= inFlight) await this.#settle();
  }

  async #settle(): Promise<void> {
    const answers = await Promise.all(this.#pending);
    this.#pending = [];
    this.#errors.push(...answers.flat());
  }

  /**
   * Writes the index into the site, and gives the number of its pages.
   *
   * @throws where Pagefind refuses a page or cannot write
   */
  async write(): Promise<number> {
    try {
      await this.#settle();
      const { index, errors } = await this.#index;
      const folder = join(this.#dist, searchFolder);
      const written = await index?.writeFiles({ outputPath: folder });
      const all = [...this.#errors, ...errors, ...(written?.errors ?? [])];
      if (all.length > 0) throw new Error(`The search index could not be made: ${all.join('; ')}`);
      await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
      return this.#pages;
    } finally {
      await close();
    }
  }
}
