import { note, type Mention } from '../agreements/mention.ts';
import { applyParties } from '../grammar/sides.ts';
import { signedPhrase } from '../grammar/signedPhrase.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import type { Line } from '../language/line.ts';
import { readSides } from './sides.ts';

const farthestVerb = 40;

/** The verb before which the agents stand: the first one after them. */
function verbAfter(line: Line, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + farthestVerb); at += 1) {
    if (/^[;.]$/.test(line.value(at))) return null;
    const verb = line.at(at, 'verb');
    if (verb && verb.meaning.form !== 'noun' && !verb.meaning.frame.witness) return at;
  }
  return null;
}

/** The words between the agents and their verb: `đã`, `cùng`. */
function beforeVerb(line: Line, verb: number): number {
  let at = verb;
  for (;;) {
    const word = line.partBefore(at, 'auxiliaries', 'adverbs', 'planned', 'negated');
    if (!word) return at;
    at = word.start;
  }
}

function planned(mention: Mention, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (mention.line.part(at, 'planned')) return true;
  return false;
}

/** `do A và B ký`, `được A và B ký tại Lima năm 2021`, `mà hai nước ký`: those who act stand before their verb. */
export const agentPhrase: PhraseReader = {
  name: 'phrase:agent',
  read(mention, at, limit, context) {
    const { line } = mention;
    let from = line.value(at) === ',' ? at + 1 : at;
    const lead = line.part(from, 'auxiliaries', 'planned');
    if (lead && line.part(lead.end, 'agent')) from = lead.end;
    const agent = line.part(from, 'agent');
    if (!agent) return null;
    if (line.at(agent.end, 'verb')) return signedPhrase.read(mention, agent.end, limit, context);
    const verb = verbAfter(line, agent.end, limit);
    if (verb === null) return null;
    const stop = beforeVerb(line, verb);
    const found = readSides(line, agent.end, context, stop);
    if (!found || found.end < stop) return null;
    applyParties(mention, found.parties, this.name, true);
    const mark = line.at(verb, 'verb');
    if (mark) {
      mention.status ??= planned(mention, from, verb) ? 'planned' : mark.meaning.frame.status;
      note(mention, 'status', this.name, [line.span(mark)]);
    }
    return signedPhrase.read(mention, verb, limit, context) ?? mark?.end ?? verb + 1;
  },
};
