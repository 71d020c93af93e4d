import type { Context } from '../context.ts';
import { readParties, type PartiesFound } from '../parties/readParties.ts';
import { note, spanOf, type Mention } from './mention.ts';

/** Whether only connectors stand between the end of one mention and the start of the next. */
function joined(before: Mention, mention: Mention): boolean {
  const { line } = mention;
  for (let at = Math.max(before.end, mention.phrase.start - farthest); at < mention.phrase.start; at += 1) {
    if (/^[;:]$/.test(line.value(at))) return true;
    if (line.value(at) === ',' || line.part(at, 'and', 'adverbs', 'existential')) continue;
    if (line.at(at, 'verb') ?? line.part(at, 'relative', 'clauseOpeners', 'auxiliaries')) return false;
    const small = line.isWord(at) && !line.startsCapital(at);
    if (small && line.inflection?.looksLikeVerb(line.value(at)) === true) return false;
  }
  return mention.determiner !== 'definite' || line.isCapital(mention.head.start);
}

const farthest = 12;

/** `A and B signed a plan, and C and D a protocol`: the sides of an instrument whose verb is left out. */
function gapParties(first: Mention, mention: Mention, context: Context): PartiesFound | null {
  const { line } = mention;
  let from = first.end;
  if (line.value(from) === ',' || line.value(from) === ';') from += 1;
  from = line.part(from, 'and')?.end ?? from;
  if (mention.phrase.start - from < 2 || first.line !== line) return null;
  const found = readParties(line, from, context, mention.phrase.start);
  const enough = found !== null && found.parties.length + mention.parties.length > 1;
  return enough && found.end === mention.phrase.start && found.score > 0 ? found : null;
}

/** A further instrument of the same clause takes its verb, and its parties where the clause's subject names them. */
export function inheritFromClause(mention: Mention, first: Mention, context: Context): void {
  if (mention.older || !joined(first, mention)) return;
  if (mention.status === null && first.status !== null) {
    mention.status = first.status;
    note(mention, 'status', 'clause:coordination', first.evidence.get('status')?.spans ?? [spanOf(first)]);
  }
  if (
    mention.determiner === 'elided' &&
    mention.partiesFrom === 'clause' &&
    mention.parties.length === 1 &&
    first.subjectParties.length > 0
  ) {
    mention.parties = [...first.subjectParties, ...mention.parties];
    note(
      mention,
      'parties',
      'clause:same-subject',
      first.subjectParties.map((party) => party.span),
      true,
    );
    return;
  }
  const gap = gapParties(first, mention, context);
  if (gap && (mention.partiesFrom === 'none' || mention.parties.length === 1)) {
    mention.parties = [...gap.parties, ...mention.parties];
    mention.partiesFrom = 'clause';
    mention.clauseStart = gap.start;
    note(
      mention,
      'parties',
      'clause:left-out-verb',
      gap.parties.map((party) => party.span),
    );
    return;
  }
  const subject = first.partiesFrom === 'clause' && first.clauseStart < first.phrase.start;
  if (mention.partiesFrom === 'none' && subject && mention.amends === null) {
    mention.parties = [...first.parties];
    mention.partiesFrom = 'context';
    note(
      mention,
      'parties',
      'clause:coordination',
      first.parties.map((party) => party.span),
      true,
    );
  }
}
