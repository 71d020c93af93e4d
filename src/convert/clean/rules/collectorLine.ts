import type { Rule } from '../page.ts';

/** What a collector of pages puts before an article: the word `date`, then the day or the month, then the article itself. */
const prefix = /^\s*date[ \t]+(\d{4}-\d{2}(?:-\d{2})?)(?=\s)/;

/** The line, or the head of a line, that tells when the page was published. */
export const collectorLine: Rule = ({ raw, lines }) => {
  const [first] = lines;
  const match = first ? prefix.exec(raw.slice(first.start, first.start + 40)) : null;
  if (!first || !match) return [];
  return [
    { kind: 'metadata', start: first.start, end: first.start + match[0].length, dated: match[1] ?? null },
  ];
};
