import type { EventKind } from '../../../../schema/vocabulary.ts';
import { moodBefore } from '../../agreements/governing.ts';
import type { Mention } from '../../agreements/mention.ts';
import { datesOf, placesOf } from '../../occasion.ts';
import type { Context } from '../../context.ts';
import { readDate } from '../../dates/readDate.ts';
import type { Line, Range } from '../../language/line.ts';
import type { Frame, Mark, MeaningOf } from '../../language/marks.ts';
import { followsNounWord } from '../../parties/extent.ts';
import type { Act } from '../acts.ts';
import { clauseAround } from '../clause.ts';
import type { EventFound, EventRule } from '../readEvents.ts';

type Verb = Mark<MeaningOf<'verb'>>;

const kinds: Readonly<Record<string, EventKind>> = {
  sign: 'signing',
  accede: 'signing',
  initial: 'signing',
  exchange: 'ceremony',
  ratify: 'ratification',
  'enter-into-force': 'entry-into-force',
};

/** The act that a sentence is about, where it names several: the last one in an instrument's life. */
const ranks = ['initial', 'sign', 'accede', 'exchange', 'ratify', 'enter-into-force'];

/** Whether a token stands in what an instrument is about: `меморандум об обмене` tells of no exchange. */
const describes = (mention: Mention, at: number): boolean =>
  mention.subjects.some((range) => at >= range.start && at < range.end);

const farthestObject = 60;
const farthestOpener = 5;

/** `when the agreement enters into force`: a clause that only names the time of something else. */
function conditional(line: Line, verb: number): boolean {
  if (line.partBefore(verb, 'for')) return true;
  for (let at = verb - 1; at >= Math.max(0, verb - farthestOpener); at -= 1) {
    if (/^[,;]$/.test(line.value(at))) return false;
    if (line.part(at, 'clauseOpeners')) return true;
  }
  return false;
}

/** The instrument on which a verb acts: the one that took its status from it, else one that stands near. */
function objectOf(
  line: Line,
  verb: Verb,
  mentions: readonly Mention[],
  acts: readonly Act[],
): Mention | null {
  const holder = mentions.find(
    ({ older, head, end }) => line.modifiersAfter && older && head.end <= verb.start && verb.start < end,
  );
  if (holder) return holder;
  const { start, end } = line.span(verb);
  const linked = acts.filter(({ span }) => span.start < end && start < span.end);
  const settled = linked.find(({ mention }) => !mention.older) ?? linked[0];
  if (settled) return settled.mention;
  if (verb.meaning.frame.name === 'exchange') return null;
  return (
    mentions.find(
      (mention) =>
        Math.abs(mention.head.start - verb.start) <= farthestObject &&
        mention.dropped !== 'nested' &&
        !mention.older &&
        mention.status !== 'referenced',
    ) ?? null
  );
}

/** Whether a verb only describes the instrument before it: `the memorandum signed in Lima`. */
function onlyDescribes(line: Line, verb: Verb, object: Mention): boolean {
  if (verb.meaning.form === 'participle') return true;
  if (line.modifiersAfter) return standsBehind(line, verb, object);
  return (
    verb.meaning.form === 'past' &&
    object.line === line &&
    object.phrase.end <= verb.start &&
    line.partBefore(verb.start, 'auxiliaries', 'adverbs') === null
  );
}

/** `lễ trao các văn kiện vừa được ký`, `hợp đồng đã ký này`: a ceremony governs the instrument, or it is pointed at, and the verb stands behind it. */
function standsBehind(line: Line, verb: Verb, object: Mention): boolean {
  if (verb.meaning.form === 'noun' || object.line !== line || object.head.start >= verb.start) return false;
  if (line.part(verb.end, 'pointers')) return true;
  const governor = line.before(object.phrase.start, 'verb');
  return governor?.meaning.form === 'noun' || line.before(object.phrase.start, 'event') !== null;
}

/** An act of another time is an event of its own where its sentence tells when or where. */
function placedInTime(line: Line, context: Context): boolean {
  return placesOf(line).length > 0 || datesOf(line, context).some(({ value }) => value !== null);
}

/** An earlier act that its sentence only touches on: it tells of an event where it says both when and where. */
function placedTwice(line: Line, context: Context): boolean {
  return placesOf(line).length > 0 && datesOf(line, context).some(({ value }) => value !== null);
}

/** Whether words before a verb put the act on the calendar: `will sign`, `is due to be signed`. */
function scheduled(line: Line, verb: Range): boolean {
  for (let at = Math.max(0, verb.start - farthestOpener); at < verb.start; at += 1)
    if (line.part(at, 'scheduled')) return true;
  return false;
}

type Mood = 'done' | 'scheduled' | 'hoped';

