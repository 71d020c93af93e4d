import { foldToken } from '../fold.ts';
import type { Line, Rule } from '../page.ts';

const longestLine = 600;
const hashtags = /^(?:#[\p{L}\p{M}\p{N}_]+[\s,;]*)+$/u;

/** `Tags: …` after the article or before it, and lines of hashtags. An agenda in the middle may well begin `Topics:`. */
export const keywords: Rule = ({ lines, words }) => {
  const firstProse = lines.findIndex(({ isProse }) => isProse);
  const lastProse = lines.findLastIndex(({ isProse }) => isProse);
  const isKeywords = (line: Line, index: number): boolean => {
    if (line.length > longestLine) return false;
    if (hashtags.test(line.text)) return true;
    if (index >= firstProse && index <= lastProse) return false;
    const folded = line.tokens.map(foldToken);
    const end = words.boilerplate.keywordLabels.match(folded, 0);
    return end > 0 && (folded[end] === ':' || folded[end] === '#');
  };
  return lines.filter(isKeywords).map(({ start, end }) => ({ kind: 'boilerplate', start, end }));
};
