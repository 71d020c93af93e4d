import { foldToken } from '../fold.ts';
import { agenciesEnd, arePersonNames, isCapitalised, isOffice } from '../names.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';

const longestLine = 120;
const headLines = 5;

/** Who wrote or issued it, or an empty text for a line such as `Media Note`; null where the line is none of these. */
function issuerOf(line: Line, afterHeadline: boolean, { raw, words }: Page): string | null {
  const tokens = line.tokens;
  const folded = tokens.map(foldToken);
  if (words.edges.documentLabels.is(line.words)) return '';
  const label = Math.max(
    words.edges.bylineLabels.match(folded, 0),
    words.edges.sourceLabels.match(folded, 0),
  );
  if (label > 0) {
    const named = tokens.slice(folded[label] === ':' ? label + 1 : label);
    const first = named[0];
    const isNamed = named.length <= 10 && named.some(isCapitalised) && first && isCapitalised(first);
    if (isNamed && !line.isProse && !/[.:;]$/.test(line.text)) return raw.slice(first.start, line.end);
  }
  if (agenciesEnd(tokens, 0, words) === tokens.length) return line.text;
  if (isOffice(tokens, words)) return line.text;
  return afterHeadline && tokens.length > 1 && arePersonNames(tokens, words) ? line.text : null;
}

/** Authors and issuing offices, in lines of their own between the headline and the first sentence. */
export const byline: Rule = (page) => {
  const head = page.findings.find(({ kind }) => kind === 'headline');
  const found: Finding[] = [];
  for (const line of page.lines.slice(0, headLines)) {
    if (line.isProse || line.length > longestLine || (head && line.start < head.start)) break;
    const issuer = issuerOf(line, head !== undefined, page);
    if (issuer === null) continue;
    found.push({ kind: 'byline', start: line.start, end: line.end, agency: issuer === '' ? null : issuer });
  }
  return found;
};
