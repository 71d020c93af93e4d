import { DateReader } from '../dateForms.ts';
import { isCapitalised, isOffice } from '../names.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';

const mostLines = 3;
const longestLine = 120;
const longestName = 14;
const smallWord = /^\p{Ll}{1,3}$/u;

/** Lines at the top, up to the first empty one, where a title and an article follow. */
function topLines(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ blankAfter }) => blankAfter) + 1;
  const top = lines.slice(0, end);
  const fits =
    end > 0 && end <= mostLines && top.every((line) => line.length <= longestLine && !line.isProse);
  return fits && lines.length > end + 1 ? top : [];
}

/** The day in a line such as `Bulletin, No. 7 / July 2018`; null where it has no number of an issue, or no day. */
function issueDay(line: Line, { words }: Page): string | null {
  const { tokens, words: said } = line;
  const numbered = said.some((_, at) => {
    const end = words.edges.issueLabels.match(said, at);
    return end > at && /^\d/.test(said[end] ?? '');
  });
  if (!numbered) return null;
  const dates = new DateReader(tokens, words);
  return tokens.map((_, at) => dates.read(at)?.date ?? null).find((date) => date !== null) ?? null;
}

/** `Press release`, `Press release No. 214`. */
function isDocumentLabel(line: Line, { words }: Page): boolean {
  const end = words.edges.documentLabels.match(line.words, 0);
  const rest = line.words.slice(words.edges.issueLabels.match(line.words, end));
  return end > 0 && rest.every((word) => /^\d/.test(word));
}

const isDay = ({ tokens }: Line, { words }: Page): boolean =>
  new DateReader(tokens, words).read(0)?.next === tokens.length;

const isName = ({ tokens }: Line): boolean =>
  tokens.length <= longestName &&
  tokens.every((token) => token.kind !== 'word' || isCapitalised(token) || smallWord.test(token.value));

/** The letterhead: who issues the paper, what sort of paper it is, its number and day; above the headline. */
export const masthead: Rule = (page) => {
  const top = topLines(page.lines);
  const isLetterhead = top.some((line) => isDocumentLabel(line, page) || issueDay(line, page) !== null);
  const isOffices =
    top.some((line) => isOffice(line.tokens, page.words)) &&
    top.every((line) => isOffice(line.tokens, page.words) || isDay(line, page));
  if (!isLetterhead && !isOffices) return [];
  return top.flatMap((line): Finding[] => {
    const span = { start: line.start, end: line.end };
    const dated = issueDay(line, page);
    if (dated !== null) return [{ kind: 'metadata', ...span, dated }];
    if (isDocumentLabel(line, page)) return [{ kind: 'byline', ...span }];
    if (isDay(line, page)) return [];
    return isName(line) ? [{ kind: 'byline', ...span, agency: line.text }] : [];
  });
};
