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

/** Whether a word behind the noun points back to something told: `hiệp định này`. */
export function pointsBack(line: Line, head: Range): boolean {
  const quality = line.part(head.end, 'plain');
  return (
    line.part(head.end, 'pointers') !== null ||
    (quality !== null && line.part(quality.end, 'pointers') !== null)
  );
}
