import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../schema/problem.ts';
import { splitFrontMatter } from '../schema/recordFile.ts';

export interface ParsedEntry<Data> {
  readonly data: Data;
  /** What follows the front matter. */
  readonly body: string;
  /** Lines before the body, to tell where in the file a line of the body stands. */
  readonly bodyLine: number;
}

export interface EntryResult<Data> {
  readonly entry: ParsedEntry<Data> | null;
  readonly problems: readonly Problem[];
}

const countLines = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/** Where the nearest present part of a path into the front matter begins; null for the whole file. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return null;
}

/**
 * Parses an MDX file of the record and checks its front matter. Pure.
 * @param path The file as the person would type it, for messages.
 */
export function parseEntry<Data>(path: string, raw: string, schema: z.ZodType<Data>): EntryResult<Data> {
  const problem = (line: number | null, what: string, why: string, remedy: string): Problem => ({
    severity: 'error',
    file: path,
    line,
    column: null,
    what,
    why,
    remedy,
  });

  const parts = splitFrontMatter(raw);
  if (!parts) {
    return {
      entry: null,
      problems: [
        problem(
          1,
          'the file has no front matter',
          'The fields of a record stand between two lines of three hyphens at the head of its file.',
          'Write `---` on the first line and after the last field, or delete the file.',
        ),
      ],
    };
  }

  const lines = new LineCounter();
  const document = parseDocument(raw.slice(parts.yaml.start, parts.yaml.end), { lineCounter: lines });
  const before = countLines(raw.slice(0, parts.yaml.start));
  const lineAt = (offset: number): number => before + lines.linePos(offset).line;
  if (document.errors.length > 0) {
    return {
      entry: null,
      problems: document.errors.map((error) =>
        problem(
          lineAt(error.pos[0]),
          'the front matter is not YAML',
          error.message.split('\n')[0] ?? error.message,
          'Correct the line; a value that holds a colon or begins with a sign wants quotes.',
        ),
      ),
    };
  }

  const checked = schema.safeParse(document.toJS() ?? {});
  if (!checked.success) {
    return {
      entry: null,
      problems: checked.error.issues.map((issue) => {
        const offset = offsetOf(document, issue.path);
        return problem(
          offset === null ? 1 : lineAt(offset),
          issue.path.length === 0
            ? 'the front matter does not fit'
            : `\`${issue.path.join('.')}\` does not fit`,
          issue.message,
          'Correct the value; the handbook lists the fields and what each may hold.',
        );
      }),
    };
  }

  const body = raw.slice(parts.bodyStart);
  return {
    entry: { data: checked.data, body, bodyLine: countLines(raw.slice(0, parts.bodyStart)) },
    problems: [],
  };
}
