import type { LexicalToken } from '../../lexicon/tokenise.ts';
import { fold } from './fold.ts';
import { isAllCapitals } from './names.ts';

const initials = /^(?:\p{Lu}\.)+$/u;
const vowel = /[aeiouyаеёиоуыэюя]/;

/** `MOSCOW` → `Moscow`, `SAINT-PETERSBURG` → `Saint-Petersburg`; `D.C.`, `HCM` and mixed case stay. */
function withoutCapitals(token: LexicalToken): string {
  const { value } = token;
  if (!isAllCapitals(token) || initials.test(value)) return value;
  if (value.length <= 1 || (value.length > 2 && !vowel.test(fold(value)))) return value;
  return value.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A place as it is written in running text, from its tokens in a dateline. */
export function placeOf(tokens: readonly LexicalToken[]): string {
  let place = '';
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    place += (token.start > end ? ' ' : '') + withoutCapitals(token);
    end = token.end;
  }
  return place.replace(/[,.]$/, '');
}
