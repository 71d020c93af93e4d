import type { Line, Range } from '../language/line.ts';
import type { Context } from '../context.ts';
import { yearAt } from '../dates/readDate.ts';
import { instrumentAt, instrumentStart } from '../inflected/instrument.ts';
import { bodiesIn } from '../nounFirst/bodies.ts';
import { actsAsVerb, countedNoun, pointsBack } from '../nounFirst/phraseStart.ts';
import type { Determiner, Mention } from './mention.ts';

const longestPhrase = 14;

/** Whether a word before the noun of an instrument still belongs to it. */
function modifies(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return !token.value.includes('/');
  if (token.kind === 'punctuation') {
    const dash = token.value === '-' || token.value === '–';
    return (
      (dash &&
        (line.before(at, 'country') !== null || line.before(at, 'demonym') !== null || tight(line, at))) ||
      /^["“”«»]$/.test(token.value)
    );
  }
  if (line.part(at, 'possessive')) return true;
  if (line.at(at, 'knownOrg') ?? line.at(at, 'country') ?? line.at(at, 'demonym')) return true;
  if (
    line.part(
      at,
      'clauseOpeners',
      'relative',
      'witness',
      'auxiliaries',
      'contains',
      'negated',
      'and',
      'between',
      'with',
      'by',
      'of',
      'to',
      'for',
      'about',
      'place',
    )
  )
    return false;
  if (line.part(at, 'adverbs') && !line.part(at, 'existing')) return false;
  const verb = line.at(at, 'verb');
  if (verb && verb.meaning.form !== 'past') return line.isCapital(at) && line.block.kind !== 'headline';
  if (verb)
    return (
      line.partBefore(at, 'articles', 'definite', 'indefinite') !== null && line.block.kind !== 'headline'
    );
  return true;
}

function tight(line: Line, at: number): boolean {
  return (
    line.tokens[at - 1]?.end === line.tokens[at]?.start && line.tokens[at]?.end === line.tokens[at + 1]?.start
  );
}

/** `a scientific and academic agreement`: an "and" between two words that describe one noun after an article. */
function joinsAdjectives(line: Line, at: number, bound: number): number | null {
  if (!line.part(at, 'and') && line.value(at) !== ',') return null;
  for (let back = at - 1; back >= Math.max(bound, at - 4); back -= 1) {
    if (line.part(back, 'articles', 'indefinite')) return back + 1;
    if (line.value(back) === ',' || line.part(back, 'and')) continue;
    if (!line.isWord(back) || line.isCapital(back) || line.at(back, 'instrument') || !modifies(line, back))
      return null;
  }
  return null;
}

/** `Chilean and Peruvian agreement`, `Chile and Peru agreement` do not occur before the noun; `U.S.-Chile` does. */
export function phraseStart(line: Line, head: number, bound: number): number {
  if (line.inflection) return instrumentStart(line, head, bound, line.inflection);
  let at = head;
  const lowest = Math.max(bound, head - longestPhrase);
  while (at > lowest) {
    const before = at - 1;
    const determiner = line.partBefore(at, 'articles', 'indefinite', 'definite');
    if (determiner && determiner.start >= bound) return determiner.start;
    const joined = joinsAdjectives(line, before, bound);
    if (joined !== null) {
      at = joined;
      continue;
    }
    if (!modifies(line, before)) break;
    at = before;
  }
  while (at < head && (/^["“”«»–-]$/.test(line.value(at)) || line.part(at, 'possessive'))) at += 1;
  return at;
}

function determinerOf(line: Line, phrase: Range): Determiner {
  if (line.part(phrase.start, 'indefinite')) return 'indefinite';
  if (line.part(phrase.start, 'articles', 'definite')) return 'definite';
  if (line.at(phrase.start, 'number')) return 'indefinite';
  return 'none';
}

function countBefore(line: Line, phrase: Range): number | null {
  for (let at = phrase.start; at < phrase.end; at += 1) {
    const word = line.at(at, 'number');
    if (word) return word.meaning.value;
    if (line.isNumber(at) && /^\d{1,3}$/.test(line.value(at))) return Number(line.value(at));
  }
  return null;
}

/** `seven memorandum of understanding`: a number in words above one, whatever the form of the noun. */
function severalBefore(line: Line, phrase: Range, head: Range): boolean {
  if (line.modifiersAfter || line.inflection) return false;
  const number = line.at(phrase.start, 'number') ?? line.at(phrase.start + 1, 'number');
  return (
    number !== null && number.meaning.value > 1 && number.end <= head.start && number.end >= head.start - 2
  );
}

function yearIn(line: Line, phrase: Range): string | null {
  for (let at = phrase.start; at < phrase.end; at += 1) {
    const year = yearAt(line, at);
    if (year !== null) return String(year);
  }
  return null;
}

/** Whether the noun is only a part of another noun: `agreement signing ceremony`, `Treaty Organization`. */
function partOfOther(line: Line, end: number): boolean {
  if (line.inflection) return false;
  if (line.part(end, 'compoundFollowers')) return true;
  if (line.value(end) === "'s" || line.value(end) === '’s') return true;
  return (
    line.isCapital(end) &&
    line.isCapital(end - 1) &&
    line.at(end, 'orgHead') !== null &&
    line.tokens[end]?.kind === 'word'
  );
}

type Head = Pick<Mention, 'kind' | 'many' | 'weak'> & { readonly head: Range };

function headsOf(line: Line): Head[] {
  const heads: Head[] = [];
  const bodies = line.modifiersAfter ? bodiesIn(line) : [];
  let body = 0;
  for (let at = 0; at < line.length; at += 1) {
    const mark = instrumentAt(line, at);
    if (!mark) continue;
    while ((bodies[body]?.range.end ?? Infinity) <= at) body += 1;
    if ((bodies[body]?.range.start ?? Infinity) < at) continue;
    if (line.modifiersAfter && actsAsVerb(line, mark)) continue;
    const joined = line.value(mark.end) === '(' ? mark.end : mark.end;
    if (!partOfOther(line, joined)) {
      const { kind, many, weak } = mark.meaning;
      heads.push({ head: { start: mark.start, end: mark.end }, kind, many, weak });
    }
    at = mark.end - 1;
  }
  return heads;
}

/** Makes an empty mention. */
export function newMention(line: Line, head: Head, phrase: Range, determiner: Determiner): Mention {
  return {
    ...head,
    line,
    phrase,
    end: head.head.end,
    determiner,
    clauseStart: phrase.start,
    parties: [],
    partiesFrom: 'none',
    subjectParties: [],
    subjects: [],
    count: countBefore(line, { start: phrase.start, end: head.head.start }),
    status: null,
    isNew: null,
    signed: null,
    place: null,
    period: null,
    inForce: null,
    year: yearIn(line, phrase),
    amends: null,
    supplements: null,
    replaces: null,
    implements: null,
    sectors: [],
    signatories: [],
    witnesses: [],
    older: false,
    intergovernmental: false,
    standing: false,
    joined: false,
    dropped: null,
    evidence: new Map(),
  };
}

/** Every noun of an instrument in a line, and every stand-in for one that a subject or parties follow. */
export function findMentions(line: Line, before: Mention | null, context: Context): Mention[] {
  context.work.steps += line.length;
  const found: Mention[] = [];
  const heads = headsOf(line);
  let bound = 0;
  let next = 0;
  for (let at = 0; at < line.length; at += 1) {
    const head = heads[next];
    if (head && at >= head.head.start) {
      const counted = line.modifiersAfter ? countedNoun(line, head.head.start, bound) : null;
      const start = counted?.start ?? phraseStart(line, head.head.start, bound);
      const phrase = { start, end: head.head.end };
      const determiner = counted && pointsBack(line, head.head) ? 'definite' : determinerOf(line, phrase);
      found.push(
        newMention(
          line,
          { ...head, many: head.many || counted?.many === true || severalBefore(line, phrase, head.head) },
          phrase,
          determiner,
        ),
      );
      bound = head.head.end;
      next += 1;
      at = head.head.end - 1;
      continue;
    }
    const elided = line.part(at, 'elided');
    if (!elided) continue;
    const antecedent = found.at(-1) ?? before;
    const gap = /^[,—–]$/.test(line.value(elided.end)) ? elided.end + 1 : elided.end;
    const dashed = gap > elided.end && line.value(elided.end) !== ',';
    const after = line.part(gap, 'between', 'about', 'with', 'for');
    const opens =
      at === 0 ||
      /^[,;]$/.test(line.value(at - 1)) ||
      line.partBefore(at, 'and') !== null ||
      found.length > 0;
    const pointer =
      line.part(elided.end, 'place') !== null && found.length === 0 && before?.line.block.kind !== 'item';
    if (antecedent && after && opens && !pointer) {
      const { kind } = antecedent;
      found.push(
        newMention(
          line,
          { head: { start: at, end: dashed ? gap : elided.end }, kind, many: false, weak: false },
          { start: at, end: elided.end },
          'elided',
        ),
      );
      bound = elided.end;
    }
    at = elided.end - 1;
  }
  return found;
}
