import type { FileSystem } from '../../src/schema/fileSystem.ts';

const utf8 = new TextEncoder();

/** A file system that holds the files given, by path; for tests that only read. */
export function memoryFileSystem(files: Readonly<Record<string, string | Uint8Array | Error>>): FileSystem {
  const contentOf = (path: string): Uint8Array | null => {
    const file = files[path];
    if (file instanceof Error) throw file;
    if (file === undefined) return null;
    return typeof file === 'string' ? utf8.encode(file) : file;
  };
  const refuse = () => Promise.reject(new Error('this file system is only read'));
  return {
    list: (folder) =>
      Promise.resolve(
        Object.keys(files)
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1))
          .sort(),
      ),
    read: (path) => Promise.resolve().then(() => contentOf(path) ?? new Uint8Array()),
    readIfPresent: (path) => Promise.resolve().then(() => contentOf(path)),
    write: refuse,
    remove: refuse,
  };
}
