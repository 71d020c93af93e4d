import type { Line } from '../language/line.ts';
import { subjectEnd } from '../grammar/subjectPhrase.ts';
import { wordedDate } from '../dates/wordedDate.ts';

const noBase = { dated: null, year: null };

/** What is done to the instrument itself; any other act may be what the instrument is about. */
const conclusions = new Set(['sign', 'accede', 'initial', 'ratify', 'enter-into-force', 'expire', 'witness']);

/** Acts that are what it is about, unless somebody stands before them who does them. */
const handing = new Set(['exchange', 'grant', 'adopt']);

/** Whether a new line of a list begins with a capital. */
function opensLine(line: Line, at: number): boolean {
  const [before, token] = [line.tokens[at - 1], line.tokens[at]];
  const listed = line.block.kind === 'item' || line.block.kind === 'row';
  return (listed || line.at(at, 'instrument') !== null) &&
    before !== undefined &&
    token !== undefined &&
    line.startsCapital(at)
    ? line.raw.slice(before.end, token.start).includes('\n')
    : false;
}

function concludes(line: Line, at: number): boolean {
  const verb = line.at(at, 'verb')?.meaning;
  if (verb?.form !== 'past' || line.isCapital(at)) return false;
  const somebody = line.before(at, 'country') ?? line.partBefore(at, 'sides');
  return conclusions.has(verb.frame.name) || (handing.has(verb.frame.name) && somebody !== null);
}

/** Whether a phrase begins that is no part of what an instrument is about, where words for acts do not change: `về bàn giao tàu` goes on. */
function closesDescription(line: Line, at: number): boolean {
  const opener = line.part(at, 'clauseOpeners', 'relative', 'witness');
  if (opener) return true;
  const event = line.at(at, 'event');
  if (event?.meaning.form === 'verb' && !line.isCapital(at)) return true;
  if (line.isCapital(at)) return false;
  return line.part(at, 'finite', 'planned', 'negated', 'contains') !== null || concludes(line, at);
}

/** Whether a word begins something that is no part of what an instrument is about. */
function stops(line: Line, at: number): boolean {
  if (
    line.part(
      at,
      'with',
      'agent',
      'pointers',
      'amends',
      'replaces',
      'supplements',
      'implements',
      'between',
      'valid',
      'worth',
    )
  )
    return true;
  const place = line.part(at, 'place');
  if (place && (line.at(place.end, 'city')?.meaning.code ?? null) !== null) return true;
  const to = line.part(at, 'of', 'to');
  if (to && line.isCapital(to.end) && (line.at(to.end, 'orgHead') ?? line.at(to.end, 'knownOrg')))
    return true;
  if (concludes(line, at) || opensLine(line, at)) return true;
  return wordedDate(line, at, noBase) !== null;
}

/** `bồi thường vì hủy hợp đồng mua tàu ký năm 2016`: what was signed is the instrument told inside, which speaks for itself. */
function beforeInner(line: Line, start: number, end: number): number {
  if (!concludes(line, end)) return end;
  for (let at = start + 1; at < end; at += 1) {
    const inner = line.at(at, 'instrument');
    if (inner && !inner.meaning.weak && inner.end < end) return at;
  }
  return end;
}

/** Where the words end that say what an instrument is about, from a token on. */
export function descriptionEnd(line: Line, start: number, limit: number): number {
  const end = subjectEnd(line, start, limit, false, closesDescription);
  let at = start;
  while (at < end && (at === start || !stops(line, at))) at += 1;
  at = beforeInner(line, start, at);
  while (at > start && (line.value(at - 1) === ',' || line.partBefore(at, 'and')?.end === at)) at -= 1;
  return at;
}

/** Whether a run has a word that tells one instrument from another. */
export function identifies(line: Line, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const plain = line.part(at, 'plain', 'and', 'ordinals', 'pointers');
    if (!plain) {
      if (line.isWord(at)) return true;
      at += 1;
    } else {
      at = plain.end;
    }
  }
  return false;
}
