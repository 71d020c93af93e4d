import type { Context } from '../context.ts';
import { readPassive } from '../grammar/passivePhrase.ts';
import { readObjectFirst } from '../inflected/objectFirst.ts';
import { readTail } from '../grammar/tail.ts';
import type { Line } from '../language/line.ts';
import { governingVerb, type Governing } from './governing.ts';
import { findMentions } from './heads.ts';
import { inheritFromClause } from './coordination.ts';
import { further } from './statusOrder.ts';
import { note, type Mention } from './mention.ts';

/** What is read of one line: its mentions, and the words that verbs and phrases have used up. */
export interface LineRead {
  readonly line: Line;
  readonly mentions: readonly Mention[];
}

/** Reads every mention of a line: the phrases that hang on it, and the verb that says what was done to it. */
export function readLine(line: Line, last: Mention | null, context: Context): LineRead {
  const mentions = findMentions(line, last, context);
  const read: Mention[] = [];
  const passives: { start: number; end: number }[] = [];
  let consumed = 0;
  let governed: { mention: Mention; verb: Governing } | null = null;
  for (const mention of mentions) {
    if (mention.phrase.start < consumed) {
      mention.dropped = 'nested';
      continue;
    }
    if (mention.determiner === 'elided') mention.kind = read.at(-1)?.kind ?? mention.kind;
    note(mention, 'kind', 'instrument:noun', [line.span(mention.head)]);
    readTail(mention, line.length, context);
    consumed = mention.end;
    const passive =
      readPassive(mention, mention.end, line.length, context) ??
      readObjectFirst(mention, mention.end, line.length, context);
    if (passive) {
      if (mention.partiesFrom === 'clause' && !intergovernmental(mention) && passive.end > passive.verbStart)
        mention.end = Math.max(mention.end, passive.end);
      if (passive.end > mention.end && mention.period !== null && mention.partiesFrom !== 'none')
        mention.end = passive.end;
      consumed = Math.max(consumed, passive.end);
      passives.push({ start: passive.verbStart, end: passive.end });
      const act = line.modifiersAfter ? governingVerb(mention, read.at(-1) ?? null, passives, context) : null;
      if (act) mention.status = further(mention.status, act.status);
    } else {
      const verb = governingVerb(mention, read.at(-1) ?? null, passives, context);
      if (verb) {
        mention.status = further(mention.status, verb.status);
        note(mention, 'status', `verb:${verb.name}`, [line.span(verb.range)]);
        governed = { mention, verb };
      } else {
        const before = governed?.mention ?? read.at(-1);
        if (before) inheritFromClause(mention, before, context);
      }
    }
    if (mention.parties.length > 1) context.memory.parties = mention.parties;
    read.push(mention);
  }
  return { line, mentions: read };
}

/** Governments conclude it, so those who sign are no part of what names it. */
function intergovernmental(mention: Mention): boolean {
  const { line, phrase } = mention;
  for (let at = phrase.start; at < phrase.end; at += 1) if (line.part(at, 'intergovernmental')) return true;
  return false;
}
