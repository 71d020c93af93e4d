import type { LexicalToken } from '../../lexicon/tokenise.ts';
import { isAllCapitals } from './names.ts';

const initial = /^(?:\p{Lu}\.)+$/u;

/** `MOSCOW` → `Moscow`, `SAINT-PETERSBURG` → `Saint-Petersburg`; `D.C.`, `TP` and mixed case stay. */
function withoutCapitals(token: LexicalToken): string {
  const { value } = token;
  if (!isAllCapitals(token) || initial.test(value) || value.length <= 1) return value;
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
