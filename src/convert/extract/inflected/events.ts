import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { readDate } from '../dates/readDate.ts';
import { clauseAround } from '../events/clause.ts';
import type { EventFound, EventRule } from '../events/readEvents.ts';
import type { Line, Range } from '../language/line.ts';
import type { EventKind } from '../../../schema/vocabulary.ts';

const farthestVerb = 12;
const farthestPlace = 9;

/** Whether a token stands in what an instrument is about: `протокол о консультациях` tells of no consultations. */
function inDescription(mentions: readonly Mention[], at: number): boolean {
  return mentions.some(
    (mention) =>
      mention.subjects.some((range) => at >= range.start && at < range.end) ||
      (at >= mention.head.start && at < mention.head.end),
  );
}

/** A verb of taking place in the same clause: `состоялись переговоры`, `заседание прошло`. */
function takesPlace(line: Line, word: Range): boolean {
  for (let at = word.start - 1; at >= Math.max(0, word.start - farthestVerb); at -= 1) {
    if (/^[;,—]$/u.test(line.value(at))) break;
    if (line.part(at, 'happens')) return true;
  }
  for (let at = word.end; at < Math.min(line.length, word.end + farthestVerb); at += 1) {
    if (/^[;,—]$/u.test(line.value(at))) break;
    if (line.part(at, 'happens')) return true;
  }
  return false;
}

/** A preposition of occasion before the noun and its adjectives: `по окончании переговоров`, `на пресс-конференции`. */
function isOccasion(line: Line, word: Range): boolean {
  const { inflection } = line;
  let at = word.start;
  while (at > 0 && inflection !== null && line.isWord(at - 1) && !line.partBefore(at, 'occasions')) {
    const number = line.at(at - 1, 'number') !== null;
    if (!number && inflection.bits(line.value(at - 1), 'adjective') === 0) return false;
    at -= 1;
  }
  return line.partBefore(at, 'occasions') !== null;
}

/** `визит премьера в Индонезию`: a visit that goes somewhere. */
function goesSomewhere(line: Line, word: Range): boolean {
  for (let at = word.end; at < Math.min(line.length, word.end + farthestPlace); at += 1) {
    const place = line.part(at, 'place');
    if (place && (line.at(place.end, 'country') ?? line.at(place.end, 'city'))) return true;
    if (/^[;,.]$/u.test(line.value(at))) return false;
  }
  return false;
}

const nouns: ReadonlySet<EventKind> = new Set([
  'visit',
  'talks',
  'call',
  'press-conference',
  'session',
  'forum',
  'meeting',
  'exhibition',
  'festival',
  'other',
]);

/** Where nouns have no articles an event is told by a verb of taking place, or as the occasion of something else. */
export const occasionNoun: EventRule = {
  name: 'event:occasion',
  read(line, _context, mentions) {
    if (!line.inflection) return [];
    const found: EventFound[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const word = line.at(at, 'event');
      if (word?.meaning.form !== 'noun' || !nouns.has(word.meaning.kind) || inDescription(mentions, at))
        continue;
      const { kind } = word.meaning;
      const tells =
        takesPlace(line, word) || isOccasion(line, word) || (kind === 'visit' && goesSomewhere(line, word));
      at = word.end - 1;
      if (!tells) continue;
      const clause = clauseAround(line, word);
      found.push({ line, kind, clause, word, documents: null, told: true, time: 'now', rule: this.name });
    }
    return found;
  },
};

/** `были подписаны:`, `Подписано на межправительственном уровне`: the act that introduces a list of instruments. */
export const listedAct: EventRule = {
  name: 'event:list',
  read(line, context) {
    if (!line.inflection || line.block.kind === 'item' || line.block.kind === 'row') return [];
    const opens = line.value(line.length - 1) === ':' || line.block.kind === 'heading';
    if (!opens || !context.introductions.has(line.blockIndex)) return [];
    for (let at = 0; at < line.length; at += 1) {
      const verb = line.at(at, 'verb');
      if (verb?.meaning.frame.name !== 'sign' || verb.meaning.form === 'base') continue;
      if (line.partBefore(at, 'negated')) continue;
      const clause = clauseAround(line, verb);
      return [
        {
          line,
          kind: 'signing',
          clause,
          word: verb,
          documents: null,
          told: true,
          time: 'now',
          rule: this.name,
        },
      ];
    }
    return [];
  },
};

const cardKinds: Readonly<Record<string, EventKind>> = {
  sign: 'signing',
  ratify: 'ratification',
  'enter-into-force': 'entry-into-force',
};
const longestCell = 16;

function hasDay(line: Line, context: Context): boolean {
  for (let at = 0; at < line.length; at += 1)
    if (readDate(line, at, context.base)?.form === 'day') return true;
  return false;
}

/** A cell of a card with a day: `Дата подписания | 31.10.2010`, `Вступило в силу 15.03.2021`. */
export const cardAct: EventRule = {
  name: 'event:card',
  read(line, context, mentions) {
    if (!line.inflection || line.block.kind !== 'row' || line.length > longestCell || mentions.length > 0)
      return [];
    if (!hasDay(line, context)) return [];
    const word = Array.from({ length: line.length }, (_, at) => line.at(at, 'verb')).find(
      (verb) => verb !== null && verb.meaning.frame.name in cardKinds,
    );
    const whole = { start: 0, end: line.length };
    const city = line.at(0, 'city');
    if (!word && !city) return [];
    const kind = (word ? cardKinds[word.meaning.frame.name] : undefined) ?? 'signing';
    return [
      {
        line,
        kind,
        clause: whole,
        word: word ?? whole,
        documents: null,
        told: true,
        time: 'now',
        rule: this.name,
      },
    ];
  },
};
