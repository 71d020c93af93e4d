import type { Context } from '../context.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Line } from '../language/line.ts';
import { inflectedReaders } from '../inflected/readers.ts';
import { nounFirstReaders } from '../nounFirst/readers.ts';
import { betweenPhrase } from './betweenPhrase.ts';
import { bracketPhrase } from './bracketPhrase.ts';
import { entryPhrase } from './entryPhrase.ts';
import { grantedPhrase } from './grantedPhrase.ts';
import { ofPartiesPhrase } from './ofPartiesPhrase.ts';
import { relativePhrase } from './relativePhrase.ts';
import { samePartiesPhrase } from './samePartiesPhrase.ts';
import { occasionPhrase } from './occasionPhrase.ts';
import { periodPhrase } from './periodPhrase.ts';
import type { PhraseReader } from './phrase.ts';
import { signedPhrase } from './signedPhrase.ts';
import { subjectPhrase } from './subjectPhrase.ts';
import { targetPhrase } from './targetPhrase.ts';
import { withPhrase } from './withPhrase.ts';
import { yearPhrase } from './yearPhrase.ts';

/** The phrases that may hang on the noun of an instrument, in the order in which they are tried at each token. */
const readers: readonly PhraseReader[] = [
  // A bracket right after the noun or a name never opens anything else.
  bracketPhrase,
  // "for 2025-30" and "in the 2026-30 period" must go before the subject, which begins with the same words.
  periodPhrase,
  // "of 1967" before the subject "of friendship".
  yearPhrase,
  // "between the same two" before the names that "between" introduces otherwise.
  samePartiesPhrase,
  betweenPhrase,
  // "of the Province of X and the City of Y" before the subject, which "of" introduces too.
  ofPartiesPhrase,
  // "on the extension of the agreement" before the subject "on the…".
  targetPhrase,
  grantedPhrase,
  signedPhrase,
  relativePhrase,
  withPhrase,
  // "in Lima on 9 July" before the subject, which begins with the same small words.
  occasionPhrase,
  subjectPhrase,
  // The loose forms of lists come last: they read whatever is left.
  entryPhrase,
];

function readersFor(line: Line): readonly PhraseReader[] {
  if (line.modifiersAfter) return nounFirstReaders;
  return line.inflection ? inflectedReaders : readers;
}

const mostPhrases = 12;

/** Reads all that hangs on an instrument, from the token after its noun up to `limit`; sets the mention's end. */
export function readTail(mention: Mention, limit: number, context: Context): void {
  let at = mention.head.end;
  if (/^["”»]$/.test(mention.line.value(at))) at += 1;
  for (let count = 0; count < mostPhrases && at < limit; count += 1) {
    let end: number | null = null;
    for (const reader of readersFor(mention.line)) {
      context.work.steps += 1;
      end = reader.read(mention, at, limit, context);
      if (end === null && mention.line.value(at) === ',' && !skipsComma.has(reader.name)) {
        end = reader.read(mention, at + 1, limit, context);
      }
      if (end !== null) break;
    }
    if (end === null || end <= at) break;
    at = end;
  }
  mention.end = Math.max(mention.end, at);
}

/** These look over a comma themselves, or take it for their own. */
const skipsComma = new Set([
  'phrase:period',
  'phrase:target',
  'phrase:granted',
  'phrase:signed',
  'phrase:subject',
  'phrase:entry',
  'phrase:with',
  'phrase:year',
  'phrase:bracket',
  'phrase:occasion',
  'phrase:same-parties',
  'phrase:of-parties',
  'phrase:relative',
  'phrase:modifier',
  'phrase:agent',
  'phrase:dated',
  'phrase:term',
  'phrase:worth',
  'phrase:recipient',
]);
