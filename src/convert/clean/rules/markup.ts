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

/** Where the markup that opens at `start` ends: comments, scripts and styles with all they hold. */
function endOfMarkup(raw: string, start: number, closers: Closers): number {
  const opening = tag.exec(raw.slice(start, start + 24));
  if (!opening) return start;
  const closing = closings[opening[0].slice(1).toLowerCase()];
  const end = closing ? closers.after(closing, start) : null;
  if (end !== null) return end;
  const close = closers.after(tagEnd, start);
  return close === null || close - start > longestTag ? start : close;
}

/** HTML that came along when a page was copied. */
export const markup: Rule = ({ raw, lines }) => {
  const found: Finding[] = [];
  const closers = new Closers(raw);
  const last = lines.at(-1)?.end ?? 0;
  for (let at = raw.indexOf('<', lines[0]?.start ?? 0); at >= 0 && at < last;) {
    const end = endOfMarkup(raw, at, closers);
    if (end > at) found.push({ kind: 'boilerplate', start: at, end });
    at = raw.indexOf('<', Math.max(end, at + 1));
  }
  return found;
};
