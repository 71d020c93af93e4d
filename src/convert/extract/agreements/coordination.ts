import { note, spanOf, type Mention } from './mention.ts';

/** Whether only connectors stand between the end of one mention and the start of the next. */
function joined(before: Mention, mention: Mention): boolean {
  const { line } = mention;
  for (let at = Math.max(before.end, mention.phrase.start - farthest); at < mention.phrase.start; at += 1) {
    if (/^[;:]$/.test(line.value(at))) return true;
    if (line.value(at) === ',' || line.part(at, 'and', 'adverbs', 'existential')) continue;
    if (line.at(at, 'verb') ?? line.part(at, 'relative', 'clauseOpeners', 'auxiliaries')) return false;
  }
  return mention.determiner !== 'definite';
}

const farthest = 12;

/** A further instrument of the same clause takes its verb, and its parties where the clause's subject names them. */
export function inheritFromClause(mention: Mention, first: Mention): void {
  if (mention.older || !joined(first, mention)) return;
  if (mention.status === null && first.status !== null) {
    mention.status = first.status;
    note(mention, 'status', 'clause:coordination', first.evidence.get('status')?.spans ?? [spanOf(first)]);
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
