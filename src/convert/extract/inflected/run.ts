import type { Context } from '../context.ts';
import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import type { Party } from '../parties/party.ts';
import type { NounPhrase } from './nounPhrase.ts';

/** A run of words between two connectors, and how its first noun stands. */
export interface Run {
  readonly line: Line;
  readonly body: Range;
  readonly phrase: NounPhrase;
  readonly wanted: FormBits;
  readonly short: string | null;
  readonly context: Context;
  readonly inflection: Inflection;
}

export const isPlural = ({ phrase, inflection }: Run): boolean => (phrase.bits & ~inflection.plural) === 0;

export function party(run: Run, fields: Pick<Party, 'name' | 'country' | 'type'> & Partial<Party>): Party {
  return { abbreviation: null, span: run.line.span(run.body), byOffice: false, implied: false, ...fields };
}
