import {
  listFile,
  type ListedFile,
  type OfflineList,
  type OfflineState,
} from '../../../schema/offlineList.ts';

/** Requests at the same time: as many as a browser makes to a host of the older protocol. */
const atOnce = 6;

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Under this a revision stands in an address of the cache. */
const revision = 'paraph-revision';

/** A response as it may be given for any request: one that was redirected may not answer a navigation. */
const plain = (response: Response): Response =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response;

const isFullError = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

interface Listing {
  readonly list: OfflineList;
  readonly all: readonly ListedFile[];
  readonly byPath: ReadonlyMap<string, ListedFile>;
}

function listingOf(list: OfflineList): Listing {
  const all = [...list.core, ...list.rest];
  return { list, all, byPath: new Map(all.map((file) => [file[0], file])) };
}

/** What is saved of the site on this device, each file by path and content. */
export class Store {
  readonly root: URL;
  readonly version: string;
  readonly #name: string;
  #listing: Promise<Listing> | null = null;
  #saving: Promise<void> | null = null;
  /** Addresses that are saved, known while saving: to ask the cache each time would take longer than the saving. */
  #present: Set<string> | null = null;
  #failed = 0;
  #isFull = false;

  /** @param version of the site that this worker is for */
  constructor(root: URL, version: string) {
    this.root = root;
    this.version = version;
    // A host may hold several sites, each under its path.
    this.#name = `paraph ${root.pathname}`;
  }

  #cache(): Promise<Cache> {
    return caches.open(this.#name);
  }

