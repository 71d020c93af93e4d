import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { splitFrontMatter, type RecordFile } from './recordFile.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a value of the front matter stands, by its path; the nearest thing above it where the file does not hold it. */
export type Locate = (path: readonly PropertyKey[]) => Position;

/**
 * Finds places in the front matter of a file, lines and columns counted from 1. The YAML is parsed at the first
 * question only: most files have no problem and are never asked about.
 */
export function locator(file: RecordFile): Locate {
  let parsed: { document: Document.Parsed; counter: LineCounter } | null = null;
  const parse = () => {
    const counter = new LineCounter();
    const parts = splitFrontMatter(file.raw);
    const yaml = parts ? file.raw.slice(parts.yaml.start, parts.yaml.end) : '';
    return {
      document: parseDocument(yaml, { lineCounter: counter, schema: 'core', logLevel: 'silent' }),
      counter,
    };
  };
  return (path) => {
    parsed ??= parse();
    let node: unknown = parsed.document.contents;
    let offset: number | null = null;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair || !isScalar(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (!isNode(item)) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    if (offset === null) return { line: 1, column: 1 };
    const { line, col } = parsed.counter.linePos(offset);
    return { line: line + 1, column: col };
  };
}
