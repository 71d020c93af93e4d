import { foldToken } from '../fold.ts';
import { seamIn } from '../fused.ts';
import type { Line, Page, Rule } from '../page.ts';

const longestLine = 400;
const bullets = /[-–—+•·►▶»>#[(]/;
const afterLabel = /[:\])»]/;

/** Index of the first token after bullets and an opening bracket. */
function contentAt(line: Line): number {
  let at = 0;
  while (line.tokens[at]?.kind === 'punctuation' && bullets.test(line.tokens[at]?.value ?? '')) at += 1;
  return at;
}

function isPointer(line: Line, { words }: Page): boolean {
  if (line.length > longestLine) return false;
  if (/^(?:>>|»)/.test(line.text)) return true;
  const folded = line.tokens.map(foldToken);
  const at = contentAt(line);
  const bulleted = at > 0 || line.text.startsWith('*');
  const media = bulleted ? words.boilerplate.mediaLabels.match(folded, at) : at;
  const end = Math.max(media, words.boilerplate.pointers.match(folded, at));
  return end > at && afterLabel.test(folded[end] ?? '') && end + 1 < folded.length;
}

/** `* Video: …`, `Read more: …`, `>> …`: a line that leads to something else. */
export const pointers: Rule = (page) =>
  page.lines
    .filter((line) => isPointer(line, page))
    .map((line) => ({ kind: 'boilerplate', start: line.start, end: seamIn(line.tokens) ?? line.end }));
