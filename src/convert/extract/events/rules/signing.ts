import type { EventKind } from '../../../../schema/vocabulary.ts';
import { moodBefore } from '../../agreements/governing.ts';
import type { Mention } from '../../agreements/mention.ts';
import type { Line } from '../../language/line.ts';
import { clauseAround } from '../clause.ts';
import type { EventFound, EventRule } from '../readEvents.ts';

const kinds: Readonly<Record<string, EventKind>> = {
  sign: 'signing',
  accede: 'signing',
  exchange: 'ceremony',
  ratify: 'ratification',
  'enter-into-force': 'entry-into-force',
};

/** Instruments signed, exchanged, ratified: the act is an event, and a number before the noun counts its documents. */
export const signing: EventRule = {
  name: 'event:act',
  read(line, _context, mentions) {
    if (line.block.kind === 'item' || line.block.kind === 'row') return [];
    let best: EventFound | null = null;
    let rank = -1;
    for (let at = 0; at < line.length; at += 1) {
      const verb = line.at(at, 'verb');
      if (!verb) continue;
      const order = ranks.indexOf(verb.meaning.frame.name);
      const kind = kinds[verb.meaning.frame.name];
      if (kind === undefined || order <= rank) continue;
      if (line.inflection !== null && mentions.some((mention) => describes(mention, at))) continue;
      const object = mentions.find(
        (mention) => Math.abs(mention.head.start - at) <= farthestObject && mention.dropped !== 'nested',
      );
      if (!object || object.older || object.status === 'referenced') continue;
      const mood = moodBefore(line, at);
      if (verb.meaning.frame.intransitive && conditional(line, at)) continue;
      if (mood.planned || mood.negated || (verb.meaning.form === 'base' && line.part(at - 1, 'to'))) continue;
      rank = order;
      best = {
        line,
        kind,
        clause: clauseAround(line, verb),
        word: verb,
        documents: object.many ? object.count : null,
        told: line.block.kind !== 'headline' && line.block.kind !== 'caption',
        rule: this.name,
      };
    }
    return best ? [best] : [];
  },
};

/** Whether a token stands in what an instrument is about: `меморандум об обмене` tells of no exchange. */
const describes = (mention: Mention, at: number): boolean =>
  mention.subjects.some((range) => at >= range.start && at < range.end);

/** The act that a sentence is about, where it names several: the last one in an instrument's life. */
const ranks = ['sign', 'accede', 'exchange', 'ratify', 'enter-into-force'];

const farthestObject = 60;

const farthestOpener = 5;

/** `when the agreement enters into force`: a clause that only names the time of something else. */
function conditional(line: Line, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - farthestOpener); at -= 1) {
    if (/^[,;]$/.test(line.value(at))) return false;
    if (line.part(at, 'clauseOpeners')) return true;
  }
  return false;
}
