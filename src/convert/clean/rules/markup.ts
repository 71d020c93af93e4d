import type { Finding, Rule } from '../page.ts';

/** Elements that pages are made of. Anything else in angle brackets is the article's own. */
const tag =
  /^<(?:!--|!doctype|\/?(?:[abipu]|abbr|article|aside|blockquote|body|br|button|caption|center|div|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|li|link|main|meta|nav|ol|option|picture|script|section|select|small|source|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|ul|video)(?=[\s/>]))/i;

const longestTag = 2000;

/** Finds what closes an element; a search that went far is not made again, so that the work stays linear. */
class Closers {
  readonly #raw: string;
  readonly #known = new Map<string, Readonly<{ index: number; end: number }> | null>();

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** End of the first match of a closing pattern at or after `from`, or null. */
  after(closing: RegExp, from: number): number | null {
    const known = this.#known.get(closing.source);
    if (known === null) return null;
    if (known && known.index >= from) return known.end;
    closing.lastIndex = from;
    const match = closing.exec(this.#raw);
    this.#known.set(
      closing.source,
      match ? { index: match.index, end: match.index + match[0].length } : null,
    );
    return match ? match.index + match[0].length : null;
  }
}

const tagEnd = />/g;
const closings: Readonly<Record<string, RegExp>> = {
  '!--': /-->/g,
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
};

/** Elements that hold no part of an article. */
const furnitureElements = new Set(['aside', 'button', 'footer', 'form', 'iframe', 'nav', 'select']);
/** What pages call the boxes that hold none, as parts of `class`, `id` or `role`. */
const furnitureNames = new Set(
  'ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments cookie cookies footer menu modal nav navbar navigation newsletter pager pagination popular popup promo recommended related share sharing sidebar social subscribe tag tags toolbar trending widget'.split(
    ' ',
  ),
);
const naming = /\b(?:class|id|role)=(?:"([^"]*)"|'([^']*)')/gi;

const isFurnitureBox = (opening: string): boolean =>
  [...opening.matchAll(naming)].some(([, double, single]) =>
    (double ?? single ?? '')
      .toLowerCase()
      .split(/[\s_-]+/)
      .some((part) => furnitureNames.has(part)),
  );

/** Walks markup from left to right. */
class MarkupReader {
  readonly #raw: string;
  readonly #closers: Closers;
  /** Characters that may still be looked at for the ends of boxes, so that boxes never closed cost no more than this. */
  #budget: number;

  constructor(raw: string) {
    this.#raw = raw;
    this.#closers = new Closers(raw);
    this.#budget = raw.length * 4;
  }

  /** Where the markup that opens at `start` ends: comments, scripts and boxes of page furniture with all they hold. */
  endOf(start: number): number {
    const opening = tag.exec(this.#raw.slice(start, start + 24));
    if (!opening) return start;
    const name = opening[0].slice(1).toLowerCase();
    const closing = closings[name];
    const end = closing ? this.#closers.after(closing, start) : null;
    if (end !== null) return end;
    const close = this.#closers.after(tagEnd, start);
    if (close === null || close - start > longestTag) return start;
    const isBox = furnitureElements.has(name) || isFurnitureBox(this.#raw.slice(start, close));
    return (isBox && !name.startsWith('/') ? this.#endOfBox(name, close) : null) ?? close;
  }

  /** After the tag that closes a box, or null where none does. */
  #endOfBox(name: string, from: number): number | null {
    const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
    tags.lastIndex = from;
    let depth = 1;
    for (let match = tags.exec(this.#raw); match && this.#budget > 0; match = tags.exec(this.#raw)) {
      depth += match[1] === '/' ? -1 : 1;
      if (depth === 0) return tags.lastIndex;
      this.#budget -= tags.lastIndex - match.index;
    }
    this.#budget -= this.#raw.length - from;
    return null;
  }
}

/** HTML that came along when a page was copied. */
export const markup: Rule = ({ raw, lines }) => {
  const found: Finding[] = [];
  const reader = new MarkupReader(raw);
  const last = lines.at(-1)?.end ?? 0;
  for (let at = raw.indexOf('<', lines[0]?.start ?? 0); at >= 0 && at < last;) {
    const end = reader.endOf(at);
    if (end > at) found.push({ kind: 'boilerplate', start: at, end });
    at = raw.indexOf('<', Math.max(end, at + 1));
  }
  return found;
};
