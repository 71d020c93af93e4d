import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line } from '../language/line.ts';
import type { Mark, MeaningOf } from '../language/marks.ts';
import { isFunctionWord, lastPart } from './nounPhrase.ts';

type InstrumentMark = Mark<MeaningOf<'instrument'>>;

const counts = /^\d{1,3}$/;

/** Whether a number above one stands before the noun, with nothing but adjectives between. */
function counted(line: Line, head: number, inflection: Inflection): boolean {
  for (let at = head - 1; at >= Math.max(0, head - 4); at -= 1) {
    const number = line.at(at, 'number');
    if (number) return number.meaning.value > 1;
    if (line.isNumber(at)) return counts.test(line.value(at)) && Number(line.value(at)) > 1;
    if (!line.isWord(at) || inflection.bits(line.value(at), 'adjective') === 0) return false;
  }
  return false;
}

const severalOf = (mark: InstrumentMark): InstrumentMark =>
  mark.meaning.many ? mark : { ...mark, meaning: { ...mark.meaning, many: true } };

/**
 * The noun of an instrument that begins at a token. Where its form may be of one or of several, an adjective before it
 * tells; else it is of several as the object or the subject of a clause, and of one after a preposition or a noun.
 */
export function instrumentAt(line: Line, at: number): InstrumentMark | null {
  const longest = line.at(at, 'instrument');
  const { inflection } = line;
  if (!longest || !inflection) return longest;
  if (counted(line, at, inflection)) return severalOf(longest);
  const same = line
    .allAt(at)
    .filter((mark): mark is InstrumentMark => mark.meaning.type === 'instrument' && mark.end === longest.end);
  const one = same.find((mark) => !mark.meaning.many);
  const many = same.find((mark) => mark.meaning.many);
  if (!one || !many) return one ?? many ?? longest;
  const before = at - 1;
  const adjective = line.isWord(before) ? inflection.bits(line.value(before), 'adjective') : 0;
  const fitsOne = (adjective & (one.form?.bits ?? 0)) !== 0;
  const fitsMany = (adjective & (many.form?.bits ?? 0)) !== 0;
  if (fitsOne !== fitsMany) return fitsOne ? one : many;
  const verb = line.before(at, 'verb');
  const opens = before < 0 || !line.isWord(before) || line.partBefore(at, 'and', 'adverbs') !== null;
  return opens || (verb !== null && verb.meaning.form !== 'noun') ? many : one;
}

/** The first token of a word that hyphens join: `Санкт-Петербургским`. */
function firstPart(line: Line, at: number): number {
  let first = at;
  while (first >= 2 && lastPart(line, first - 2) >= at) first -= 2;
  return first;
}

const longestPhrase = 8;

/** Where the phrase of an instrument's noun begins: adjectives that agree with it, numbers and pointing words. */
export function instrumentStart(
  line: Line,
  head: number,
  bound: number,
  inflection: Inflection,
  bits: FormBits = instrumentAt(line, head)?.form?.bits ?? inflection.any,
): number {
  let at = head;
  while (at > Math.max(bound, head - longestPhrase)) {
    const determiner = line.partBefore(at, 'indefinite', 'definite');
    if (determiner && determiner.start >= bound) {
      at = determiner.start;
      continue;
    }
    const before = at - 1;
    const half = /^[-‑–]$/u.test(line.value(before)) && line.before(before, 'demonym') !== null;
    if (half) {
      at = before - 1;
      continue;
    }
    const joined = line.part(before, 'and') !== null || line.value(before) === ',' ? before - 1 : before;
    if (!line.isWord(joined) || isFunctionWord(line, joined) || joined < bound) {
      if (line.isNumber(before) && counts.test(line.value(before))) at = before;
      break;
    }
    if (line.at(before, 'number')) {
      at = before;
      continue;
    }
    const agreeing = inflection.bits(line.value(lastPart(line, joined)), 'adjective') & bits;
    if (agreeing === 0 || (joined < before && line.at(joined, 'sector') === null)) break;
    at = firstPart(line, joined);
  }
  return at;
}
