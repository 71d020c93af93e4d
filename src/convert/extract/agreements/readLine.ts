import type { Context } from '../context.ts';
import { readPassive } from '../grammar/passivePhrase.ts';
import { readTail } from '../grammar/tail.ts';
import type { Line } from '../language/line.ts';
import { governingVerb, type Governing } from './governing.ts';
import { findMentions } from './heads.ts';
import { inheritFromClause } from './coordination.ts';
import { note, type Mention } from './mention.ts';

/** What is read of one line: its mentions, and the words that verbs and phrases have used up. */
export interface LineRead {
  readonly line: Line;
  readonly mentions: readonly Mention[];
}

/** Reads every mention of a line: the phrases that hang on it, and the verb that says what was done to it. */
export function readLine(line: Line, context: Context): LineRead {
  const mentions = findMentions(line, context);
  const read: Mention[] = [];
  const passives: { start: number; end: number }[] = [];
  let consumed = 0;
  let governed: { mention: Mention; verb: Governing } | null = null;
  for (const mention of mentions) {
    if (mention.phrase.start < consumed) {
      mention.dropped = 'nested';
      continue;
    }
    readTail(mention, line.length, context);
    consumed = mention.end;
    const passive = readPassive(mention, mention.end, line.length, context);
    if (passive) {
      if (mention.partiesFrom === 'clause' && passive.end > passive.verbStart)
        mention.end = Math.max(mention.end, passive.end);
      if (passive.end > mention.end && mention.period !== null && mention.partiesFrom !== 'none')
        mention.end = passive.end;
      consumed = Math.max(consumed, passive.end);
      passives.push({ start: passive.verbStart, end: passive.end });
    } else {
      const verb = governingVerb(mention, read.at(-1) ?? null, passives, context);
      if (verb) {
        mention.status ??= verb.status;
        note(mention, 'status', `verb:${verb.name}`, [line.span(verb.range)]);
        governed = { mention, verb };
      } else if (governed) {
        inheritFromClause(mention, governed.mention);
      }
    }
    read.push(mention);
  }
  return { line, mentions: read };
}
