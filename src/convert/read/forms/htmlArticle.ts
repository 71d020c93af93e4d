import { Readability } from '@mozilla/readability';
import type { Span } from '../../../schema/span.ts';
import type { Run } from './canvas.ts';
import type { WrittenTree } from './htmlText.ts';

/** Elements that hold no part of an article. */
const furnitureElements = new Set('ASIDE BUTTON FOOTER FORM NAV SELECT'.split(' '));
/** What pages call the boxes that hold none, as parts of `class`, `id` or `role`. */
const furnitureNames = new Set(
  'ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments cookie cookies footer menu modal nav navbar navigation newsletter pager pagination popular popup promo recommended related share sharing sidebar social subscribe tag tags toolbar trending widget'.split(
    ' ',
  ),
);
/** Beyond this many elements a page is no article, and its parts are not weighed. */
const mostElements = 20_000;
const nodeAttribute = 'data-text-node';

function isFurnitureBox(element: Element): boolean {
  if (furnitureElements.has(element.tagName.toUpperCase())) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true;
  return ['class', 'id', 'role'].some((name) =>
    (element.getAttribute(name) ?? '')
      .toLowerCase()
      .split(/[\s_-]+/)
      .some((part) => furnitureNames.has(part)),
  );
}

/** Whether a node lies in a box of page furniture; each element is asked about once. */
class Boxes {
  readonly #known = new Map<Element, boolean>();

  hold(node: Node): boolean {
    const way: Element[] = [];
    let result = false;
    for (let at = node.parentElement; at; at = at.parentElement) {
      const known = this.#known.get(at);
      if (known !== undefined) {
        result = known;
        break;
      }
      way.push(at);
    }
    for (const element of way.reverse()) {
      const isRoot = ['BODY', 'HTML', 'MAIN', 'ARTICLE'].includes(element.tagName.toUpperCase());
      result = !isRoot && (result || isFurnitureBox(element));
      this.#known.set(element, result);
    }
    return result;
  }
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The heading that says what the page is called. */
function headingOf(root: Element, titles: readonly string[]): Element | null {
  const wanted = titles.map(folded).filter((title) => title !== '');
  const headings = [...root.querySelectorAll('h1, h2')];
  const named = headings.find((heading) => {
    const text = folded(heading.textContent);
    return text.length > 3 && wanted.some((title) => title === text || title.startsWith(`${text} `));
  });
  const tops = headings.filter(({ tagName }) => tagName.toUpperCase() === 'H1');
  return named ?? (tops.length === 1 ? (tops[0] ?? null) : null);
}

/** Indexes of the text nodes that Readability takes for the article. Puts each text node into an element of its own. */
function articleNodes(document: Document, nodes: readonly Text[]): Set<number> {
  for (const [index, node] of nodes.entries()) {
    if (node.data.trim() === '') continue;
    const span = document.createElement('span');
    span.setAttribute(nodeAttribute, String(index));
    node.replaceWith(span);
    span.append(node);
  }
  try {
    const article = new Readability<Element>(document.cloneNode(true) as Document, {
      maxElemsToParse: 3 * mostElements,
      serializer: (element) => element as Element,
    }).parse();
    const kept = [...(article?.content?.querySelectorAll(`[${nodeAttribute}]`) ?? [])];
    return new Set(kept.map((span) => Number(span.getAttribute(nodeAttribute))));
  } catch {
    // Readability gives up on pages that are too large or too strange: the boxes by name still count.
    return new Set();
  }
}

function commonAncestor(nodes: readonly Text[]): Element | null {
  let common: Element | null = nodes[0]?.parentElement ?? null;
  for (const node of nodes) {
    while (common && !common.contains(node)) common = common.parentElement;
  }
  return common;
}

/** The mark of a list item, which belongs to the words after it. */
const markBefore = /(?:^|\n)(?:•|\d{1,6}\.) $/;
const longestMark = 9;

function joined(text: string, runs: readonly Run[]): Span[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const { start, end, node } of runs) {
    const before = spans.at(-1);
    if (before && (before.last === node - 1 || text.slice(before.end, start).trim() === '')) {
      Object.assign(before, { end, last: node });
      continue;
    }
    const mark = markBefore.exec(text.slice(Math.max(0, start - longestMark), start));
    spans.push({ start: mark ? start - mark[0].trimStart().length : start, end, last: node });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}

/**
 * The stretches of a page that are not its article. What Readability keeps is the article; what it drops within the
 * article stays for the step that tells regions apart, unless it lies in a box of page furniture: lists of documents
 * full of links would else be lost. Changes the document.
 */
export function furnitureOf(document: Document, tree: WrittenTree, titles: readonly string[]): Span[] {
  const { runs, nodes } = tree;
  const heading = headingOf(document.body, titles);
  const boxes = new Boxes();
  const numbersOf = (holds: (node: Text) => boolean): Set<number> =>
    new Set(nodes.flatMap((node, index) => (holds(node) ? [index] : [])));
  const boxed = numbersOf((node) => boxes.hold(node));
  const headed = numbersOf((node) => heading?.contains(node) ?? false);

  const isSmall = document.querySelectorAll('*').length <= mostElements;
  const kept = isSmall ? articleNodes(document, nodes) : new Set<number>();
  if (kept.size === 0)
    return joined(
      tree.text,
      runs.filter(({ node }) => boxed.has(node)),
    );

  const around = commonAncestor(nodes.filter((_, index) => kept.has(index)));
  const isWithin = (node: Text | undefined): boolean =>
    node !== undefined && around !== null && around !== document.body && around.contains(node);
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  const top = Math.min(first, ...headed);
  return joined(
    tree.text,
    runs.filter(({ node }) => {
      if (kept.has(node) || headed.has(node)) return false;
      if (boxed.has(node)) return true;
      return (node < top || node > last) && !isWithin(nodes[node]);
    }),
  );
}
