import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  type Node,
  type Pair,
  type ToStringOptions,
} from 'yaml';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { jsonOf, fieldsOf, isOmitted, normalised } from './fields.ts';

/** One line a value, however long: a passage is found and compared as a line. */
const style: ToStringOptions = {
  lineWidth: 0,
  minContentWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  flowCollectionPadding: false,
};

/** Fields whose text may begin or end with a space or hold line breaks: quoted, so that every character is seen. */
const quoted: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix']);

/** Items that read best on a line of their own each. */
const onOneLine: ReadonlySet<string> = new Set(['regions', 'names', 'readings', 'history']);

/** Characters up to which a list of plain values stands on one line. */
const listLine = 100;

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** A value as a YAML node in the style of the record's files. */
function nodeOf(document: Document, field: string, value: unknown): Node {
  const node = document.createNode(value);
  visit(node, {
    Seq(_, list) {
      const plain = list.items.every((item) => isScalar(item));
      if (plain && jsonOf(list.toJSON()).length <= listLine) list.flow = true;
    },
    Map(_, map) {
      if (onOneLine.has(field)) map.flow = true;
    },
    Pair(_, pair) {
      if (quoted.has(keyOf(pair)) && isScalar(pair.value)) pair.value.type = Scalar.QUOTE_DOUBLE;
    },
  });
  if (isMap(node) || (isSeq(node) && node.items.length === 0)) node.flow = true;
  return node;
}

/** The front matter of a new record: its fields in the order of the schema, those left out that say nothing. */
export function newFrontMatter(
  collection: CollectionName,
  record: Readonly<Record<string, unknown>>,
): string {
  const document = new Document(new YAMLMap());
  for (const field of fieldsOf(collection)) {
    const value = record[field];
    if (!isOmitted(collection, field, value)) document.set(field, nodeOf(document, field, value ?? null));
  }
  return document.toString(style);
}

/** Puts a new value in the place of an old one; comments stay, and so do the nodes of items that are the same. */
function replaced(
  document: Document,
  collection: CollectionName,
  field: string,
  old: unknown,
  value: unknown,
): Node {
  const node = nodeOf(document, field, value);
  if (!isNode(old)) return node;
  if (isSeq(old) && isSeq(node)) {
    const keyOfItem = (item: Node): string => jsonOf(normalised(collection, field, [item.toJS(document)]));
    const before = new Map(
      old.items.flatMap((item) => (isNode(item) ? [[keyOfItem(item), item] as const] : [])),
    );
    node.items = node.items.map((item) => (isNode(item) ? (before.get(keyOfItem(item)) ?? item) : item));
    if (old.flow !== undefined && node.items.every((item) => isScalar(item))) node.flow = old.flow;
  }
  if (old.comment) node.comment = old.comment;
  if (old.commentBefore) node.commentBefore = old.commentBefore;
  if (old.spaceBefore) node.spaceBefore = true;
  return node;
}

/** The pair before which a new field stands, so that the fields keep the order of the schema. */
function placeFor(collection: CollectionName, map: YAMLMap, field: string): number {
  const order = fieldsOf(collection);
  const rank = order.indexOf(field);
  const at = map.items.findIndex((pair) => order.indexOf(keyOf(pair)) > rank);
  return at < 0 ? map.items.length : at;
}

/**
 * The YAML of a file with some of its fields set anew; everything else in it, comments and the order of fields
 * included, stays. `yaml` parses and is a mapping.
 */
export function editedFrontMatter(
  collection: CollectionName,
  yaml: string,
  changes: ReadonlyMap<string, unknown>,
): string {
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const map = document.contents;
  if (!isMap(map)) return yaml;
  for (const [field, value] of changes) {
    const at = map.items.findIndex((pair) => keyOf(pair) === field);
    const pair = map.items[at];
    if (!pair) {
      if (isOmitted(collection, field, value)) continue;
      map.items.splice(
        placeFor(collection, map, field),
        0,
        document.createPair(field, nodeOf(document, field, value ?? null)),
      );
    } else if (
      isOmitted(collection, field, value) &&
      ![pair.key, pair.value].some((node) => isNode(node) && hasComment(node))
    )
      map.items.splice(at, 1);
    else document.set(field, replaced(document, collection, field, pair.value, value ?? null));
  }
  const written = document.toString(style);
  return yaml.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
}

function hasComment(part: Node | Document): boolean {
  const isNoted = (node: Node | Document): boolean => Boolean(node.comment) || Boolean(node.commentBefore);
  let found = isNoted(part);
  visit(part, {
    Node(_, node) {
      found ||= isNoted(node);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** True where a person wrote a comment into the YAML. */
export const isCommented = (yaml: string): boolean =>
  yaml.includes('#') && hasComment(parseDocument(yaml, { schema: 'core', logLevel: 'silent' }));

/** Line of a field in a file whose YAML begins on line 2, counted from 1; null where the file does not hold the field. */
export function lineOf(yaml: string, field: string): number | null {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', logLevel: 'silent' });
  if (!isMap(document.contents)) return null;
  const pair = document.contents.items.find((item) => keyOf(item) === field);
  const [offset] = pair?.key.range ?? [];
  return offset === undefined ? null : counter.linePos(offset).line + 1;
}
