import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { readParties } from '../parties/readParties.ts';
import { readOccasion } from './occasionPhrase.ts';
import type { PhraseReader } from './phrase.ts';
import { applyParties } from './sides.ts';

const farthestVerb = 6;

/** What the sides of an instrument do with it; others may publish it or approve of it. */
const acts = new Set(['sign', 'exchange', 'initial', 'reach']);

/** The verb of conclusion after the subject of a relative clause, over auxiliaries and adverbs; null where none is. */
function verbAfter(mention: Mention, at: number): number | null {
  const { line } = mention;
  let from = at;
  for (let step = 0; step < farthestVerb; step += 1) {
    const verb = line.at(from, 'verb');
    if (verb && verb.meaning.form !== 'noun' && acts.has(verb.meaning.frame.name)) return verb.end;
    const skip = line.part(from, 'auxiliaries', 'adverbs');
    if (!skip) return null;
    from = skip.end;
  }
  return null;
}

/**
 * `which A and B signed in Lima in June`, `by which A and B undertake to…`: the sides, the day and the place from a
 * relative clause. A clause that names one body, and does not say that it concluded anything, tells no sides.
 */
export const relativePhrase: PhraseReader = {
  name: 'phrase:relative',
  read(mention, at, limit, context: Context) {
    const { line } = mention;
    let from = line.value(at) === ',' ? at + 1 : at;
    from = line.part(from, 'by', 'about')?.end ?? from;
    const relative = line.part(from, 'relative');
    const they = line.part(relative?.end ?? from, 'pronouns');
    const act = they && (relative !== null || from === at) ? verbAfter(mention, they.end) : null;
    if (act !== null) return readOccasion(mention, act, limit, context, this.name) ?? act;
    if (!relative || mention.partiesFrom === 'phrase') return null;
    const found = readParties(line, relative.end, context, limit);
    if (!found || found.score < 0) return null;
    const verb = verbAfter(mention, found.end);
    if (verb === null && (found.parties.length < 2 || from === at)) return null;
    applyParties(mention, found.parties, this.name, true);
    if (verb === null) return found.end;
    return readOccasion(mention, verb, limit, context, this.name) ?? verb;
  },
};
