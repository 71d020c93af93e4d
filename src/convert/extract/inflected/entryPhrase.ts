import { entryPhrase } from '../grammar/entryPhrase.ts';
import type { PhraseReader } from '../grammar/phrase.ts';

/**
 * A dash is common in running text, and before a verb: there it opens no part of an entry. In an entry of a list it
 * does, as elsewhere.
 */
export const inflectedEntry: PhraseReader = {
  name: entryPhrase.name,
  read(mention, at, limit, context) {
    const { line } = mention;
    const dash = /^[—–-]$/u.test(line.value(at));
    const listed = line.block.kind === 'item' || line.block.kind === 'row';
    if (dash && !listed) return null;
    let from = at + 1;
    for (let skip = line.part(from, 'adverbs'); skip; skip = line.part(from, 'adverbs')) from = skip.end;
    const verb = line.at(from, 'verb');
    if (verb !== null && verb.meaning.form !== 'noun') return null;
    if (line.part(from, 'auxiliaries', 'planned')) return null;
    return entryPhrase.read(mention, at, limit, context);
  },
};
