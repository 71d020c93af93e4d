import type { Finding, Line, Page, Rule } from '../page.ts';
import { isPageTalk, roughSentences, type RoughSentence } from '../sentences.ts';

/** A note that opens with the page's talk is rarely longer; an article's paragraph may be. */
const sentencesOfNote = 4;

function talkOf(page: Page, line: Line): Finding | null {
  const isTalk = (sentence: RoughSentence): boolean => isPageTalk(sentence, page.words);
  const { head, tail } = roughSentences(page.raw, line);
  if (!line.isLong && head[0] && isTalk(head[0]) && head.length <= sentencesOfNote) {
    return { kind: 'boilerplate', start: line.start, end: line.end };
  }
  const first = tail.findLastIndex((sentence) => !isTalk(sentence)) + 1;
  const sentence = tail[first];
  if (!sentence || sentence.start === line.start) return null;
  return { kind: 'boilerplate', start: sentence.start, end: line.end };
}

/** Sentences in which the page and not the article speaks: lines of them, and those run into the end of a paragraph. */
export const pageTalk: Rule = (page) =>
  page.lines.flatMap((line) => {
    const found = talkOf(page, line);
    return found ? [found] : [];
  });
