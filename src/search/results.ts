import type { ResultData } from './engine.ts';
import { namedExcerpt } from './excerpt.ts';
import { addressAtMatch, addressAtWord } from './passage.ts';
import type { Found } from './run.ts';

/**
 * Copies the engine's excerpt as text with marks. It holds words of source texts, so nothing else of it becomes HTML.
 */
function excerpt(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  for (const node of parsed.body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = text;
      fragment.append(mark);
    } else fragment.append(text);
  }
  return fragment;
}

/** Where a result leads, and the words of it that are shown. */
export function matchOf(
  data: ResultData,
  { tokens, names }: Pick<Found, 'tokens' | 'names'>,
): { address: string; words: Node } {
  const named = namedExcerpt(data, tokens, names);
  if (!named) return { address: addressAtMatch(data), words: excerpt(data.excerpt) };
  const fragment = document.createDocumentFragment();
  const mark = document.createElement('mark');
  mark.textContent = named.name;
  fragment.append(named.before, mark, named.after);
  return { address: addressAtWord(data, named.location), words: fragment };
}

/** A result as an item of the list. */
export function resultItem(data: ResultData, found: Pick<Found, 'tokens' | 'names'>): HTMLLIElement {
  const { address, words } = matchOf(data, found);
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = data.meta.title ?? data.url;
  const language = data.meta.language;
  if (language) link.lang = language;
  const summary = document.createElement('p');
  summary.className = 'result-summary';
  summary.textContent = data.meta.summary ?? '';
  const shown = document.createElement('p');
  shown.className = 'result-excerpt';
  shown.append(words);
  item.append(link, summary, shown);
  return item;
}
