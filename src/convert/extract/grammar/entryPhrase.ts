import { note } from '../agreements/mention.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';

/**
 * The terse forms of lists: `MoU – health`, `Agreement on exchanges: Acme / Beta`, `Agreement, Acme and Beta`,
 * `Contract – Acme, Beta`. Where what follows the mark reads as two parties it names them, else the subject.
 */
export const entryPhrase: PhraseReader = {
  name: 'phrase:entry',
  read(mention, at, limit, context) {
    const { line } = mention;
    const mark = line.value(at);
    if (!/^[:,–—|-]$/.test(mark)) return null;
    const from = at + 1;
    if (mention.partiesFrom === 'none' && listed(mention, at)) {
      const found = readParties(line, from, context, limit);
      if (found && found.parties.length >= 2 && found.score > 0.2 && closes(mention, found.end, limit)) {
        mention.parties = [...found.parties];
        mention.partiesFrom = 'phrase';
        note(
          mention,
          'parties',
          this.name,
          found.parties.map((party) => party.span),
        );
        return found.end;
      }
    }
    if (mark === ',' || mark === ':') return null;
    let end = from;
    while (end < limit && !/^[.;(–—:]$/.test(line.value(end))) end += 1;
    if (end === from) return null;
    mention.subjects.push({ start: from, end });
    return end;
  },
};

/** Only an entry of a list is read so freely: in running text a comma begins something else. */
function listed(mention: Parameters<PhraseReader['read']>[0], at: number): boolean {
  const { kind } = mention.line.block;
  if (kind === 'item' || kind === 'row') return true;
  return mention.line.value(at) === ':' && mention.phrase.start === 0;
}

function closes(mention: Parameters<PhraseReader['read']>[0], end: number, limit: number): boolean {
  return end >= limit || /^[.;,(–—]$/.test(mention.line.value(end));
}
