import { stateName, type Context } from '../context.ts';
import type { Party } from '../parties/party.ts';
import { readDate } from '../dates/readDate.ts';
import { applyParties } from '../grammar/sides.ts';
import type { Line, Range } from '../language/line.ts';
import { readParties, type PartiesFound } from '../parties/readParties.ts';
import type { AgreementStatus } from '../../../schema/vocabulary.ts';
import { takeCompanion } from '../inflected/companion.ts';
import { readInflectedSubject } from '../inflected/subject.ts';
import { readNounFirstSubject } from '../nounFirst/subject.ts';
import type { Mention } from './mention.ts';

/** The verb to the left of an instrument that says what was done to it. */
export interface Governing {
  readonly name: string;
  readonly status: AgreementStatus | null;
  readonly range: Range;
}

const farthestLead = 5;
/** Where words change, the subject may follow its verb: `вступило в силу соглашение`. */
const farthestSubject = 1;
const farthestVerb = 40;

function within(ranges: readonly Range[], at: number): boolean {
  return ranges.some((range) => at >= range.start && at < range.end);
}

/** Whether words before a verb put it into the future or deny it. */
export function moodBefore(line: Line, verb: number): { planned: boolean; negated: boolean } {
  let planned = false;
  let negated = false;
  for (let at = Math.max(0, verb - farthestLead); at < verb; at += 1) {
    if (line.value(at) === ';') {
      planned = false;
      negated = false;
    }
    if (line.part(at, 'planned')) planned = true;
    if (line.part(at, 'negated')) negated = true;
  }
  return { planned, negated };
}

/** Where the clause that holds a token begins: after the last semicolon, or at the start of the line. */
function clauseStart(line: Line, at: number, bound: number): number {
  for (let back = at - 1; back >= bound; back -= 1) {
    if (/^[;:—]$/.test(line.value(back))) return back + 1;
  }
  return bound;
}

/** Back over a date that ends before a token: `on Tuesday`, `on 9 July`. Null where none does. */
function dateBefore(line: Line, end: number, context: Context): number | null {
  for (let start = end - 1; start >= Math.max(0, end - longestDate); start -= 1) {
    if (readDate(line, start, context.base)?.end !== end) continue;
    return line.partBefore(start, 'about', 'place')?.start ?? start;
  }
  return null;
}

const longestDate = 8;

/** The end of the subject of a verb: before its adverbs, auxiliaries and a date. */
function subjectStop(line: Line, verb: number, context: Context): number {
  let at = verb;
  for (;;) {
    const before = line.partBefore(at, 'adverbs', 'auxiliaries', 'planned', 'negated');
    const date = before ? null : dateBefore(line, at, context);
    if (before) at = before.start;
    else if (date !== null) at = date;
    else if (line.value(at - 1) === ',') at -= 1;
    else return at;
  }
}

/** Where a subject may begin: at the start of the clause, after a comma, after a word that opens a clause. */
function subjectStarts(line: Line, from: number, stop: number): number[] {
  const starts = [from];
  let looking = false;
  for (let at = from; at < stop; at += 1) {
    if (line.part(at, 'witness')) {
      looking = true;
      starts.length = 0;
    }
    if (line.value(at) === ',') {
      const named = line.part(at + 1, 'articles') !== null;
      if (looking && !named && line.part(at + 1, 'and')) continue;
      if (looking) starts.length = 0;
      looking = looking && !named;
      starts.push(at + 1);
    } else if (!looking && line.part(at, 'clauseOpeners', 'relative', 'adverbs')) {
      starts.push(at + 1);
    }
  }
  const lead = line.part(from, 'place', 'about')?.end ?? from;
  const date = readDate(line, lead, { dated: null, year: null });
  if (date)
    return [
      line.value(date.end) === ',' ? date.end + 1 : date.end,
      ...starts.filter((start) => start > date.end),
    ].slice(0, mostStarts);
  const firstComma = starts.find((start) => line.value(start - 1) === ',');
  const adverbial =
    line.part(from, 'place', 'about', 'clauseOpeners', 'for', 'with', 'between') !== null &&
    !line.isCapital(from);
  const after =
    adverbial && firstComma !== undefined ? starts.filter((start) => start >= firstComma) : starts;
  return after.filter((start) => !line.part(start, 'possessive')).slice(-mostStarts);
}

/**
 * Where `the two parties` begins right before a verb, else -1. What stands before it is no part of the subject, and
 * whom it means the rest of the text tells better.
 */
function twoSidesBefore(line: Line, stop: number): number {
  const sides = line.partBefore(stop, 'sides');
  return (sides && line.partBefore(sides.start, 'two')?.start) ?? -1;
}

