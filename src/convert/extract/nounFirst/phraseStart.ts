import type { Line, Range } from '../language/line.ts';

/** A noun with what stands before it: words that count or class it. */
export interface CountedNoun {
  readonly start: number;
  /** Words or a number say that it is of several. */
  readonly many: boolean;
}

/** Where the phrase of a noun begins that only numerals, plural words and classifiers may precede: `18 văn kiện`. */
export function countedNoun(line: Line, head: number, bound: number): CountedNoun {
  let start = head;
  let many = false;
  for (;;) {
    const word = line.partBefore(start, 'classifiers', 'indefinite', 'plural');
    const number = line.before(start, 'number');
    const digits = start > bound && line.isNumber(start - 1) && /^\d{1,3}$/.test(line.value(start - 1));
    const next = word?.start ?? number?.start ?? (digits ? start - 1 : start);
    if (next >= start || next < bound) return { start, many };
    if (word && line.part(next, 'plural')) many = true;
    if (number && number.meaning.value > 1) many = true;
    if (digits && Number(line.value(next)) > 1) many = true;
    start = next;
  }
}

/** Auxiliaries that take a noun too. */
const copulas = new Set(['là', 'có', 'được', 'cần', 'nên']);

const farthestPointer = 6;

/** Whether a phrase ends before a token: at a stop, a verb, or a small word that begins another phrase. */
function closes(line: Line, at: number): boolean {
  if (!line.isWord(at) && !line.isNumber(at)) return true;
  if (line.at(at, 'verb')) return true;
  return (
    line.part(at, 'auxiliaries', 'planned', 'negated', 'adverbs', 'agent', 'between', 'relative') !== null
  );
}

/** `hai bên thỏa thuận`, `cùng thỏa thuận`, `như thỏa thuận`: the noun is a verb here. */
export function actsAsVerb(line: Line, noun: Range): boolean {
  const verb = line.part(noun.start, 'verbToo');
  if (verb?.end !== noun.end || line.isCapital(noun.start)) return false;
  const before =
    line.partBefore(noun.start, 'sides', 'adverbs', 'planned') ?? line.partBefore(noun.start, 'auxiliaries');
  if (!before || copulas.has(line.lower(noun.start - 1))) return false;
  return !line.at(noun.start - 1, 'verb');
}

/** Whether a word behind the noun points back to something told: `hiệp định này`, `thỏa thuận quốc phòng này`. */
export function pointsBack(line: Line, head: Range): boolean {
  for (let at = head.end; at <= head.end + farthestPointer; at += 1) {
    const closing = line.part(at, 'closingPointers');
    if (line.part(at, 'pointers') ?? (closing && closes(line, closing.end))) return true;
    if (!line.isWord(at) || line.isCapital(at) || line.at(at, 'verb')) return false;
    if (line.part(at, 'between', 'with', 'of', 'agent', 'and', 'place', 'relative', 'clauseOpeners'))
      return false;
  }
  return false;
}