function moodOf(line: Line, verb: Verb, context: Context): Mood {
  const mood = moodBefore(line, verb.start);
  if (mood.negated) return 'hoped';
  const infinitive = verb.meaning.form === 'base' && line.part(verb.start - 1, 'to') !== null;
  if (!mood.planned && !infinitive) return 'done';
  return scheduled(line, verb) || datedBehind(line, verb, context) ? 'scheduled' : 'hoped';
}

/** `sẽ được ký ngày 30/8`: a day behind the verb puts a plan on the calendar. */
function datedBehind(line: Line, verb: Range, context: Context): boolean {
  if (!line.modifiersAfter) return false;
  for (let at = verb.end; at < Math.min(line.length, verb.end + farthestOpener); at += 1) {
    if (/^[,;]$/.test(line.value(at))) return false;
    if (readDate(line, at, context.base)?.form === 'day') return true;
  }
  return false;
}

/** A form like `exchanges` behind an adjective or an article is a noun, and tells of no act. */
function isNoun(line: Line, verb: Verb): boolean {
  if (verb.meaning.form !== 'present' || line.modifiersAfter || line.inflection) return false;
  return followsNounWord(line, verb.start) || line.partBefore(verb.start, 'and') !== null;
}

/** `signed and exchanged`, `ký, trao`: the papers change hands where they are signed, and the signing counts. */
function closesSigning(verb: Verb, best: Candidate): boolean {
  return (
    verb.meaning.frame.name === 'exchange' && best.frame.name === 'sign' && adjoin(best.found.word, verb)
  );
}

/** The same the other way round: `được trao, ký`. */
function opensSigning(candidate: Candidate, best: Candidate): boolean {
  return (
    candidate.frame.name === 'sign' &&
    best.frame.name === 'exchange' &&
    adjoin(best.found.word, candidate.found.word)
  );
}

const adjoin = (first: Range, second: Range): boolean =>
  second.start >= first.end && second.start - first.end <= 1;

interface Candidate {
  readonly found: EventFound;
  readonly frame: Frame;
  readonly describing: boolean;
}

function candidateAt(
  line: Line,
  verb: Verb,
  context: Context,
  mentions: readonly Mention[],
  acts: readonly Act[],
): Candidate | null {
  const { frame } = verb.meaning;
  const kind = kinds[frame.name];
  if (kind === undefined || isNoun(line, verb)) return null;
  if (line.inflection !== null && mentions.some((mention) => describes(mention, verb.start))) return null;
  if (frame.intransitive && conditional(line, verb.start)) return null;
  const object = objectOf(line, verb, mentions, acts);
  if (!object) return null;
  const describing = onlyDescribes(line, verb, object);
  if (describing && line.modifiersAfter) return null;
  const past = object.older || object.status === 'referenced';
  if (past && (describing || verb.meaning.form === 'noun' || !placedTwice(line, context))) return null;
  const mood = moodOf(line, verb, context);
  if (mood === 'hoped') return null;
  if (mood === 'scheduled' && object.dropped !== null && !placedInTime(line, context)) return null;
  const found: EventFound = {
    line,
    kind,
    clause: clauseAround(line, verb),
    word: verb,
    documents: object.many ? object.count : null,
    told: line.block.kind !== 'headline' && line.block.kind !== 'caption',
    time: past ? 'past' : mood === 'scheduled' ? 'ahead' : 'now',
    rule: signing.name,
  };
  return { found, frame, describing };
}

/** `3. … the ministers signed the minutes.`: a numbered paragraph, which unlike an item of a list does not open with an instrument. */
function isSentence(line: Line, mentions: readonly Mention[]): boolean {
  if (!line.modifiersAfter || !/^[.:]$/.test(line.value(line.length - 1))) return false;
  return mentions.every(({ phrase }) => phrase.start > farthestOpener);
}

/** Instruments signed, exchanged, ratified: the act is an event, and a number before the noun counts its documents. */
export const signing: EventRule = {
  name: 'event:act',
  read(line, context, mentions, acts) {
    if (line.block.kind === 'row' || (line.block.kind === 'item' && !isSentence(line, mentions))) return [];
    let best: Candidate | null = null;
    let earlier: Candidate | null = null;
    for (let at = 0; at < line.length; at += 1) {
      const verb = line.at(at, 'verb');
      const candidate = verb && candidateAt(line, verb, context, mentions, acts);
      if (!verb || !candidate || (best && closesSigning(verb, best))) continue;
      if (candidate.found.time === 'past') {
        earlier ??= candidate;
        continue;
      }
      const further = ranks.indexOf(candidate.frame.name) > ranks.indexOf(best?.frame.name ?? '');
      if (
        best === null ||
        opensSigning(candidate, best) ||
        (best.describing && !candidate.describing) ||
        (further && !candidate.describing)
      )
        best = candidate;
    }
    return [best, earlier].flatMap((candidate) => candidate?.found ?? []);
  },
};
