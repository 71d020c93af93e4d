import { betweenPhrase } from '../grammar/betweenPhrase.ts';
import { bracketPhrase } from '../grammar/bracketPhrase.ts';
import { entryPhrase } from '../grammar/entryPhrase.ts';
import { grantedPhrase } from '../grammar/grantedPhrase.ts';
import { occasionPhrase } from '../grammar/occasionPhrase.ts';
import { periodPhrase } from '../grammar/periodPhrase.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import { signedPhrase } from '../grammar/signedPhrase.ts';
import { withPhrase } from '../grammar/withPhrase.ts';
import { agentPhrase } from './agentPhrase.ts';
import { datedPhrase } from './datedPhrase.ts';
import { modifierPhrase } from './modifierPhrase.ts';
import { recipientPhrase } from './recipientPhrase.ts';
import { nounFirstTarget } from './target.ts';
import { termPhrase } from './termPhrase.ts';
import { worthPhrase } from './worthPhrase.ts';

/** The phrases that may hang on the noun of an instrument where what describes a noun stands after it, in their order. */
export const nounFirstReaders: readonly PhraseReader[] = [
  bracketPhrase,
  // "giai đoạn 2019 - 2022" before the year alone.
  periodPhrase,
  betweenPhrase,
  // "sửa đổi Hiệp định…" before the words that describe the instrument itself.
  nounFirstTarget,
  termPhrase,
  worthPhrase,
  // "do A ký" and "được A ký" before "ký" alone.
  agentPhrase,
  grantedPhrase,
  signedPhrase,
  datedPhrase,
  withPhrase,
  occasionPhrase,
  // "của A dành cho B" before the description, which the same words open.
  recipientPhrase,
  modifierPhrase,
  entryPhrase,
];
