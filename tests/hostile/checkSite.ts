import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { trace, traceElement } from './generate.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsOf(node: Node): Generator<Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const textOf = (node: Node): string =>
  defaultTreeAdapter.isTextNode(node)
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const addresses = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href']);
const neverOurs = new Set(['iframe', 'object', 'embed', 'base', 'frame', 'applet', traceElement]);

/** Everything on a page that a text has no business to put there. */
export function intrusions(page: string): string[] {
  const found: string[] = [];
  for (const element of elementsOf(parse(page))) {
    const { tagName, attrs } = element;
    if (neverOurs.has(tagName)) found.push(`<${tagName}>`);
    if (
      tagName === 'script' &&
      attribute(element, 'type') !== 'application/ld+json' &&
      textOf(element).includes(trace)
    ) {
      found.push('a script with words of a text');
    }
    if (tagName === 'style' && textOf(element).includes(trace)) found.push('a style with words of a text');
    if (tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
      found.push('a refresh');
    for (const { name, value } of attrs) {
      if (name.startsWith('on')) found.push(`${tagName} ${name}=`);
      if (addresses.has(name) && /^[\s\p{Cc}]*(?:javascript|data:text|vbscript)/iu.test(value))
        found.push(`${name}=${value}`);
    }
  }
  return found;
}

/** The lines of a source's text as its page shows them, in order. */
export function shownLines(page: string): string[] {
  const rows = [...elementsOf(parse(page))].filter((element) =>
    (attribute(element, 'class') ?? '').split(/\s+/).includes('source-row'),
  );
  return rows.flatMap((row) => {
    const paragraph = row.childNodes.find(
      (child): child is Element =>
        defaultTreeAdapter.isElementNode(child) &&
        child.namespaceURI === html.NS.HTML &&
        child.tagName === 'p',
    );
    return paragraph ? [textOf(paragraph)] : [];
  });
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What is wrong with the page of a text, beside the white space at the ends of its lines; null where nothing is. */
export function wrongText(page: string, raw: string): string | null {
  const lines = shownLines(page).map((line) => line.trim());
  let from = 0;
  for (const line of lines) {
    const at = raw.indexOf(line, from);
    if (at < 0) return `${JSON.stringify(line)} does not stand in the text`;
    from = at + line.length;
  }
  return bare(lines.join('')) === bare(raw) ? null : 'characters of the text are missing';
}

export const pageOf = (out: string, id: string): string =>
  readFileSync(join(out, 'sources', id, 'index.html'), 'utf8');
