import { betweenPhrase } from '../grammar/betweenPhrase.ts';
import { bracketPhrase } from '../grammar/bracketPhrase.ts';
import { grantedPhrase } from '../grammar/grantedPhrase.ts';
import { occasionPhrase } from '../grammar/occasionPhrase.ts';
import { periodPhrase } from '../grammar/periodPhrase.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import { relativePhrase } from '../grammar/relativePhrase.ts';
import { samePartiesPhrase } from '../grammar/samePartiesPhrase.ts';
import { signedPhrase } from '../grammar/signedPhrase.ts';
import { subjectPhrase } from '../grammar/subjectPhrase.ts';
import { complementPhrase } from './complementPhrase.ts';
import { inflectedEntry } from './entryPhrase.ts';
import { inflectedTarget } from './targetPhrase.ts';
import { inflectedWith } from './withPhrase.ts';
import { inflectedYear } from './yearPhrase.ts';

/** The phrases that may hang on the noun of an instrument, in the order in which they are tried at each token. */
export const inflectedReaders: readonly PhraseReader[] = [
  // "(заменяет Соглашение 1998 г.)" and "о продлении соглашения" before a bracket and the subject.
  inflectedTarget,
  bracketPhrase,
  // "на 2026–2030 годы" must go before the subject, which begins with the same word.
  periodPhrase,
  inflectedYear,
  samePartiesPhrase,
  betweenPhrase,
  // What hangs on the noun itself stands right after it, before any preposition.
  complementPhrase,
  grantedPhrase,
  signedPhrase,
  relativePhrase,
  inflectedWith,
  // "в Ханое 9 июля" before the subject, which begins with the same small words.
  occasionPhrase,
  subjectPhrase,
  // The loose forms of lists come last: they read whatever is left.
  inflectedEntry,
];
