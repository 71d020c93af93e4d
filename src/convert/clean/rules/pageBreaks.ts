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

const ticker = /[▲▼]|\d\s?°\s?[CF]\b/;
const longestTicker = 12;
const ageMark = /^\d{1,2}\s?\+$/;
const onlyAddress = /^(?:https?:\/\/|www\.)\S+(?:\s+\d{1,3}\/\d{1,3})?$/i;

/** Weather and rates, an age mark, the address of the page that a browser prints: above the article or below it. */
const isMark = ({ text, words }: Line): boolean =>
  text.length < 200 &&
  ((ticker.test(text) && words.length <= longestTicker) || ageMark.test(text) || onlyAddress.test(text));

/** Rules and running titles between the pages of a printed paper, and the small marks at the edges of a page. */
export const pageBreaks: Rule = (page) => {
  const { lines } = page;
  const firstProse = lines.findIndex(({ isProse }) => isProse);
  const lastProse = lines.findLastIndex(({ isProse }) => isProse);
  return lines
    .filter((line, index) => {
      const isOutside = index < firstProse || index > lastProse;
      return (
        isRule(line) ||
        isFooter(line, lines[index - 1], lines[index + 1], page) ||
        (isOutside && isMark(line))
      );
    })
    .map(({ start, end }) => ({ kind: 'boilerplate', start, end }));
};
