import { note, spanOf, type Mention } from './mention.ts';

/** A further instrument of the same clause takes its verb, and its parties where the clause's subject names them. */
export function inheritFromClause(mention: Mention, first: Mention): void {
  if (mention.status === null && first.status !== null) {
    mention.status = first.status;
    note(mention, 'status', 'clause:coordination', first.evidence.get('status')?.spans ?? [spanOf(first)]);
  }
  if (mention.partiesFrom === 'none' && first.partiesFrom === 'clause' && mention.amends === null) {
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
