import { readDateline } from '../datelineForms.ts';
import type { Rule } from '../page.ts';

/** A lead or a caption may stand before the paragraph that has the dateline. */
const headLines = 4;

/** Place, day and agency before the first sentence. */
export const dateline: Rule = ({ lines, words }) => {
  for (const line of lines.slice(0, headLines)) {
    const found = readDateline(line, words);
    if (found) return [{ kind: 'dateline', start: line.start, ...found }];
  }
  return [];
};
