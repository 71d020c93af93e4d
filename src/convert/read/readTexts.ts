import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Text } from '../../schema/text.ts';
import { openFile, readEndings, type OpenFile } from './forms/index.ts';
import { problemAt } from './problemAt.ts';
import { readBytes } from './readBytes.ts';
import { readFile } from './readFile.ts';
import { isSidecar, joinSidecars, parseSidecar, sidecarNames, type Sidecar } from './sidecars.ts';

const idTaken = (id: string, path: string, other: string): Problem =>
  problemAt('error', path, null, {
    what: `this text and ${other} would both become the source “${id}”`,
    why: 'a source has its name from the name of its file; only the other one was read',
    remedy: 'rename one of the two, or delete it if it is the same text',
  });

const strayLink = (path: string): Problem =>
  problemAt('warning', path, null, {
    what: 'there is no text beside this file that it could be about',
    why: 'it says something of the text that has its name, and there is none',
    remedy:
      'put the text beside it under the same name (saved from the browser, if this is a link), or delete it',
  });

/** The files that say something of texts, each read once. */
class Sidecars {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #used = new Set<string>();
  readonly problems: Problem[] = [];

  constructor(fs: FileSystem, folder: string, names: readonly string[]) {
    this.#fs = fs;
    this.#folder = folder;
    this.#names = new Set(names.filter(isSidecar));
  }

  async of(name: string): Promise<Sidecar> {
    const found: Sidecar[] = [];
    for (const one of sidecarNames(name)) {
      if (!this.#names.has(one)) continue;
      const path = join(this.#folder, one);
      const read = await readBytes(this.#fs, path);
      if ('problem' in read) {
        this.problems.push(read.problem);
        continue;
      }
      const { sidecar, problems } = parseSidecar(path, read.bytes);
      if (!this.#used.has(one)) this.problems.push(...problems);
      this.#used.add(one);
      found.push(sidecar);
    }
    return joinSidecars(found);
  }

  strays(): Problem[] {
    return [...this.#names]
      .filter((name) => !this.#used.has(name))
      .map((name) => strayLink(join(this.#folder, name)));
  }
}

/**
 * Every text below `texts/`, in the order of their names; a file that cannot be read is a problem and no text.
 *
 * @param open what opens files that are more than their characters; where it is given, as many as `atOnce` at a time
 */
export async function readTexts(
  fs: FileSystem,
  contentDir: string,
  open: OpenFile = openFile,
  atOnce = 1,
): Promise<{ texts: Text[]; problems: Problem[] }> {
  const folder = join(contentDir, 'texts');
  const names = await fs.list(folder);
  const sidecars = new Sidecars(fs, folder, names);
  const files = names.filter((name) => !isSidecar(name));

  const readOne = async (name: string) => {
    const path = join(folder, name);
    const bytes = await readBytes(fs, path);
    if ('problem' in bytes) return { path, texts: [], problems: [bytes.problem] };
    const sidecar = await sidecars.of(name);
    return { path, ...(await readFile({ path, name, bytes: bytes.bytes, sidecar }, open)) };
  };
  const read: Awaited<ReturnType<typeof readOne>>[] = [];
  let next = 0;
  const readOn = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++)
      read[index] = await readOne(files[index] ?? '');
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));

  const texts: Text[] = [];
  const problems: Problem[] = [];
  const byId = new Map<string, string>();
  for (const { texts: found, problems: told } of read) {
    problems.push(...told);
    for (const text of found) {
      const path = join(folder, text.name);
      const other = byId.get(text.id);
      if (other !== undefined) {
        problems.push(idTaken(text.id, path, other));
        continue;
      }
      byId.set(text.id, path);
      texts.push(text);
    }
  }
  if (names.length === 0) {
    const words = {
      what: 'there are no texts here',
      why: 'the folder is empty or does not exist',
      remedy: `put files that end in ${readEndings.join(', ')} in ${folder}`,
    };
    problems.push(problemAt('error', folder, null, words));
  }
  const aside = sidecars.problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { texts, problems: [...problems, ...aside, ...sidecars.strays()] };
}
