import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem } from '../../schema/problem.ts';
import { problemAt, type Position } from './problemAt.ts';
import { quickYaml } from './quickYaml.ts';

export interface ParsedYaml {
  /**
   * `mapping`: `data` holds it. `nothing`: blank or only comments. `other`: YAML, but not `key: value` lines.
   * `broken`: does not parse; `problems` tell where.
   */
  readonly kind: 'mapping' | 'nothing' | 'other' | 'broken';
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands, or the nearest thing above it that the file holds. */
  readonly locate: (path: readonly PropertyKey[]) => Position | null;
}

export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** Lines of the file before the first of `yaml`. */
  readonly linesBefore: number;
  /** What the YAML is, for messages: `the front matter`. */
  readonly what: string;
}

/** An alias can stand for a large value many times over ("billion laughs"); no honest file needs many. */
const aliasLimit = 20;

/** Keys that mean something to JavaScript itself. */
const reservedKeys = new Set(['__proto__', 'prototype', 'constructor']);

const remedy =
  'write each line as key: value, and put a value that holds ": " or begins with a sign in quotes';

/** Takes out the keys that JavaScript would take for its own, and reports each. */
function removeReserved(document: Document.Parsed, report: (offset: number, key: string) => void): void {
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !reservedKeys.has(String(pair.key.value))) return undefined;
      report(pair.key.range?.[0] ?? 0, String(pair.key.value));
      return visit.REMOVE;
    },
  });
}

/**
 * Parses YAML 1.2 (core schema: no custom types, nothing that runs). What is plainly written is parsed quickly, and
 * again with all positions only when somebody asks where a value stands: of most files nobody does. Never throws.
 */
export function parseYaml(source: YamlSource): ParsedYaml {
  const data = quickYaml(source.yaml);
  if (data === null) return parseWithPositions(source);
  let careful: ParsedYaml | null = null;
  const locate = (path: readonly PropertyKey[]): Position | null => {
    careful ??= parseWithPositions(source);
    return careful.locate(path);
  };
  return { kind: 'mapping', data, problems: [], locate };
}

/** The same, keeping where everything stands and what is wrong. */
export function parseWithPositions({ file, yaml, linesBefore, what }: YamlSource): ParsedYaml {
  const counter = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const problem = (severity: 'error' | 'warning', offset: number, message: string, why: string): Problem =>
    problemAt(severity, file, position(offset), { what: message, why, remedy });
  const nowhere = { data: {}, locate: () => null };

  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, {
      lineCounter: counter,
      prettyErrors: false,
      schema: 'core',
      logLevel: 'silent',
    });
  } catch {
    const problems = [problem('error', 0, `${what} cannot be parsed`, 'it is nested too deeply')];
    return { kind: 'broken', problems, ...nowhere };
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem('error', error.pos[0], `${what} does not parse: ${error.message}`, 'none of it could be used'),
    );
    return { kind: 'broken', problems, ...nowhere };
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return { kind: 'nothing', problems: [], ...nowhere };
  }
  if (!isMap(document.contents)) return { kind: 'other', problems: [], ...nowhere };

  const problems = document.warnings.map((warning) =>
    problem('warning', warning.pos[0], `${what}: ${warning.message}`, 'the value was taken as it stands'),
  );
  removeReserved(document, (offset, key) => {
    problems.push(problem('warning', offset, `the key ${key} is not allowed`, 'it was left out'));
  });
  try {
    const data = document.toJS({ maxAliasCount: aliasLimit }) as Record<string, unknown>;
    return { kind: 'mapping', data, problems, locate: (path) => locate(document.contents, path, position) };
  } catch {
    const why = 'aliases (*name) in it stand for too much, or for nothing';
    return { kind: 'broken', problems: [problem('error', 0, `${what} cannot be used`, why)], ...nowhere };
  }
}

function locate(
  contents: Node | null,
  path: readonly PropertyKey[],
  position: (offset: number) => Position,
): Position | null {
  let node: unknown = contents;
  let offset: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      const item: unknown =
        isNode(node) && 'items' in node && Array.isArray(node.items) ? node.items[Number(step)] : null;
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset === null ? null : position(offset);
}
