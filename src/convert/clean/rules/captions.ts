import { tokenise } from '../../../lexicon/tokenise.ts';
import { foldToken } from '../fold.ts';
import { agenciesEnd } from '../names.ts';
import type { Line, Page, Rule } from '../page.ts';

const longestCaption = 700;
const creditLength = 80;
const beforeCredit = new Set(['(', '[', '-', '–', '—', '.', '/', '|']);

/** `Photo: …`, `- Ảnh: …`, `(Фото: …)` at the head or the tail of a line; `VNA/VNS Photo`, `© Ana Ruiz` at its tail. */
function hasCredit(line: Line, { raw, words }: Page): boolean {
  const tokens = tokenise(raw, Math.max(line.start, line.end - creditLength), line.end);
  const folded = tokens.map(foldToken);
  for (let at = 0; at < tokens.length; at += 1) {
    const end = words.edges.creditLabels.match(folded, at);
    if (end === at) continue;
    const opens = tokens[at]?.start === line.start || beforeCredit.has(folded[at - 1] ?? '');
    const named = /^\p{Lu}/u.test(tokens[at]?.value ?? '') && !line.isProse;
    if ((opens || named) && folded[end] === ':') return true;
    const bracketed = folded[at - 1] === '(' && folded[tokens.length - 1] === ')';
    const signed = at >= 1 && tokens.some((_, from) => from < at && agenciesEnd(tokens, from, words) === at);
    if ((signed || bracketed) && tokens.length - end <= 5) return true;
  }
  return folded.some((word, at) => word === '©' && tokens.length - at <= 6 && at > 0);
}

/** `Photo: …`, `Video: …`: the line is about a picture or a film that stood there. */
function isLabelled(line: Line, { words }: Page): boolean {
  const folded = line.tokens.map(foldToken);
  const end = Math.max(
    words.edges.creditLabels.match(folded, 0),
    words.boilerplate.mediaLabels.match(folded, 0),
  );
  return end > 0 && folded[end] === ':' && end + 1 < folded.length;
}

/** `(left)`, `(second from right)`, `(trái)`: somebody's place in a picture. */
function tellsSides(line: Line, { words }: Page): boolean {
  const folded = line.tokens.map(foldToken);
  return folded.some((word, index) => {
    if (word !== '(') return false;
    const end = words.edges.pictureSides.match(folded, index + 1);
    return end > index + 1 && (folded[end] === ')' || folded[end] === ',');
  });
}

/** Captions of the article's own pictures. They belong to the article, and stand outside its run of sentences. */
export const captions: Rule = (page) =>
  page.lines
    .filter(
      (line) =>
        line.length <= longestCaption &&
        (isLabelled(line, page) || hasCredit(line, page) || tellsSides(line, page)),
    )
    .map(({ start, end }) => ({ kind: 'caption', start, end }));