/** The longest list of parties that ends where the subject ends. Those who look on are passed over. */
function readSubject(line: Line, from: number, stop: number, context: Context): PartiesFound | null {
  if (line.modifiersAfter) return readNounFirstSubject(line, from, stop, context);
  if (line.inflection) return readInflectedSubject(line, from, stop, context, line.inflection);
  if (twoSidesBefore(line, stop) > from) return null;
  for (const start of subjectStarts(line, from, stop)) {
    const found = readParties(line, start, context, stop);
    if (found && found.end >= stop && found.score > 0) return found;
  }
  return null;
}

/** Where a subject that only points back begins (`it`, `the company`), which ends at a token; null where none does. */
function standInBefore(line: Line, stop: number): number | null {
  const pronoun = line.partBefore(stop, 'pronouns');
  if (pronoun && pronoun.end - pronoun.start === 1) return pronoun.start;
  const body = line.before(stop, 'orgHead');
  if (!body || body.end - body.start > 1 || line.startsCapital(body.start)) return null;
  const determiner = line.partBefore(body.start, 'articles', 'definite');
  return determiner?.start ?? null;
}

/** The subject of the verb of telling on which the clause hangs: `A said on Monday it has signed…`. */
function tellerBefore(line: Line, from: number, at: number, context: Context): PartiesFound | null {
  for (let verb = at - 1; verb > from; verb -= 1) {
    if (line.at(verb, 'verb')) return null;
    if (!line.part(verb, 'reporting')) continue;
    return readSubject(line, from, subjectStop(line, verb, context), context);
  }
  return null;
}

/** The one body with which the sentence before begins. */
function subjectOfSentenceBefore(line: Line, context: Context): PartiesFound | null {
  const before = context.lines[line.index - 1];
  if (before?.block.kind !== 'paragraph' || line.blockIndex - before.blockIndex > 1) return null;
  const found = readParties(before, 0, context);
  const verb =
    found !== null && (before.part(found.end, 'auxiliaries') ?? before.at(found.end, 'verb')) !== null;
  return verb ? found : null;
}

/** Whom `it` or `the company` means, where one side of the instrument is already told and the other is that one. */
function readStandIn(mention: Mention, from: number, stop: number, context: Context): PartiesFound | null {
  const { line } = mention;
  if (line.modifiersAfter || line.inflection || mention.parties.length !== 1) return null;
  const at = standInBefore(line, stop);
  if (at === null || at < from) return null;
  const found =
    tellerBefore(line, from, at, context) ?? (at === from ? subjectOfSentenceBefore(line, context) : null);
  const [side, other] = found?.parties ?? [];
  return found && side && other === undefined && found.score > 0 ? { ...found, start: from } : null;
}

/** How many commas back a subject may begin; bounds the work on a line that is nothing but commas. */
const mostStarts = 12;

/**
 * The nearest verb to the left that takes the instrument as its object: `A and B signed an agreement`, `the signing of
 * an agreement`. With an active verb the subject's parties go into the mention. Null where there is none, or another
 * instrument stands in between.
 */
export function governingVerb(
  mention: Mention,
  before: Mention | null,
  passives: readonly Range[],
  context: Context,
): Governing | null {
  const { line } = mention;
  if (line.modifiersAfter && line.partBefore(mention.phrase.start, 'about', 'of', 'to')) return null;
  const bound = before?.line === line ? before.end : 0;
  const lowest = Math.max(bound, mention.phrase.start - farthestVerb);
  for (let at = mention.phrase.start - 1; at >= lowest; at -= 1) {
    context.work.steps += 1;
    const verb = line.at(at, 'verb');
    if (!verb || verb.end > mention.phrase.start || within(passives, at)) continue;
    if (verb.meaning.frame.witness || byMeansOf(line, at, verb.meaning.frame.name)) continue;
    const subjectBehind = line.inflection !== null && mention.phrase.start - verb.end <= farthestSubject;
    if (verb.meaning.frame.intransitive && !subjectBehind) continue;
    if (!reaches(line, verb.end, mention.phrase.start)) continue;
    if (verb.meaning.form === 'noun' && overVerb(line, verb.end, mention.phrase.start)) continue;
    const mood = moodBefore(line, at);
    const toInfinitive = verb.meaning.form === 'base' && line.part(at - 1, 'to') !== null;
    const negotiated = verb.meaning.frame.status === 'negotiating';
    const status =
      mood.negated || negotiated
        ? 'negotiating'
        : mood.planned || toInfinitive
          ? 'planned'
          : verb.meaning.frame.status;
    if (verb.meaning.form !== 'noun')
      takeSubject(mention, at, clauseStart(line, at, bound), verb.meaning.frame.name, context);
    if (line.inflection) takeCompanion(mention, verb.end, context);
    return { name: verb.meaning.frame.name, status, range: { start: verb.start, end: verb.end } };
  }
  return null;
}

