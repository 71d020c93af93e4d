import type { EventKind } from '../../../../schema/vocabulary.ts';
import type { Line, Range } from '../../language/line.ts';

const farthestVerb = 9;
const farthestDeterminer = 9;
const farthestInvitation = 10;

/** A verb of taking place on either side of a noun, in its clause: `held talks`, `the forum opened`. */
export function takesPlace(line: Line, word: Range): boolean {
  for (let at = word.start - 1; at >= Math.max(0, word.start - farthestVerb); at -= 1) {
    if (/^[;,—]$/u.test(line.value(at))) break;
    if (line.part(at, 'happens')) return true;
  }
  for (let at = word.end; at < Math.min(line.length, word.end + farthestVerb); at += 1) {
    if (/^[;—]$/u.test(line.value(at))) break;
    if (line.part(at, 'happens')) return true;
  }
  return false;
}

/** Where the noun phrase around a noun begins: after the preposition, the verb or the stop before it. */
function phraseStart(line: Line, word: Range): number {
  let at = word.start;
  while (at > Math.max(0, word.start - farthestDeterminer)) {
    const before = at - 1;
    const joins = line.part(before, 'possessive') !== null || /^[-–"“”]$/.test(line.value(before));
    if (!joins && !line.isWord(before) && !line.isNumber(before)) break;
    if (line.partBefore(at, 'occasions', 'place', 'of', 'with', 'for', 'by', 'clauseOpeners', 'and')) break;
    if (line.before(at, 'verb') && !line.isCapital(before)) break;
    at = before;
  }
  return at;
}

/** A preposition of occasion before the noun and what describes it: `after their talks`, `on the sidelines of the forum`. */
export function isOccasion(line: Line, word: Range): boolean {
  return line.partBefore(phraseStart(line, word), 'occasions') !== null;
}

/** Whether a word of invitation governs the noun or verb: what somebody is asked to may never take place. */
export function isInvitation(line: Line, word: Range): boolean {
  for (let at = word.start - 1; at >= Math.max(0, word.start - farthestInvitation); at -= 1) {
    if (/^[;.]$/.test(line.value(at))) return false;
    if (line.part(at, 'invitations')) return true;
  }
  return false;
}

function determined(line: Line, word: Range): boolean {
  const start = phraseStart(line, word);
  for (let at = start; at < word.start; at += 1)
    if (line.part(at, 'articles', 'definite', 'possessive', 'indefinite')) return true;
  return false;
}

/** `the Energy Forum`: a capital before the noun, which has one too, makes it the name of one. */
function isNamed(line: Line, word: Range): boolean {
  return (
    line.isCapital(word.end - 1) &&
    ((word.start > 0 && line.isCapital(word.start - 1)) || line.part(word.end, 'about', 'of') !== null)
  );
}

/** Whether a noun is somebody's: `their talks`, `Peru's visit`. */
export const owned = (line: Line, word: Range): boolean => {
  for (let at = phraseStart(line, word); at < word.start; at += 1)
    if (line.part(at, 'possessive') ?? line.part(at, 'owners')) return true;
  return false;
};

/** `to Chile`, `in Lima`, behind a noun. */
export function placed(line: Line, word: Range): boolean {
  const lead = line.part(word.end, 'to', 'place');
  if (!lead) return false;
  const after = line.part(lead.end, 'articles')?.end ?? lead.end;
  return (line.at(after, 'country') ?? line.at(after, 'city')) !== null;
}

const sided = (line: Line, word: Range): boolean => line.part(word.end, 'with', 'between') !== null;

/** Nouns that name an event wherever they stand with a determiner. */
const plainKinds: ReadonlySet<EventKind> = new Set(['call', 'press-conference']);

/** Nouns that stand for so much else that only a verb, an occasion or a name makes them an event. */
const looseKinds: ReadonlySet<EventKind> = new Set(['ceremony', 'signing']);

/** What a text speaks of in its first lines, where it is what the text is about. */
const shows: ReadonlySet<EventKind> = new Set(['exhibition', 'festival', 'other']);
const earlyLines = 2;

/**
 * Whether a noun tells of an event: something takes place, or serves as the occasion of something else, or is
 * somebody's, or has a name. A noun that only speaks of a sort of event (`regular meetings`) does not.
 */
export function nounTells(line: Line, word: Range, kind: EventKind): boolean {
  if (line.partBefore(phraseStart(line, word), 'negated') || isInvitation(line, word)) return false;
  if (plainKinds.has(kind)) return true;
  const anchored = takesPlace(line, word) || isOccasion(line, word);
  if (shows.has(kind)) return anchored || (line.index <= earlyLines && determined(line, word));
  if (anchored || looseKinds.has(kind)) return anchored;
  if (kind === 'visit') return determined(line, word) || owned(line, word) || placed(line, word);
  if (kind === 'forum') return isNamed(line, word);
  if (kind === 'session') return determined(line, word);
  return (determined(line, word) && sided(line, word)) || owned(line, word) || isNamed(line, word);
}
