import { foldToken } from '../fold.ts';
import { takeApart } from '../fused.ts';
import { capitalRun } from '../furniture.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';
import { tokenise } from '../../../lexicon/tokenise.ts';

const fewestPhrases = 2;
/** Lines at the head of a text in which a menu may have been run into the headline. */
const headLines = 3;

function atHead({ words }: Page, line: Line): Finding | null {
  const tokens = takeApart(line.tokens);
  const run = capitalRun(tokens, tokens.map(foldToken), 0, words);
  if (run.phrases === 0 || run.phrases + run.menuWords < fewestPhrases) return null;
  const next = tokens.findIndex(({ kind }, index) => index >= run.end && kind !== 'punctuation');
  const last = tokens[next - 1];
  if (!last || /^\p{Ll}/u.test(tokens[next]?.value ?? '')) return null;
  // A path of menus ends with the title of the page, cut short.
  const end = isCut.test(line.text) ? line.end : last.end;
  return { kind: 'boilerplate', start: line.start, end };
}

const isCut = /\S(?:\.{3}|…)$/;

function atTail({ raw, words }: Page, line: Line): Finding | null {
  const tokens = takeApart(line.isLong ? tokenise(raw, line.tailStart, line.end) : line.tokens);
  const folded = tokens.map(foldToken);
  // The longest run of furniture that ends the line: tried from each place from which one may begin.
  const earliest = Math.max(1, tokens.length - 30);
  for (let from = earliest; from < tokens.length; from += 1) {
    if (tokens[from]?.kind !== 'word') continue;
    const run = capitalRun(tokens, folded, from, words);
    const rest = tokens.slice(run.end).some(({ kind }) => kind === 'word');
    const start = tokens[from]?.start;
    if (!rest && start !== undefined && run.phrases >= fewestPhrases)
      return { kind: 'boilerplate', start, end: line.end };
  }
  return null;
}

/** Menus and share bars that were run into the headline or into the end of a paragraph. */
export const fusedFurniture: Rule = (page) =>
  page.lines.flatMap((line, index) => {
    const head = index < headLines ? atHead(page, line) : null;
    const found = head ?? atTail(page, line);
    return found ? [found] : [];
  });
