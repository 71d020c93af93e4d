import { note } from '../agreements/mention.ts';
import type { PhraseReader } from './phrase.ts';

/** `between the same two`, `, same parties,`: the parties of the instrument told before. */
export const samePartiesPhrase: PhraseReader = {
  name: 'phrase:same-parties',
  read(mention, at, _limit, context) {
    const { line } = mention;
    const from = line.value(at) === ',' ? at + 1 : at;
    const same = line.part(line.part(from, 'between')?.end ?? from, 'sameParties');
    if (!same || context.memory.parties.length === 0) return null;
    mention.parties = context.memory.parties.map((party) => ({ ...party, implied: true }));
    mention.partiesFrom = 'phrase';
    note(mention, 'parties', this.name, [line.span(same)], true);
    return same.end;
  },
};
