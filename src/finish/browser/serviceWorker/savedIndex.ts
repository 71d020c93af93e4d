import { packOf, unpack } from '../packedIndex.ts';
import type { Store } from './store.ts';

/** Packs that are kept unpacked: a search asks for several files of each. */
const kept = 12;

/** Files of the search index, which is saved as packs: few large files in the place of thousands of small ones. */
export class SavedIndex {
  readonly #store: Store;
  readonly #unpacked = new Map<string, ReturnType<typeof unpack>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param path of a file of the index, from the root of the site; null where it is not saved */
  async get(path: string): Promise<Response | null> {
    const { packs } = await this.#store.list();
    const [, name] = /^pagefind\/((?:index|fragment)\/[^/]+)$/.exec(path) ?? [];
    if (name === undefined || packs === null) return null;
    const pack = packOf(name, packs);
    const file = (await this.#open(pack))?.get(name);
    return file ? new Response(file) : null;
  }

  async #open(pack: string): Promise<Awaited<ReturnType<typeof unpack>> | null> {
    const opened = this.#unpacked.get(pack);
    if (opened) return opened;
    const saved = await this.#store.saved(`packs/${pack}.js`);
    if (!saved) return null;
    // A pack is a call with its name and its content: `paraphPack("index-0","…");`
    const content = (await saved.text()).split('"')[3] ?? '';
    const files = unpack(content);
    this.#unpacked.set(pack, files);
    const [oldest] = this.#unpacked.keys();
    if (this.#unpacked.size > kept && oldest !== undefined) this.#unpacked.delete(oldest);
    return files;
  }
}
