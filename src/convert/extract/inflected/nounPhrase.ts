import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import type { Mark } from '../language/marks.ts';

/** A noun with the adjectives that agree with it, at tokens `[start, end)`. */
export interface NounPhrase extends Range {
  /** The token at which the noun begins. */
  readonly head: number;
  /** The forms in which the whole may stand. */
  readonly bits: FormBits;
  /** What the lexicon knows the noun for, where that is more than one word: the name of a state or body. */
  readonly mark: Mark | null;
}

const opening: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '„': '“' };
const longestQuotation = 24;
const dash = /^[-‑]$/u;
/** A name of capitals, or with one inside, has one form for all: `МИД`, `НИУ`, `ЗабГУ`, `УрФУ`. */
const shortName = /^(?:\p{Lu}[\p{Lu}\p{N}]+|\p{Lu}\p{Ll}{1,4}\p{Lu}[\p{L}\p{N}]*)$/u;

/** Whether a word is a short name, which never changes. */
export const isShort = (word: string): boolean => shortName.test(word);

/** The token after the quotation that opens here, over quotations inside it; null where none does. */
export function afterQuotation(line: Line, at: number): number | null {
  const close = opening[line.value(at)];
  if (close === undefined) return null;
  let depth = 0;
  for (let on = at; on < Math.min(line.length, at + longestQuotation); on += 1) {
    const value = line.value(on);
    if (on > at && value === close) depth -= 1;
    else if (value === line.value(at)) depth += 1;
    if (depth === 0 && on > at) return on + 1;
  }
  return null;
}

/** The last token of a word that hyphens join: `Санкт-Петербургским` changes in its last part. */
export function lastPart(line: Line, at: number): number {
  let last = at;
  while (
    dash.test(line.value(last + 1)) &&
    line.isWord(last + 2) &&
    line.tokens[last]?.end === line.tokens[last + 1]?.start &&
    line.tokens[last + 1]?.end === line.tokens[last + 2]?.start
  )
    last += 2;
  return last;
}

/** Whether a word belongs to the grammar of the sentence, so that no name holds it. */
export function isFunctionWord(line: Line, at: number): boolean {
  return (
    !line.startsCapital(at) &&
    line.part(
      at,
      'and',
      'between',
      'with',
      'by',
      'of',
      'to',
      'for',
      'about',
      'place',
      'clauseOpeners',
      'relative',
      'witness',
      'adverbs',
      'auxiliaries',
      'negated',
      'planned',
      'contains',
      'asides',
      'happens',
      'untilWords',
    ) !== null
  );
}

/** The forms in which a word may be a noun: any for a foreign or short name, none for what is no noun. */
function nounBits(line: Line, at: number, inflection: Inflection): FormBits {
  const word = line.value(at);
  if (shortName.test(word)) return inflection.any;
  const bits = inflection.bits(word, 'noun');
  if (line.startsCapital(at) && inflection.isForeign(word)) return inflection.any;
  if (bits !== 0) return bits;
  if (inflection.read(word).length > 0) return 0;
  return line.startsCapital(at) || inflection.isUnchanged(word) ? inflection.any : 0;
}

/** The name of a state, city or known body that begins at a token and may stand in one of the forms. */
function namedAt(line: Line, at: number, wanted: FormBits): { mark: Mark; bits: FormBits } | null {
  const mark = line.at(at, 'country') ?? line.at(at, 'knownOrg') ?? line.at(at, 'city');
  if (!mark) return null;
  const bits = (mark.form?.bits ?? wanted) & wanted;
  return bits === 0 ? null : { mark, bits };
}

/** Whether a word after an adjective may be what it describes. */
function agrees(line: Line, at: number, bits: FormBits, inflection: Inflection): boolean {
  if (opening[line.value(at)] !== undefined || namedAt(line, at, bits)) return true;
  if (!line.isWord(at) || isFunctionWord(line, at)) return false;
  const last = lastPart(line, at);
  const word = line.value(last);
  return ((inflection.bits(word, 'adjective') | nounBits(line, last, inflection)) & bits) !== 0;
}

/** The name of a state that begins here stands in a case that is not wanted: `Чехии` is no side after `между`. */
function standsOtherwise(line: Line, at: number, wanted: FormBits): boolean {
  const state = line.at(at, 'country');
  return state?.form ? (state.form.bits & wanted) === 0 : false;
}

/** `Опорой России`: a word with a capital that may be a noun, right before the state that owns what it names. */
function ownedByState(line: Line, at: number, wanted: FormBits, inflection: Inflection): boolean {
  if (!line.startsCapital(at) || line.at(at, 'demonym') !== null) return false;
  if ((inflection.bits(line.value(at), 'noun') & wanted) === 0) return false;
  return line.at(at + 1, 'country') !== null || isShort(line.value(at + 1));
}

/** Whether a word is a verb: one of the lexicon, or by its ending. */
function isVerb(line: Line, at: number, word: string, inflection: Inflection): boolean {
  const form = line.at(at, 'verb')?.meaning.form ?? 'noun';
  return (form !== 'noun' && form !== 'participle') || inflection.looksLikeVerb(word);
}

/** Over `, технологическому и` between adjectives of one noun: the next adjective, and what they share. */
function overCoordination(
  line: Line,
  at: number,
  limit: number,
  bits: FormBits,
  inflection: Inflection,
): { at: number; bits: FormBits } | null {
  const next = line.part(at, 'and')?.end ?? (line.value(at) === ',' ? at + 1 : null);
  if (next === null || next >= limit || !line.isWord(next) || line.startsCapital(next)) return null;
  const shared = inflection.bits(line.value(lastPart(line, next)), 'adjective') & bits;
  return shared === 0 ? null : { at: next, bits: shared };
}

/**
 * Reads the noun phrase that begins at a token and may stand in one of the wanted forms; null where none does.
 * `limit` is the token that it must not reach.
 */
export function readNounPhrase(
  line: Line,
  start: number,
  limit: number,
  wanted: FormBits,
  inflection: Inflection,
): NounPhrase | null {
  let bits = wanted;
  let at = line.part(start, 'definite')?.end ?? start;
  while (at < limit) {
    const quoted = afterQuotation(line, at);
    if (quoted !== null) return quoted <= limit ? { start, head: at, end: quoted, bits, mark: null } : null;
    const named = namedAt(line, at, bits);
    if (named && named.mark.end <= limit)
      return { start, head: at, end: named.mark.end, bits: named.bits, mark: named.mark };
    if (!line.isWord(at) || isFunctionWord(line, at) || standsOtherwise(line, at, bits)) return null;
    const last = lastPart(line, at);
    const word = line.value(last);
    if (!line.startsCapital(at) && isVerb(line, at, word, inflection)) return null;
    const adjective = inflection.bits(word, 'adjective') & bits;
    if (
      adjective !== 0 &&
      last + 1 < limit &&
      !ownedByState(line, last, bits, inflection) &&
      agrees(line, last + 1, adjective, inflection)
    ) {
      bits = adjective;
      at = last + 1;
      continue;
    }
    const joined = adjective === 0 ? null : overCoordination(line, last + 1, limit, adjective, inflection);
    if (joined !== null) {
      bits = joined.bits;
      at = joined.at;
      continue;
    }
    const noun = nounBits(line, last, inflection) & bits;
    return noun === 0 || last >= limit ? null : { start, head: last, end: last + 1, bits: noun, mark: null };
  }
  return null;
}
