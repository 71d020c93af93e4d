import { createHash } from 'node:crypto';
import { toId } from '../../schema/toId.ts';

export const baseName = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;

/** The ending of a file's name with its dot, in lower case; empty where there is none. */
export const endingOf = (name: string): string =>
  /.\.[^.]*$/.exec(baseName(name))?.[0].slice(1).toLowerCase() ?? '';

/** A file's name without folders and ending. */
export function stemOf(name: string): string {
  const base = baseName(name);
  return base.slice(0, base.length - endingOf(base).length);
}

/**
 * Id of the source that a text becomes: the name of its file without folder and ending, after the names of the archive
 * or message that it lies in.
 */
export function textId(name: string, containers: readonly string[] = []): string {
  const stem = [...containers, name].map(stemOf).join(' ');
  return toId(stem) || `text-${createHash('sha256').update(stem.normalize('NFC')).digest('hex').slice(0, 8)}`;
}