  #address(path: string, hash: string): string {
    const address = new URL(encoded(path), this.root);
    address.searchParams.set(revision, hash);
    return address.href;
  }

  /** @throws where the host answers with the list of another version, as it may while a site is being replaced */
  async #fetchList(): Promise<OfflineList> {
    const response = await fetch(new URL(listFile, this.root), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${listFile}: ${String(response.status)}`);
    const list = (await response.clone().json()) as OfflineList;
    if (list.version !== this.version) throw new Error(`${listFile} is of another version of the site`);
    await (await this.#cache()).put(this.#address(listFile, this.version), plain(response));
    return list;
  }

  #known(): Promise<Listing> {
    if (!this.#listing) {
      this.#listing = this.#savedList().then(listingOf);
      this.#listing.catch(() => (this.#listing = null));
    }
    return this.#listing;
  }

  async #savedList(): Promise<OfflineList> {
    const saved = await (await this.#cache()).match(this.#address(listFile, this.version));
    return saved ? ((await saved.json()) as OfflineList) : this.#fetchList();
  }

  /** The list of this version's files. */
  async list(): Promise<OfflineList> {
    return (await this.#known()).list;
  }

  async #saved(): Promise<Set<string>> {
    return new Set((await (await this.#cache()).keys()).map(({ url }) => url));
  }

  /** Paths of which some revision is saved. */
  async #savedPaths(): Promise<ReadonlySet<string>> {
    return new Set([...(await this.#saved())].map((url) => this.#pathOf(url)));
  }

  #pathOf(url: string): string {
    const path = new URL(url).pathname.slice(this.root.pathname.length);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  async #fetchInto(cache: Cache, [path, hash]: ListedFile): Promise<void> {
    const response = await fetch(new URL(encoded(path), this.root), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    const address = this.#address(path, hash);
    await cache.put(address, plain(response));
    this.#present?.add(address);
  }

  /**
   * Saves those files that are not saved in this revision, and gives the number of those that could not be had.
   *
   * @throws where the device refuses more room
   */
  async #fetchAll(files: readonly ListedFile[]): Promise<number> {
    const cache = await this.#cache();
    const saved = await this.#saved();
    this.#present = saved;
    const missing = files.filter(([path, hash]) => !saved.has(this.#address(path, hash)));
    const next = missing.values();
    let failed = 0;
    const work = async (): Promise<void> => {
      for (const file of next) {
        try {
          await this.#fetchInto(cache, file);
        } catch (error) {
          if (isFullError(error)) throw error;
          failed += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work)).finally(() => (this.#present = null));
    return failed;
  }

  /**
   * Saves what every page needs; of the rest what was saved before in another revision.
   *
   * @throws where a file that every page needs cannot be had: the worker is then tried again on a later visit
   */
  async install(): Promise<void> {
    const { core, rest } = await this.list();
    const before = await this.#savedPaths();
    if ((await this.#fetchAll(core)) > 0) throw new Error('The site could not be saved.');
    await this.#fetchAll(rest.filter(([path]) => before.has(path)));
  }

  /** Forgets revisions that have been replaced, and files that the site no longer has. */
  async prune(): Promise<void> {
    const { all } = await this.#known();
    const cache = await this.#cache();
    const addresses = new Map(all.map(([path, hash]) => [path, this.#address(path, hash)]));
    addresses.set(listFile, this.#address(listFile, this.version));
    const saved = await this.#saved();
    for (const url of saved) {
      const present = addresses.get(this.#pathOf(url));
      const isWanted =
        url === this.#wish || url === present || (present !== undefined && !saved.has(present));
      if (!isWanted) await cache.delete(url);
    }
  }

  /** Marks that a reader asked for the whole record, which then stays whole over updates. */
  get #wish(): string {
    return this.#address('whole', 'wanted');
  }

  async isWholeWanted(): Promise<boolean> {
    return (await this.list()).isSmall || (await (await this.#cache()).match(this.#wish)) !== undefined;
  }

  async wantWhole(): Promise<void> {
    await (await this.#cache()).put(this.#wish, new Response());
  }

  /** Saves all that is not saved yet. Asked twice, it does it once. */
  fill(): Promise<void> {
    this.#saving ??= this.#fillOnce().finally(() => (this.#saving = null));
    return this.#saving;
  }

  async #fillOnce(): Promise<void> {
    const { all } = await this.#known();
    this.#isFull = false;
    this.#failed = 0;
    try {
      this.#failed = await this.#fetchAll(all);
    } catch (error) {
      if (!isFullError(error)) throw error;
      this.#isFull = true;
    }
  }

  async state(): Promise<Omit<OfflineState, 'isCopy'>> {
    const { all } = await this.#known();
    const present = this.#present ?? (await this.#saved());
    let [saved, total] = [0, 0];
    for (const [path, hash, size] of all) {
      total += size;
      if (present.has(this.#address(path, hash))) saved += size;
    }
    return { saved, total, failed: this.#failed, isFull: this.#isFull, isSaving: this.#saving !== null };
  }

  /** The file that an address stands for, of those that the site has. */
  async find(address: string): Promise<ListedFile | null> {
    const url = new URL(address);
    if (url.origin !== this.root.origin || !url.pathname.startsWith(this.root.pathname)) return null;
    const { byPath } = await this.#known();
    const path = this.#pathOf(address);
    const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
    const wanted = [path, `${folder}index.html`, `${path}.html`];
    return wanted.map((candidate) => byPath.get(candidate)).find((file) => file !== undefined) ?? null;
  }

  /** What is saved of a file: this revision, else an older one. */
  async get([path, hash]: ListedFile): Promise<Response | null> {
    const cache = await this.#cache();
    const exact = await cache.match(this.#address(path, hash));
    return exact ?? (await cache.match(new URL(encoded(path), this.root), { ignoreSearch: true })) ?? null;
  }

  /** What is saved of the file at a path from the root of the site. */
  async saved(path: string): Promise<Response | null> {
    const file = (await this.#known()).byPath.get(path);
    return file ? this.get(file) : null;
  }

  /** Saves what was read, if it is not saved. */
  async keep([path, hash]: ListedFile, response: Response): Promise<void> {
    const cache = await this.#cache();
    const address = this.#address(path, hash);
    if (!(await cache.match(address))) await cache.put(address, plain(response));
  }
}
