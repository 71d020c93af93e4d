import { note } from '../agreements/mention.ts';
import { readPairs } from './betweenPhrase.ts';
import { readParties } from '../parties/readParties.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { further } from '../agreements/statusOrder.ts';
import { subjectPhrase } from './subjectPhrase.ts';
import { readOccasion } from './occasionPhrase.ts';
import { readAgents } from '../inflected/agents.ts';
import { readBehalf } from './behalf.ts';
import { applyParties } from './sides.ts';
import { readDate } from '../dates/readDate.ts';
import type { Line } from '../language/line.ts';
import { readPeriod } from '../dates/readPeriod.ts';

const farthestDate = 3;

/** The day from which an instrument is in force: `on 1 May`, `since 2010`, a few words behind the verb. */
function readInForce(mention: Mention, at: number, limit: number, context: Context): number | null {
  const { line } = mention;
  for (let from = at; from < Math.min(limit, at + farthestDate); from += 1) {
    const date = readDate(line, from, context.base);
    if (date && date.end <= limit && date.value !== null) {
      mention.inForce ??= date.value;
      note(mention, 'inForce', 'verb:in-force', [line.span(date)]);
      return date.end;
    }
    if (!line.part(from, 'about', 'place', 'clauseOpeners', 'of', 'articles')) return null;
  }
  return null;
}

/** A verb whose subject is the instrument: `was signed`, `has entered into force`, `will be signed`. */
export interface PassiveFound {
  /** Token after the verb, or after the parties that follow it. */
  readonly end: number;
  readonly verbStart: number;
}

const farthestVerb = 7;
const longestApposition = 10;

/** `, better known as the P4,` between an instrument and its auxiliary: the token after it; null where none stands. */
function overApposition(line: Line, at: number, limit: number): number | null {
  if (
    line.value(at) !== ',' ||
    line.modifiersAfter ||
    line.inflection ||
    line.part(at + 1, 'relative', 'and')
  )
    return null;
  for (let end = at + 2; end < Math.min(limit, at + longestApposition); end += 1) {
    if (line.value(end) === ',') return line.part(end + 1, 'auxiliaries') ? end + 1 : null;
    if (line.part(end, 'auxiliaries') ?? line.at(end, 'instrument')) return null;
  }
  return null;
}

const longestMembership = 9;

/** `is one of six documents signed at…`: the verb that concludes those among which the instrument is counted; null where none does. */
function memberOfConcluded(line: Line, at: number, limit: number): ReturnType<typeof verbAt> {
  const auxiliary = line.part(at, 'auxiliaries');
  const member =
    auxiliary && line.part(line.part(auxiliary.end, 'adverbs')?.end ?? auxiliary.end, 'memberOf');
  if (!member) return null;
  let many = false;
  for (let on = member.end; on < Math.min(limit, member.end + longestMembership); on += 1) {
    if (!line.isWord(on) && !line.isNumber(on)) return null;
    if (line.at(on, 'instrument')?.meaning.many === true) many = true;
    const verb = verbAt(line, on);
    if (verb && many) return verb;
    if (line.part(on, 'planned', 'negated')) return null;
  }
  return null;
}

function verbAt(line: Line, at: number): ReturnType<typeof line.at<'verb'>> {
  const verb = line.at(at, 'verb');
  return verb?.meaning.form === 'past' && !verb.meaning.frame.witness ? verb : null;
}

/**
 * Reads the verb after an instrument that is its subject, with the parties that follow it (`was signed by A and B`,
 * `was inked between A and B`). Null where the instrument is no such subject.
 */
export function readPassive(
  mention: Mention,
  at: number,
  limit: number,
  context: Context,
): PassiveFound | null {
  const { line } = mention;
  const dash = line.inflection !== null && /^[—–]$/u.test(line.value(at));
  let from = line.value(at) === ',' || dash ? at + 1 : at;
  from = overApposition(line, at, limit) ?? from;
  const relative = line.part(from, 'relative');
  if (relative) from = relative.end;
  const concluded = memberOfConcluded(line, from, limit);
  if (concluded) {
    const { status, name } = concluded.meaning.frame;
    mention.status = status;
    note(mention, 'status', `verb:${name}`, [line.span(concluded)]);
    return { end: from, verbStart: from };
  }
  let auxiliary = false;
  // `чтобы соглашение было подписано`: the word that wishes it stands before the instrument.
  let planned = line.inflection !== null && line.partBefore(mention.phrase.start, 'planned') !== null;
  let negated = false;
  const start = from;
  while (from < Math.min(limit, start + farthestVerb)) {
    const verb = line.at(from, 'verb');
    const skip = line.part(from, 'auxiliaries', 'adverbs', 'planned', 'negated');
    if (verb && verb.end >= (skip?.end ?? 0)) break;
    if (!skip) return null;
    if (line.part(from, 'auxiliaries')) auxiliary = true;
    if (line.part(from, 'planned')) planned = true;
    if (line.part(from, 'negated')) negated = true;
    from = skip.end;
  }
  const verb = line.at(from, 'verb');
  if (!verb || verb.meaning.frame.witness || verb.meaning.form === 'noun') return null;
  if (relative && !verb.meaning.frame.intransitive) return null;
  const passive = verb.meaning.form === 'passive' || (auxiliary && verb.meaning.form === 'past');
  if (!verb.meaning.frame.intransitive && !passive) return null;
  const { status, name } = verb.meaning.frame;
  mention.standing = relative !== null || verb.meaning.frame.name === 'be-in-force';
  const ahead = planned && status === 'in-force';
  mention.standing ||= ahead;
  mention.status = negated ? 'negotiating' : ahead ? 'signed' : planned ? 'planned' : status;
  note(mention, 'status', `verb:${name}`, [line.span({ start, end: verb.end })]);
  let end = verb.end;
  if (line.part(end, 'existing')) mention.older = true;
  const second = line.at(line.part(end, 'and')?.end ?? end, 'verb');
  if (second?.meaning.form === 'passive') {
    mention.status = further(mention.status, second.meaning.frame.status);
    end = second.end;
  }
  const when =
    status === 'in-force'
      ? readInForce(mention, end, limit, context)
      : readOccasion(mention, end, limit, context, 'verb:occasion');
  if (when !== null) end = when;
  const by = line.part(end, 'by', 'between');
  if (by) {
    const found = line.part(end, 'between')
      ? readPairs(line, by.end, context, limit)
      : readParties(line, by.end, context, limit);
    if (found && found.score > -1) {
      applyParties(mention, found.parties, `verb:${name}`, line.part(end, 'between') === null);
      end = found.end;
    }
  }
  if (!by && verb.meaning.form === 'passive')
    end = readAgents(mention, end, limit, `verb:${name}`, context) ?? end;
  end = readBehalf(mention, end, limit, context) ?? end;
  const after = readOccasion(mention, end, limit, context, 'verb:occasion');
  if (after !== null) end = after;
  const subject =
    mention.subjects.length === 0 && mention.amends === null
      ? subjectPhrase.read(mention, end, limit, context)
      : null;
  if (subject !== null) end = subject;
  const opener = line.part(end, 'for');
  const period = opener ? readPeriod(line, opener.end, false) : null;
  if (period && mention.period === null && period.to !== null) {
    mention.period = { from: period.from, to: period.to };
    note(mention, 'period', 'phrase:period', [line.span({ start: end, end: period.end })]);
    end = period.end;
  }
  return { end, verbStart: start };
}
