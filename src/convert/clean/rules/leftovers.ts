import { foldToken } from '../fold.ts';
import { agenciesEnd, arePersonNames, isOffice } from '../names.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';

const longestEntry = 4;
const longestTitle = 20;
const fewestHeadlineWords = 5;
const marker = /^(?:\d{1,3}[.)]|\(?\p{L}\)|[•·*+–—-])\s/u;
const introduces = /[:;,]$/;

/** Short lines above the last furniture over the article: entries of menus that no list of words knows. */
function atHead(lines: readonly Line[], furniture: readonly Finding[]): readonly Line[] {
  const firstProse = lines.findIndex(({ isProse }) => isProse);
  const head = firstProse < 0 ? [] : lines.slice(0, firstProse);
  const article = lines[firstProse]?.start ?? 0;
  const last = furniture.findLast(({ end }) => end <= article);
  const isHeadline = (line: Line): boolean => line.words.length >= fewestHeadlineWords;
  if (!last || !head.some(isHeadline)) return [];
  return head.filter((line) => line.end <= last.start && line.words.length <= longestEntry);
}

/** Whether a line may be who signs: then it is the article's. */
function maySign({ tokens }: Line, { words }: Page): boolean {
  const folded = tokens.map(foldToken);
  const label = Math.max(
    words.edges.sourceLabels.match(folded, 0),
    words.edges.bylineLabels.match(folded, 0),
  );
  return (
    label > 0 || agenciesEnd(tokens, 0, words) > 0 || isOffice(tokens, words) || arePersonNames(tokens, words)
  );
}

/** Titles of other articles between pieces of furniture under the article; not where they may be its own list. */
function atTail(page: Page, furniture: readonly Finding[]): readonly Line[] {
  const { lines } = page;
  const lastProse = lines.findLast(({ isProse }) => isProse);
  const first = lastProse && furniture.find(({ start }) => start >= lastProse.end);
  const last = furniture.at(-1);
  if (!first || !last) return [];
  const tail = lines.filter(({ start, end }) => start >= first.end && end <= last.start);
  const areTitles = tail.every(
    ({ text, words }) =>
      words.length <= longestTitle &&
      !marker.test(text) &&
      !introduces.test(text) &&
      !page.words.instruments.foundIn(words),
  );
  return areTitles ? tail.filter((line) => !maySign(line, page)) : [];
}

/** What stands among the furniture over and under an article, and is none of it. */
export const leftovers: Rule = (page) => {
  const furniture = page.findings.filter(({ kind }) => kind === 'boilerplate');
  return [...atHead(page.lines, furniture), ...atTail(page, furniture)].map(({ start, end }) => ({
    kind: 'boilerplate',
    start,
    end,
  }));
};
