import type { LexicalToken } from '../../lexicon/tokenise.ts';
import { foldToken } from './fold.ts';
import type { EdgeWords } from './words.ts';

const capital = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}[\p{Lu}\p{M}\p{N}.-]*$/u;

export const isCapitalised = (token: LexicalToken): boolean =>
  token.kind === 'word' && capital.test(token.value);
export const isAllCapitals = (token: LexicalToken): boolean =>
  token.kind === 'word' && allCapitals.test(token.value);

const joins = /^[/+&.]$/;

/**
 * Index after the agencies that begin at `from`: `VNA`, `VNA/VNS`, `TTXVN/Vietnam+`, `INTERFAX.RU`; `from` where none
 * do.
 */
export function agenciesEnd(tokens: readonly LexicalToken[], from: number, words: EdgeWords): number {
  const folded = tokens.map(foldToken);
  let end = words.edges.agencies.match(folded, from);
  if (end === from) return from;
  for (;;) {
    const token = tokens[end];
    const next = tokens[end + 1];
    if (!token || !joins.test(token.value) || token.start !== tokens[end - 1]?.end) return end;
    if (!next || next.kind === 'punctuation' || next.start !== token.end)
      return token.value === '+' ? end + 1 : end;
    end = Math.max(words.edges.agencies.match(folded, end + 1), end + 2);
  }
}

const nameJoins = new Set(['-', '–', '—', ',', '&', '.', '/', 'và', 'and', 'и']);
const longestName = 8;

/**
 * Whether tokens are the names of one or two people: two words or more with capitals, or one or two in capitals
 * throughout (`HÀ THANH`, `N.A.`), and no place.
 */
export function arePersonNames(tokens: readonly LexicalToken[], words: EdgeWords): boolean {
  const named = tokens.filter((token) => !nameJoins.has(token.value));
  if (named.length < 1 || named.length > longestName || !named.every(isCapitalised)) return false;
  if (named.length === 1 && !named.every((token) => isAllCapitals(token) && token.value.length >= 2))
    return false;
  const folded = named.map(foldToken);
  return (
    !words.countries.foundIn(folded) &&
    !words.cities.foundIn(folded) &&
    !words.boilerplate.menuWords.is(folded)
  );
}

const smallWord = /^\p{Ll}{1,3}$/u;
const longestOffice = 12;
/** Where a language writes only the first word of an office with a capital, a longer line is rather a sentence. */
const longestPlainOffice = 6;

/** Whether tokens name an office that issues texts: `Office of the Spokesperson`, `Пресс-служба Президента`. */
export function isOffice(tokens: readonly LexicalToken[], words: EdgeWords): boolean {
  const [first] = tokens;
  const folded = tokens.map(foldToken);
  const count = tokens.filter(({ kind }) => kind === 'word').length;
  if (!first || !isCapitalised(first) || count > longestOffice || !words.edges.officeWords.foundIn(folded))
    return false;
  if (tokens.some(({ kind, value }) => kind === 'number' || /[.;:!?|]/.test(value))) return false;
  const titled = tokens.every(
    (token) => token.kind !== 'word' || isCapitalised(token) || smallWord.test(token.value),
  );
  return titled || (count <= longestPlainOffice && words.edges.officeWords.match(folded, 0) > 0);
}
