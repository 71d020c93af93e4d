import type { Finding, Line, Page, Rule } from '../page.ts';
import { roughSentences } from '../sentences.ts';

/** Where, in a line, what is not the article begins; null where nothing does. */
function headingStart({ raw, words }: Page, line: Line): number | null {
  const { headings, pointers } = words.boilerplate;
  if (!line.isLong && headings.is(line.words)) return line.start;
  if (!line.isLong && line.text.endsWith(':') && pointers.is(line.words)) return line.start;

  // Fused: the heading and the titles under it were run into the last paragraph.
  const last = roughSentences(raw, line).tail.at(-1);
  if (!last || last.start === line.start || /[.!?]$/.test(raw.slice(last.end - 1, last.end))) return null;
  const length = headings.match(last.words, 0);
  const capital = /^\p{Lu}/u.test(last.tokens[0]?.value ?? '');
  return length >= 2 && length < last.words.length && capital ? last.start : null;
}

/**
 * Index of the line with which the article goes on after a heading, or the number of lines where it does not. Teasers
 * are titles, alone or each with a summary: prose right under the heading, or two paragraphs of prose in a row, are the article again.
 */
function resumesAt(lines: readonly Line[], heading: number): number {
  if (lines[heading + 1]?.isProse) return heading + 1;
  for (let index = heading + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.isProse && (lines[index + 1]?.isProse || isParagraph(line))) return index;
  }
  return lines.length;
}

/** A summary of another article is shorter than a paragraph that an empty line sets off. */
const wordsOfParagraph = 45;
const isParagraph = (line: Line): boolean => line.blankBefore && line.words.length >= wordsOfParagraph;

/** A line of a table or a list this long is the article's, even without a full stop. */
const wordsOfArticle = 15;

/** Lists of other articles, comments, downloads: from their heading to the end, or to where the article goes on. */
export const teasers: Rule = (page) => {
  const { lines } = page;
  const found: Finding[] = [];
  let articleSeen = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const start = headingStart(page, line);
    if (start !== null) {
      // Before the article the same words are an entry of a menu, and the headline comes after them.
      const next = articleSeen || start > line.start ? resumesAt(lines, index) : index + 1;
      const end = lines[next - 1]?.end ?? line.end;
      found.push({ kind: 'boilerplate', start, end });
      index = next - 1;
    }
    articleSeen ||= line.isProse || line.words.length >= wordsOfArticle;
  }
  return found;
};
