import { note, type Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { applyParties } from '../grammar/sides.ts';
import { readParties } from '../parties/readParties.ts';
import { moodBefore } from '../agreements/governing.ts';

/** Where the clause after an instrument that stands before its verb ends. */
export interface ObjectFirst {
  readonly end: number;
  readonly verbStart: number;
}

/**
 * `Договор подписали А и Б`, `… — подписали министры`: the object stands first, the verb and those who act follow.
 * Null where no active verb follows the instrument.
 */
export function readObjectFirst(
  mention: Mention,
  at: number,
  limit: number,
  context: Context,
): ObjectFirst | null {
  const { line } = mention;
  const { inflection } = line;
  if (!inflection) return null;
  let from = /^[,—–-]$/u.test(line.value(at)) ? at + 1 : at;
  for (let skip = line.part(from, 'adverbs'); skip; skip = line.part(from, 'adverbs')) from = skip.end;
  const verb = line.at(from, 'verb');
  if (verb?.meaning.form !== 'finite' || verb.meaning.frame.witness || verb.meaning.frame.intransitive)
    return null;
  const { status, name } = verb.meaning.frame;
  const mood = moodBefore(line, from);
  mention.status = mood.negated ? 'negotiating' : status;
  note(mention, 'status', `verb:${name}`, [line.span(verb)]);
  const found = readParties(line, verb.end, context, limit, inflection.governed('subject'));
  if (!found || found.score <= 0) return { end: verb.end, verbStart: verb.start };
  applyParties(mention, found.parties, `verb:${name}`, true);
  return { end: found.end, verbStart: verb.start };
}
