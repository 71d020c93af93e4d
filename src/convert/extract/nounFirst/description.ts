import type { Line } from '../language/line.ts';
import { subjectEnd } from '../grammar/subjectPhrase.ts';
import { wordedDate } from '../dates/wordedDate.ts';

const noBase = { dated: null, year: null };

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
    )
  )
    return true;
  const place = line.part(at, 'place');
  if (place && (line.at(place.end, 'city')?.meaning.code ?? null) !== null) return true;
  const to = line.part(at, 'of', 'to');
  if (to && line.isCapital(to.end) && (line.at(to.end, 'orgHead') ?? line.at(to.end, 'knownOrg')))
    return true;
  if (line.at(at, 'verb')?.meaning.form === 'past' && !line.isCapital(at)) return true;
  return wordedDate(line, at, noBase) !== null;
}

/** Where the words end that say what an instrument is about, from a token on. */
export function descriptionEnd(line: Line, start: number, limit: number): number {
  const end = subjectEnd(line, start, limit, false);
  let at = start;
  while (at < end && (at === start || !stops(line, at))) at += 1;
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
