import type { LexicalToken } from '../../../lexicon/tokenise.ts';
import { foldToken } from '../fold.ts';
import { agenciesEnd, arePersonNames, isCapitalised, isOffice } from '../names.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';
import type { EdgeWords } from '../words.ts';

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
  return afterHeadline && tokens.length > 1 && isPerson(tokens, words) ? line.text : null;
}

/** `Anna Petrova`; `Anna Petrova, Minister of Trade`. */
function isPerson(tokens: readonly LexicalToken[], words: EdgeWords): boolean {
  const comma = tokens.findIndex(({ value }) => value === ',');
  if (comma < 0) return arePersonNames(tokens, words);
  const [name, role] = [tokens.slice(0, comma), tokens.slice(comma + 1)];
  const titled = role.every(
    (token) => token.kind !== 'word' || isCapitalised(token) || token.value.length <= 3,
  );
  return name.length > 1 && arePersonNames(name, words) && role.length > 1 && titled;
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
