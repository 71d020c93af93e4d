import type { CollectionName } from './vocabulary.ts';
import type { Span } from './span.ts';

/** A file of a collection as it stands on disk. */
export interface RecordFile {
  readonly collection: CollectionName;
  /** File name without `.mdx`. */
  readonly id: string;
  /** Path as the person would type it. */
  readonly path: string;
  readonly raw: string;
  /** The front matter parsed, not yet checked against the schema. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What follows the front matter; it belongs to people. */
  readonly body: string;
}

/**
 * Where the front matter of a file stands: the YAML between the `---` fences, and where the rest begins, in UTF-16
 * code units. Null where the file does not begin with a fence or the fence is never closed.
 */
export interface FrontMatterParts {
  readonly yaml: Span;
  readonly bodyStart: number;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /^---[ \t]*(?:\r\n|\n|\r|$)/gm;

/** Splits off the front matter of a record or of a text without copying anything. */
export function splitFrontMatter(raw: string): FrontMatterParts | null {
  const open = opening.exec(raw);
  if (!open) return null;
  closing.lastIndex = open[0].length;
  const close = closing.exec(raw);
  if (!close) return null;
  return { yaml: { start: open[0].length, end: close.index }, bodyStart: close.index + close[0].length };
}
