import { Canvas, type Run } from './canvas.ts';

/** What is written, and where each text node stands in it. */
export interface WrittenTree {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Text nodes in the order of the page; `Run.node` is an index here. */
  readonly nodes: readonly Text[];
}

/** Elements that are no text of the page. */
const silent = new Set(
  'AUDIO BASE CANVAS DATALIST EMBED HEAD IFRAME LINK META NOSCRIPT OBJECT SCRIPT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);
const paragraphs = new Set('BLOCKQUOTE FIGURE H1 H2 H3 H4 H5 H6 HR OL P PRE TABLE UL DL'.split(' '));
const lines = new Set(
  'ADDRESS ARTICLE ASIDE BODY BUTTON CAPTION DD DETAILS DIV DT FIELDSET FIGCAPTION FOOTER FORM HEADER LI MAIN NAV OPTION SECTION SELECT SUMMARY TBODY TD TFOOT TH THEAD TR'.split(
    ' ',
  ),
);
const cells = new Set(['TD', 'TH']);
const inCell = new Set('BLOCKQUOTE DIV H1 H2 H3 H4 H5 H6 LI P TABLE UL OL'.split(' '));
/** A cell longer than this holds an article, not a value. */
const longestCell = 600;

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

/** Tables also lay out whole pages; a row of values has short cells of one block each. */
function isRow(row: Element): boolean {
  const own = [...row.children].filter(({ tagName }) => cells.has(tagName));
  return (
    own.length > 1 &&
    own.every(
      (cell) =>
        cell.textContent.length <= longestCell &&
        [...cell.children].filter(({ tagName }) => inCell.has(tagName)).length <= 1 &&
        cell.querySelector('table, p ~ p, ul, ol') === null,
    )
  );
}

class Writer {
  readonly canvas = new Canvas();
  readonly nodes: Text[] = [];
  readonly #rows = new Set<Element>();

  walk(node: Node, verbatim: boolean, row: boolean): void {
    for (const child of [...node.childNodes]) {
      if (isText(child)) this.#writeText(child, verbatim);
      else if (isElement(child)) this.#writeElement(child, verbatim, row);
    }
  }

  #writeText(node: Text, verbatim: boolean): void {
    const index = this.nodes.push(node) - 1;
    if (verbatim) this.canvas.writeVerbatim(node.data, index);
    else this.canvas.write(node.data, index);
  }

  #writeElement(element: Element, verbatim: boolean, row: boolean): void {
    const name = element.tagName.toUpperCase();
    if (silent.has(name)) return;
    if (name === 'BR') {
      this.canvas.breakLine(1);
      return;
    }
    if (row && cells.has(name)) {
      this.#writeCell(element);
      return;
    }
    const gap = paragraphs.has(name) ? 2 : lines.has(name) ? 1 : null;
    // Blocks inside a cell of a row stay on its line.
    if (gap !== null && !row) this.canvas.breakLine(gap);
    if (name === 'LI' && !row) this.#writeMarker(element);
    const isValues = name === 'TR' && isRow(element);
    if (isValues) this.#rows.add(element);
    this.walk(element, verbatim || name === 'PRE', row || isValues);
    if (gap !== null && !row) this.canvas.breakLine(gap);
  }

  #writeCell(cell: Element): void {
    const row = cell.parentElement;
    const all = row ? [...row.children].filter(({ tagName }) => cells.has(tagName)) : [];
    // Two cells are a label and its value; more are columns.
    if (all[0] !== cell) this.canvas.mark(all.length === 2 ? ' | ' : '\t');
    this.walk(cell, false, true);
  }

  #writeMarker(item: Element): void {
    const list = item.parentElement;
    if (list?.tagName.toUpperCase() !== 'OL') {
      this.canvas.mark('• ');
      return;
    }
    const first = Number.parseInt(list.getAttribute('start') ?? '1', 10);
    const place = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(item);
    this.canvas.mark(`${(Number.isNaN(first) ? 1 : first) + place}. `);
  }
}

/** The text below an element, blocks on lines of their own, items with their marks and cells divided by tabs. */
export function writeTree(root: Element): WrittenTree {
  const writer = new Writer();
  writer.walk(root, false, false);
  return { text: writer.canvas.text, runs: writer.canvas.runs, nodes: writer.nodes };
}
