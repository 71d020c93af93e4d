import type { LexicalToken } from '../../lexicon/tokenise.ts';
import type { Span } from '../../schema/span.ts';
import { foldToken } from './fold.ts';
import { wordsOf, type Line } from './page.ts';
import type { EdgeWords } from './words.ts';
import { tokenise } from '../../lexicon/tokenise.ts';

/** A rough sentence: enough to tell one that belongs to the page from one of the article. */
export interface RoughSentence extends Span {
  readonly tokens: readonly LexicalToken[];
  readonly words: readonly string[];
}

const stop = /[.!?…]/;

/** Cuts tokens after a full stop that white space and a capital, a digit or a quotation mark follow. */
function cut(raw: string, tokens: readonly LexicalToken[]): RoughSentence[] {
  const sentences: RoughSentence[] = [];
  let from = 0;
  const push = (to: number): void => {
    const part = tokens.slice(from, to);
    const [first, last] = [part[0], part.at(-1)];
    if (first && last)
      sentences.push({ start: first.start, end: last.end, tokens: part, words: wordsOf(part) });
    from = to;
  };
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (!next || !stop.test(token.value)) return;
    if (next.start === token.end) {
      // Run together: `…the protectorate.Get the best of…`; not `U.S`, `chinhphu.vn`.
      const before = tokens[index - 1];
      const fused = before && /\p{Ll}{3}$/u.test(before.value) && /^\p{Lu}\p{Ll}/u.test(next.value);
      if (fused) push(index + 1);
      return;
    }
    if (next.kind !== 'punctuation' ? !/^\p{Ll}/u.test(next.value) : /["“«(©#@]/.test(next.value))
      push(index + 1);
  });
  push(tokens.length);
  return sentences.map((sentence) => ({ ...sentence, end: endWithMarks(raw, sentence.end) }));
}

/** The mark that Markdown drops from tokens still belongs to the line. */
const endWithMarks = (raw: string, end: number): number => {
  let at = end;
  while (/[*_`]/.test(raw.charAt(at))) at += 1;
  return at;
};

/** Sentences of a line; of a long one, those at its head and at its tail. */
export function roughSentences(raw: string, line: Line): { head: RoughSentence[]; tail: RoughSentence[] } {
  const head = cut(raw, line.tokens);
  if (!line.isLong) return { head, tail: head };
  return { head: head.slice(0, -1), tail: cut(raw, tokenise(raw, line.tailStart, line.end)).slice(1) };
}

const noticeLimit = 60;
const shortNoticeLimit = 10;
/** A newspaper's imprint says one after the other; an article hardly ever has two. */
const noticesOfImprint = 2;

/** Whether a sentence asks the reader to do something with the page, or is one of its legal notes. */
export function isPageTalk(sentence: RoughSentence, words: EdgeWords): boolean {
  const { boilerplate, edges } = words;
  const said = sentence.words;
  if (said.length === 0 || said.length > noticeLimit) return false;
  if (boilerplate.asks.match(said, 0) > 0) return true;
  if (boilerplate.notices.foundIn(said)) return true;
  const isLabel = said.length <= shortNoticeLimit && !stop.test(sentence.tokens.at(-1)?.value ?? '');
  if (isLabel && boilerplate.shortNotices.foundIn(said)) return true;
  if (boilerplate.shortNotices.countIn(said) >= noticesOfImprint) return true;
  const isCredit = edges.creditLabels.match(said, 0) > 0;
  return !isCredit && said.length <= shortNoticeLimit * 2 && isCopyright(sentence.tokens);
}

/** `© 2025 …`, `(c) 2025 …`; a name alone after the sign is that of a photographer. */
function isCopyright(tokens: readonly LexicalToken[]): boolean {
  const lead = tokens.slice(0, 10).map(foldToken).join(' ');
  return /© .*\b\d{4}\b|^\( [cс] \) \d|^copyright .*\b\d{4}\b/.test(lead);
}
