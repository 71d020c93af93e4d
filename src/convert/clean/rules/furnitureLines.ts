import { DateReader } from '../dateForms.ts';
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

/** Whether a line tells a day: then it may be that of publication. */
function hasDay({ tokens }: Line, words: Page['words']): boolean {
  const dates = new DateReader(tokens, words);
  return tokens.some((_, at) => (dates.read(at)?.date ?? null) !== null);
}

function judge(line: Line, words: Page['words']): Verdict {
  if (line.length > longestLine || line.words.length === 0) return 'article';
  const tokens = takeApart(line.tokens);
  const whole = makeupOf(tokens, words);
  if (whole.others === 0 && hasDay(line, words)) return 'article';
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

/** The name of a picture or a file that stood there. */
const fileName = /^\S+\.(?:jpe?g|png|gif|webp|svg|bmp|mp[34]|avi|pdf|docx?|xlsx?)$/i;
const endsLabel = /[:–—-]$/;

/** `Written by`, `Источник материала:`: a label after which nothing stands. */
function isEmptyLabel(line: Line, { edges }: Page['words']): boolean {
  const label = edges.bylineLabels.is(line.words) || edges.publishedLabels.is(line.words);
  return label || (endsLabel.test(line.text) && edges.sourceLabels.is(line.words));
}

/** Menu words over the headline, or under the last sentence with more furniture below them: a menu's that stand alone. */
function outside({ lines, findings }: Page, verdicts: readonly Verdict[], index: number): boolean {
  const line = lines[index];
  if (verdicts[index] !== 'menu' || !line) return false;
  const firstProse = lines.findIndex(({ isProse }) => isProse);
  if (firstProse < 0) return false;
  if (index > lines.findLastIndex(({ isProse }) => isProse))
    return verdicts.includes('furniture', index) || findings.some(({ start }) => start > line.end);
  return lines.slice(index + 1, firstProse).some((other, at) => isTitle(other, verdicts[index + 1 + at]));
}

const fewestTitleWords = 4;
const isTitle = (line: Line, verdict: Verdict | undefined): boolean =>
  verdict === 'article' && line.words.length >= fewestTitleWords;

/** Menus, share bars, counters, log-in lines: lines of nothing but the page's own words, and the menu words around them. */
export const furnitureLines: Rule = (page) => {
  const { lines, words } = page;
  const verdicts = lines.map((line): Verdict =>
    fileName.test(line.text) || isEmptyLabel(line, words) ? 'furniture' : judge(line, words),
  );
  const down = linked(lines, verdicts, 1);
  const up = linked(lines, verdicts, -1);
  return lines
    .filter((_, index) => down[index] === true || up[index] === true || outside(page, verdicts, index))
    .map(({ start, end }) => ({ kind: 'boilerplate', start, end }));
};