/** `Thông qua bản ghi nhớ, hai trường…`: where verbs have no forms, the word for "adopt" that opens a sentence means "through". */
function byMeansOf(line: Line, at: number, frame: string): boolean {
  return line.modifiersAfter && frame === 'adopt' && at === 0 && line.block.kind === 'paragraph';
}

/** `После подписания президенты выступили с заявлением`: another verb takes the instrument from a noun of conclusion. */
function overVerb(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (line.startsCapital(at) || !line.isWord(at) || line.at(at, 'verb')) continue;
    if (line.inflection?.looksLikeVerb(line.value(at)) === true) return true;
  }
  return false;
}

/** Whether nothing between the verb and the instrument breaks the tie: no stop, no other verb but in `among the deals signed was X`. */
function reaches(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^[;.?!]$/.test(line.value(at))) return false;
    const inverted = at === to - 1 && !line.modifiersAfter && line.inflection === null;
    if (line.part(at, 'auxiliaries') && !line.part(at, 'contains') && !inverted) return false;
  }
  return true;
}

/** `thỏa thuận mở đường bay giữa X và Y`: places after a description tell what it is about, where bodies conclude it. */
function betweenPlaces(mention: Mention): boolean {
  return (
    mention.line.modifiersAfter &&
    mention.subjects.length > 0 &&
    mention.parties.every(({ place }) => place === true)
  );
}

/** A parliament ratifies for its state. */
export function asState(party: Party, context: Context): Party {
  if (party.type !== 'organisation' || party.country === null) return party;
  return { ...party, type: 'state', name: stateName(context, party.country), byOffice: true };
}

/** `Между Областью А и Областью Б подписана дорожная карта`: the sides stand before the verb. */
function takeFronted(mention: Mention, from: number, stop: number, context: Context): void {
  const { line } = mention;
  for (let at = from; at < stop; at += 1) {
    const between = line.part(at, 'between');
    if (!between) continue;
    const found = readParties(line, between.end, context, stop);
    if (found && found.parties.length > 1) {
      applyParties(mention, found.parties, 'clause:fronted', true);
      if (mention.partiesFrom === 'clause') mention.clauseStart = at;
    }
    return;
  }
}

const handsOver = new Set(['exchange', 'grant']);

/** `A was handed the concession by B`: the one who receives it before the verb, the one who gives it behind `by`. */
function takeReceiver(mention: Mention, from: number, stop: number, context: Context): void {
  const { line } = mention;
  const receiver = readSubject(line, from, stop, context);
  if (!receiver || mention.partiesFrom === 'phrase') return;
  applyParties(mention, receiver.parties, 'clause:receiver', true);
  if (mention.partiesFrom === 'clause') mention.clauseStart = receiver.start;
  for (let at = mention.head.end; at < line.length && !/^[;.]$/.test(line.value(at)); at += 1) {
    const by = line.part(at, 'by');
    const giver = by ? readParties(line, by.end, context) : null;
    if (!giver || giver.score <= 0) continue;
    const before = mention.parties;
    applyParties(mention, giver.parties, 'clause:giver', true);
    mention.parties = [...before, ...mention.parties.filter((party) => !before.includes(party))];
    for (const [index, { start, end }] of mention.subjects.entries())
      if (start < at && end > at) mention.subjects[index] = { start, end: at };
    mention.end = Math.max(mention.end, giver.end);
    return;
  }
}

function takeSubject(mention: Mention, verb: number, from: number, frame: string, context: Context): void {
  const { line } = mention;
  const stop = subjectStop(line, verb, context);
  if (stop <= from) return;
  const passive =
    line.at(verb, 'verb')?.meaning.form === 'passive' ||
    (line.partBefore(verb, 'auxiliaries')?.meaning.part === 'auxiliaries' &&
      /^(?:was|were|is|are|be|been|being)$/.test(line.lower(verb - 1)));
  if (passive) {
    if (line.inflection) takeFronted(mention, from, stop, context);
    else if (handsOver.has(frame)) takeReceiver(mention, from, stop, context);
    return;
  }
  const found = readSubject(line, from, stop, context) ?? readStandIn(mention, from, stop, context);
  if (!found) return;
  if (betweenPlaces(mention) && found.parties.length >= 2) {
    mention.parties = [];
    mention.partiesFrom = 'none';
  }
  const leadersOnly = found.parties.every((party) => party.byOffice && party.type === 'state');
  if (leadersOnly && mention.partiesFrom === 'phrase') return;
  const parties = frame === 'ratify' ? found.parties.map((party) => asState(party, context)) : found.parties;
  mention.subjectParties = parties;
  applyParties(mention, parties, 'clause:subject', true);
  const ministers = line.inflection !== null && line.at(found.start, 'leader') === null;
  if ((!leadersOnly || ministers) && mention.partiesFrom === 'clause') mention.clauseStart = found.start;
}
