import type { Rule } from './page.ts';
import { byline } from './rules/byline.ts';
import { captions } from './rules/captions.ts';
import { collectorLine } from './rules/collectorLine.ts';
import { dateline } from './rules/dateline.ts';
import { furnitureLines } from './rules/furnitureLines.ts';
import { fusedFurniture } from './rules/fusedFurniture.ts';
import { headline } from './rules/headline.ts';
import { keywords } from './rules/keywords.ts';
import { leftovers } from './rules/leftovers.ts';
import { markup } from './rules/markup.ts';
import { masthead } from './rules/masthead.ts';
import { pageBreaks } from './rules/pageBreaks.ts';
import { pageTalk } from './rules/pageTalk.ts';
import { pointers } from './rules/pointers.ts';
import { publicationLine } from './rules/publicationLine.ts';
import { signOff } from './rules/signOff.ts';
import { teasers } from './rules/teasers.ts';

/** The rules in the order in which they are applied. A rule sees only what those before it left. */
export const rules: readonly Rule[] = [
  // What collectors and browsers add goes first: it hides the first line of the article from every other rule.
  collectorLine,
  markup,
  // Lists of other articles before single lines: their titles and summaries would pass for the article.
  teasers,
  furnitureLines,
  pageTalk,
  pointers,
  keywords,
  fusedFurniture,
  pageBreaks,
  // The head of the article from the top down, each part where the one above it ends; its day may stand over all.
  masthead,
  publicationLine,
  // The day and the letterhead are known by now; the headline is not, and must not be a menu's.
  leftovers,
  headline,
  byline,
  dateline,
  // Captions before the signature: it is looked for in the last line that is none.
  captions,
  signOff,
];
