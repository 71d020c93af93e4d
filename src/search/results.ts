import type { ResultData } from './engine.ts';
import { addressAtMatch } from './passage.ts';

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

/** A result as an item of the list. */
export function resultItem(data: ResultData): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = addressAtMatch(data);
  link.textContent = data.meta.title ?? data.url;
  const language = data.meta.language;
  if (language) link.lang = language;
  const summary = document.createElement('p');
  summary.className = 'result-summary';
  summary.textContent = data.meta.summary ?? '';
  const found = document.createElement('p');
  found.className = 'result-excerpt';
  found.append(excerpt(data.excerpt));
  item.append(link, summary, found);
  return item;
}
