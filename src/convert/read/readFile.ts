import { createHash } from 'node:crypto';
import type { Problem } from '../../schema/problem.ts';
import type { Text } from '../../schema/text.ts';
import { decodeText } from './decodeText.ts';
import { plainEndings, type OpenFile } from './forms/index.ts';
import type { Form, Member } from './forms/form.ts';
import { limits } from './limits.ts';
import { endingOf, textId } from './names.ts';
import { problemAt } from './problemAt.ts';
import { isSidecar, joinSidecars, parseSidecar, sidecarNames, type Sidecar } from './sidecars.ts';

export interface FileToRead {
  /** How a person would type the file's path; for messages. */
  readonly path: string;
  /** Its path below `texts/`, or as given on the command line. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
  /** The archives and messages that it lies in, outermost first. */
  readonly containers?: readonly string[];
}

export interface ReadFile {
  readonly texts: readonly Text[];
  readonly problems: readonly Problem[];
}

const textOf = ({ name, bytes, sidecar, containers }: FileToRead, form: Form): Text => ({
  name,
  id: textId(name, containers),
  raw: form.raw,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  frontMatter: null,
  declared: { ...form.declared, ...sidecar.declared },
  derivation: { pages: form.pages, mended: form.mended, furniture: form.furniture },
});

/** Sidecars among the members of an archive, by their names. */
function sidecarsOf(
  members: readonly Member[],
  path: string,
): {
  of: (name: string, outer: Sidecar) => Sidecar;
  problems: readonly Problem[];
} {
  const parsed = new Map(
    members
      .filter(({ name }) => isSidecar(name))
      .map(({ name, bytes }) => [name, parseSidecar(`${path}/${name}`, bytes)]),
  );
  return {
    of: (name, outer) =>
      joinSidecars([
        outer,
        ...sidecarNames(name).flatMap((one) => {
          const found = parsed.get(one);
          return found ? [found.sidecar] : [];
        }),
      ]),
    problems: [...parsed.values()].flatMap(({ problems }) => problems),
  };
}

/**
 * The texts in one file: most often one; of an archive or a message with attachments, those in it too.
 *
 * @param budget bytes that may still be unpacked from the file and from what lies in it
 */
export async function readFile(
  file: FileToRead,
  open: OpenFile,
  budget: number = limits.unpackedBytes,
): Promise<ReadFile> {
  const { path, name, bytes, sidecar, containers = [] } = file;
  if (plainEndings.includes(endingOf(name))) {
    const { text, problems } = decodeText({ path, name, id: textId(name, containers), bytes, sidecar });
    return { texts: text ? [text] : [], problems };
  }
  const { form, members, remarks } = await open({ name, bytes, budget });
  const problems = remarks.map(({ severity, ...words }) => problemAt(severity, path, null, words));
  const texts = form ? [textOf(file, form)] : [];
  if (members.length === 0) return { texts, problems };
  if (containers.length >= limits.depth) {
    const words = {
      what: 'what lies in this file was not read',
      why: `files in files in files are read ${limits.depth} deep`,
      remedy: 'unpack it and put the files in by themselves',
    };
    return { texts, problems: [...problems, problemAt('warning', path, null, words)] };
  }
  let left = budget - members.reduce((sum, member) => sum + member.bytes.length, 0);
  const sidecars = sidecarsOf(members, path);
  problems.push(...sidecars.problems);
  for (const member of members.filter((one) => !isSidecar(one.name))) {
    const inner: FileToRead = {
      path: `${path}/${member.name}`,
      name: `${name}/${member.name}`,
      bytes: member.bytes,
      // What is said of a message is not said of its attachments.
      sidecar: sidecars.of(member.name, form ? { declared: {}, encoding: null } : sidecar),
      containers: [...containers, name],
    };
    const read = await readFile(inner, open, left);
    left -= read.texts.reduce((sum, { raw }) => sum + raw.length, 0);
    texts.push(...read.texts);
    problems.push(...read.problems);
  }
  return { texts, problems };
}
