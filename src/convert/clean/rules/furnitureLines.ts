import { takeApart } from '../fused.ts';
import { makeupOf, splitAtSeparators, type Makeup } from '../furniture.ts';
import type { Line, Page, Rule } from '../page.ts';

const longestLine = 400;
/** In a line cut by bars, a few other words may still belong to it: a slogan beside `Subscribe | Log in`. More are the headline. */
const otherWordsAmongBars = 4;
const smallestMenu = 3;

type Verdict = 'furniture' | 'menu' | 'article';

const isFurniture = ({ phrases, others }: Makeup): boolean => phrases > 0 && others === 0;
const isMenu = ({ phrases, menuWords, others }: Makeup): boolean => phrases + menuWords > 0 && others === 0;

function judge(line: Line, words: Page['words']): Verdict {
  if (line.length > longestLine || line.words.length === 0) return 'article';
  const tokens = takeApart(line.tokens);
  const whole = makeupOf(tokens, words);
  if (isFurniture(whole)) return 'furniture';
  const parts = splitAtSeparators(tokens).map((part) => makeupOf(part, words));
  const furnished = parts.filter(isMenu).length;
  const isRunTogether = tokens.length > line.tokens.length && whole.menuWords + whole.phrases >= smallestMenu;
  if (isMenu(whole)) return parts.length >= smallestMenu || isRunTogether ? 'furniture' : 'menu';
  const barred = parts.length >= 2 && whole.phrases > 0 && furnished * 2 >= parts.length;
  return barred && parts.every(({ others }) => others <= otherWordsAmongBars) ? 'furniture' : 'article';
}

/** Menu lines that stand right under a line of furniture, or under another such line. */
function linked(lines: readonly Line[], verdicts: readonly Verdict[], step: 1 | -1): boolean[] {
  const found = new Array<boolean>(lines.length).fill(false);
  for (let index = step === 1 ? 0 : lines.length - 1; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    const apart = step === 1 ? line?.blankBefore : line?.blankAfter;
    const chained = verdicts[index] === 'menu' && apart === false && found[index - step] === true;
    found[index] = verdicts[index] === 'furniture' || chained;
  }
  return found;
}

/** Menus, share bars, counters, log-in lines: lines of nothing but the page's own words, and the menu words around them. */
export const furnitureLines: Rule = ({ lines, words }) => {
  const verdicts = lines.map((line) => judge(line, words));
  const down = linked(lines, verdicts, 1);
  const up = linked(lines, verdicts, -1);
  return lines
    .filter((_, index) => down[index] === true || up[index] === true)
    .map(({ start, end }) => ({ kind: 'boilerplate', start, end }));
};
