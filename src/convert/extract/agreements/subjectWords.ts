import type { Line } from '../language/line.ts';
import type { Mention } from './mention.ts';

/** Words that do not tell one instrument from another. */
const silent = [
  'plain',
  'articles',
  'of',
  'and',
  'for',
  'about',
  'between',
  'with',
  'to',
  'definite',
  'indefinite',
  'possessive',
  'by',
] as const;

/** What an instrument is about, as far as words can be compared. */
export interface SubjectWords {
  readonly words: ReadonlySet<string>;
  /** Short names in capitals among them, in small letters. */
  readonly shorts: ReadonlySet<string>;
  /** The letters that begin the words, in their order. */
  readonly initials: string;
}

const shortName = /^\p{Lu}{3,6}$/u;

/** The words of what an instrument is about, without those of every instrument and the names of states. */
export function subjectWords(mention: Mention): SubjectWords {
  const { line } = mention;
  const words = new Set<string>();
  const shorts = new Set<string>();
  let initials = '';
  const add = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) {
      const named = line.at(at, 'country') ?? line.at(at, 'demonym');
      if (named) {
        at = named.end - 1;
        continue;
      }
      if (!line.isWord(at)) continue;
      const lower = line.lower(at);
      initials += lower.charAt(0);
      if (lower.length <= 2 || line.part(at, ...silent)) continue;
      words.add(keyOf(line, lower));
      if (shortName.test(line.value(at))) shorts.add(lower);
    }
  };
  add(mention.phrase.start, mention.head.start);
  for (const range of mention.subjects) add(range.start, range.end);
  return { words, shorts, initials };
}

const keyOf = (line: Line, lower: string): string => line.inflection?.stemOf(lower) ?? lower;

/** The share of the words of the shorter that the longer has too; a short name counts for the words whose letters it has. */
export function overlap(a: SubjectWords, b: SubjectWords): number {
  if (a.words.size === 0 || b.words.size === 0) return 0;
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let both = 0;
  for (const word of few.words) {
    if (many.words.has(word) || (few.shorts.has(word) && many.initials.includes(word))) both += 1;
  }
  return both / few.words.size;
}
