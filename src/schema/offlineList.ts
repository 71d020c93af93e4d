/** Which files of the search index are in which packs: by folder, the name of the first file of each pack, sorted. */
export type PackContents = Readonly<Record<string, readonly string[]>>;

/** A file of the site: path from its root, what it holds (a hash), bytes. */
export type ListedFile = readonly [path: string, hash: string, size: number];

/** What the service worker knows of the site. It is fetched by the worker, so it is kept small. */
export interface OfflineList {
  /** Changes with any file. */
  readonly version: string;
  /** Whether the site is small enough to be saved without being asked to. */
  readonly isSmall: boolean;
  /** What every page needs, the pages that lead to all others, and search. */
  readonly core: readonly ListedFile[];
  readonly rest: readonly ListedFile[];
  /** Which files of the search index are in which packs; null where the site has no index. */
  readonly packs: PackContents | null;
}

/** Where the list stands in the site. */
export const listFile = 'offline.json';

/** The page that is shown in the place of one that is not saved. */
export const offlinePage = 'offline/index.html';

/** What a page asks the worker for. */
export type OfflineRequest = 'state' | 'fill' | 'save';

/** How much of the record is saved. */
export interface OfflineState {
  readonly saved: number;
  readonly total: number;
  /** Files that could not be had, the last time that saving was tried. */
  readonly failed: number;
  /** Whether the device refused more room. */
  readonly isFull: boolean;
  /** Whether files are being saved now. */
  readonly isSaving: boolean;
  /** Whether the page that asks came from what is saved, because the site did not answer. */
  readonly isCopy: boolean;
}
