import type { Line, Page, Rule } from '../page.ts';

const rule = /^([_=*~–—-])(?:\s*\1){4,}$/;
const longestFooter = 12;
const domain = /(?:^|\s)(?:www\.\S|https?:\/\/)/i;

const isRule = (line: Line | undefined): boolean =>
  line !== undefined && line.length < 200 && rule.test(line.text);

/** A line with the number of the page, beside a rule or the address of the site. */
function isFooter(line: Line, before: Line | undefined, after: Line | undefined, { words }: Page): boolean {
  const said = line.words;
  if (line.isProse || said.length > longestFooter) return false;
  const numbered = said.some((_, at) => {
    const end = words.edges.pageLabels.match(said, at);
    return end > at && /^\d+$/.test(said[end] ?? '') && (at === 0 || end + 1 >= said.length);
  });
  return numbered && (isRule(before) || isRule(after) || domain.test(line.text));
}

/** Rules and running titles between the pages of a printed paper. */
export const pageBreaks: Rule = (page) =>
  page.lines
    .filter((line, index, lines) => isRule(line) || isFooter(line, lines[index - 1], lines[index + 1], page))
    .map(({ start, end }) => ({ kind: 'boilerplate', start, end }));
