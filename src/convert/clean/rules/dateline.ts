import { readDateline } from '../datelineForms.ts';
import type { Finding, Line, Rule } from '../page.ts';

/** A lead or a caption may stand before the paragraph that has the dateline. */
const headLines = 6;

/** Whether a collector's `date …` stands right before the line: an agency's report follows. */
export const followsCollector = (findings: readonly Finding[], line: Line): boolean =>
  findings.some(({ kind, end }) => kind === 'metadata' && end < line.start && line.start - end <= 2);

/** Place, day and agency before the first sentence. */
export const dateline: Rule = ({ lines, words, findings }) => {
  for (const line of lines.slice(0, headLines)) {
    const found = readDateline(line, words, followsCollector(findings, line));
    if (found) return [{ kind: 'dateline', start: line.start, ...found }];
  }
  return [];
};
