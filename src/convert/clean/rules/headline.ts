import type { Rule } from '../page.ts';
import { foldToken } from '../fold.ts';
import { readDateline } from '../datelineForms.ts';
import { followsCollector } from './dateline.ts';

const longestHeadline = 250;
const listMarker = /^(?:\d{1,3}[.)]|[•·*+–—-])\s/;
const unfinished = /[.;:,]$/;
const ellipsis = /(?:\.{3}|…)$/;

/** The first line, where it is a title and not a sentence: no full stop, and something after it. */
export const headline: Rule = ({ raw, lines, words, findings }) => {
  const [line, next] = lines;
  if (!line || !next || line.length > longestHeadline || line.words.length < 2) return [];
  const { text } = line;
  // `By: Staff writer` stands over the article where it has no headline.
  const label = words.edges.bylineLabels.match(line.tokens.map(foldToken), 0);
  if (label > 0 && line.tokens[label]?.value === ':') return [];
  if (!text.startsWith('#')) {
    if (listMarker.test(text) || (unfinished.test(text) && !ellipsis.test(text))) return [];
    const goesOn = !line.blankAfter && /^\p{Ll}/u.test(raw.slice(next.start, next.start + 2));
    if (goesOn || readDateline(line, words, followsCollector(findings, line))) return [];
  }
  return [{ kind: 'headline', start: line.start, end: line.end }];
};
