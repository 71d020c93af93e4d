import { recased, type FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { lastPart, readNounPhrase, type NounPhrase } from './nounPhrase.ts';

/** The form that a phrase is taken to stand in: the nominative where it may be one, else the singular before the plural. */
function chosen(bits: FormBits, inflection: Inflection): FormBits {
  const one = bits & ~inflection.plural;
  const nominative = one & inflection.nominative;
  if (nominative !== 0) return nominative;
  return one === 0 ? bits : one;
}

/** The words of a noun phrase that change, by token, in the nominative. */
export function nominativeWords(
  line: Line,
  phrase: NounPhrase,
  inflection: Inflection,
  number: FormBits = 0,
): Map<number, string> {
  const words = new Map<number, string>();
  const bits = number === 0 ? chosen(phrase.bits, inflection) : phrase.bits & number;
  for (let at = phrase.start; at < phrase.head; at += 1) {
    at = lastPart(line, at);
    if (at < phrase.head && line.isWord(at))
      words.set(at, inflection.nominativeOf(line.value(at), 'adjective', bits));
  }
  if (phrase.mark === null && line.isWord(phrase.head))
    words.set(phrase.head, inflection.nominativeOf(line.value(phrase.head), 'noun', bits));
  return words;
}

/** The words of a run as written, but those that `changed` holds; what stands in brackets is left out. */
export function textWith(line: Line, range: Range, changed: ReadonlyMap<number, string>): string {
  let text = '';
  let depth = 0;
  let before: number | null = null;
  for (let at = range.start; at < range.end; at += 1) {
    const token = line.tokens[at];
    if (!token) break;
    if (token.value === '(') depth += 1;
    if (depth === 0) {
      const gap = before !== null && before < token.start;
      text += `${gap ? ' ' : ''}${changed.get(at) ?? token.value}`;
      before = token.end;
    }
    if (token.value === ')' && depth > 0) depth -= 1;
  }
  return text.replaceAll(/ ([,.])/gu, '$1').trim();
}

/**
 * A name in the nominative: its first noun with the adjectives before it, while what hangs on them stays. `wanted`
 * are the forms in which the name stands where that is known.
 */
export function nominativeText(line: Line, range: Range, inflection: Inflection, wanted: FormBits): string {
  const phrase =
    readNounPhrase(line, range.start, range.end, wanted, inflection) ??
    readNounPhrase(line, range.start, range.end, inflection.any, inflection);
  if (!phrase) return textWith(line, range, new Map());
  const words = nominativeWords(line, phrase, inflection);
  const { mark } = phrase;
  if (!mark?.form) return textWith(line, range, words);
  const lemma = recased(mark.form.lemma, line.value(mark.start));
  const before = textWith(line, { start: range.start, end: mark.start }, words);
  const after = textWith(line, { start: mark.end, end: range.end }, new Map());
  return [before, lemma, after].filter((part) => part !== '').join(' ');
}

/** The one that a plural phrase names several of: `министерствами культуры` → `министерство культуры`. */
export function singularText(line: Line, range: Range, phrase: NounPhrase, inflection: Inflection): string {
  const words = nominativeWords(line, phrase, inflection, inflection.plural);
  const head = line.value(phrase.head);
  const reading = inflection
    .read(head)
    .find((known) => known.part === 'noun' && (known.bits & phrase.bits & inflection.plural) !== 0);
  if (!reading) return textWith(line, range, words);
  words.set(phrase.head, recased(reading.nominative[0], head));
  const one = inflection.bits(reading.nominative[0], 'noun') & inflection.nominative & ~inflection.plural;
  for (let at = phrase.start; at < phrase.head; at += 1) {
    const adjective = inflection.read(line.value(at)).find((known) => known.part === 'adjective');
    const column = [0, 1, 2].find((index) => (one & (1 << index)) !== 0) ?? 0;
    if (adjective) words.set(at, recased(adjective.nominative[column] ?? '', line.value(at)));
  }
  return textWith(line, range, words);
}
