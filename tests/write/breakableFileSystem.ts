import type { FileSystem } from '../../src/schema/fileSystem.ts';

/** Thrown in the place of the operation at which the process is taken to have been killed. */
export class Killed extends Error {}

/** A folder in memory. A run on it can be killed before any operation that changes it; people edit `files` directly. */
export interface BreakableFileSystem extends FileSystem {
  readonly files: Map<string, string>;
  /** Lets so many changing operations pass and kills at the next; null lets all pass. */
  killAfter(operations: number | null): void;
  /** Changing operations since the last call of `killAfter`. */
  readonly done: () => number;
}

const utf8 = new TextEncoder();

export function breakableFileSystem(content: Readonly<Record<string, string>> = {}): BreakableFileSystem {
  const files = new Map(Object.entries(content));
  let limit: number | null = null;
  let done = 0;
  const step = (): void => {
    if (limit !== null && done >= limit) throw new Killed('killed');
    done += 1;
  };
  const bytesOf = (path: string): Uint8Array | null => {
    const text = files.get(path);
    return text === undefined ? null : utf8.encode(text);
  };
  return {
    files,
    killAfter(operations) {
      limit = operations;
      done = 0;
    },
    done: () => done,
    list: (folder) =>
      Promise.resolve(
        [...files.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1))
          .toSorted(),
      ),
    read: (path) => {
      const bytes = bytesOf(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no file ${path}`));
    },
    readIfPresent: (path) => Promise.resolve(bytesOf(path)),
    write: (path, text) =>
      Promise.resolve()
        .then(step)
        .then(() => void files.set(path, text)),
    remove: (path) =>
      Promise.resolve()
        .then(step)
        .then(() => void files.delete(path)),
  };
}
