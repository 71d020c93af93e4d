import { offlinePage, type ListedFile } from '../../../schema/offlineList.ts';
import { SavedIndex } from './savedIndex.ts';
import type { Store } from './store.ts';
import type { FetchEvent } from './worker.d.ts';

/** Milliseconds that the site has to answer before what is saved is shown. */
const patience = 4000;

/** Files whose names change with what they hold. */
const neverChanges = /^(?:_astro|pagefind\/(?:index|fragment|filter))\//;

const isNavigation = ({ mode }: Request): boolean => mode === 'navigate';

const tooLate = Symbol('too late');

const later = (milliseconds: number): Promise<typeof tooLate> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(tooLate);
    }, milliseconds);
  });

/** Answers requests for the site: from the network where it answers, else from what is saved. */
export class Answers {
  readonly #store: Store;
  readonly #index: SavedIndex;
  /** Pages that were shown from what is saved. */
  readonly #copies = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
    this.#index = new SavedIndex(store);
  }

  isCopy(client: string): boolean {
    return this.#copies.has(client);
  }

  async answer(event: FetchEvent): Promise<Response> {
    const { request } = event;
    const file = await this.#store.find(request.url).catch(() => null);
    if (file === null) return this.#unlisted(request);
    const saved = await this.#store.get(file);
    if (saved && neverChanges.test(file[0])) return saved;

    const fetched = fetch(request).catch(() => null);
    const response = await (saved ? Promise.race([fetched, later(patience)]) : fetched);
    if (response !== null && response !== tooLate && (response.status < 500 || !saved)) {
      if (response.status === 200 && !request.headers.has('range')) {
        const copy = response.clone();
        event.waitUntil(this.#store.keep(file, copy).catch(() => undefined));
      }
      return response;
    }
    if (saved) return this.#asSaved(event, file, saved);
    return isNavigation(request) ? this.#notSaved() : Response.error();
  }

  /** A page in a folder is shown with the slash, without which its relative addresses would lead elsewhere. */
  #asSaved(event: FetchEvent, [path]: ListedFile, saved: Response): Response {
    if (!isNavigation(event.request)) return saved;
    const url = new URL(event.request.url);
    if (path.endsWith('index.html') && !/(?:\/|\.html)$/.test(url.pathname)) {
      url.pathname += '/';
      return Response.redirect(url.href, 302);
    }
    this.#copies.add(event.resultingClientId);
    return saved;
  }

  /** What is not in the list: a file of the search index, a file newer than the list, or nothing. */
  async #unlisted(request: Request): Promise<Response> {
    const path = request.url.split(/[?#]/)[0]?.slice(this.#store.root.href.length) ?? '';
    const fromIndex = await this.#index.get(path).catch(() => null);
    if (fromIndex) return fromIndex;
    try {
      return await fetch(request);
    } catch (error) {
      if (isNavigation(request)) return this.#notSaved();
      throw error;
    }
  }

  /** Says that the page is not here, at its own address, so that trying again is loading it again. */
  async #notSaved(): Promise<Response> {
    const page = await this.#store.saved(offlinePage);
    if (!page) return Response.error();
    const base = new URL(offlinePage, this.#store.root).href;
    const html = (await page.text()).replace('<head>', () => `<head><base href="${base}">`);
    return new Response(html, {
      status: 503,
      statusText: 'Not saved on this device',
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
}
