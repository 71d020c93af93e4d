import type { Line, Range } from '../language/line.ts';
import { orgHeadIn } from '../parties/names.ts';
import type { Piece } from '../parties/party.ts';
import { nominativeText } from './nominative.ts';
import { isShort, type NounPhrase } from './nounPhrase.ts';
import { isPlural, party, type Run } from './run.ts';
import { countryOutside } from './seat.ts';

/** A state's adjective in small letters before the name is no part of it: `вьетнамская компания «X»`. */
function withoutOwner({ line, body, phrase }: Run): Range {
  const demonym = line.at(body.start, 'demonym');
  if (!demonym || line.startsCapital(body.start) || demonym.end > phrase.head) return body;
  return { start: demonym.end, end: body.end };
}

/** The name in the nominative; a name that stands in the case of the noun before it changes with it: `городом Шушой`. */
function named({ line, wanted, inflection, phrase }: Run, kept: Range): string {
  const behind = line.startsCapital(phrase.end) ? inflection.bits(line.value(phrase.end), 'noun') : 0;
  const agrees = (behind & wanted) !== 0 && (behind & inflection.complement) === 0;
  if (!agrees || phrase.end >= kept.end || phrase.head < kept.start)
    return nominativeText(line, kept, inflection, wanted);
  const noun = nominativeText(line, { start: kept.start, end: phrase.end }, inflection, wanted);
  return `${noun} ${nominativeText(line, { start: phrase.end, end: kept.end }, inflection, wanted)}`;
}

export function organisation(run: Run): Piece {
  const { line, body, context, phrase } = run;
  const kept = withoutOwner(run);
  const name = named(run, kept);
  const long = context.abbreviations.get(name);
  const found = party(run, {
    name: long?.long ?? name,
    abbreviation: long ? name : run.short,
    country: countryOutside(line, body),
    type: 'organisation',
  });
  return { parties: [found], ...scoreOf(line, kept, phrase, body) };
}

function scoreOf(line: Line, kept: Range, phrase: NounPhrase, body: Range): Pick<Piece, 'score' | 'rule'> {
  const known = line.at(kept.start, 'knownOrg');
  if (known?.end === kept.end) return { score: 3, rule: 'parties:known-organisation' };
  let capitals = 0;
  for (let at = kept.start; at < kept.end; at += 1) if (line.startsCapital(at)) capitals += 1;
  const strong = line.at(phrase.head, 'orgHead')?.meaning.strong === true;
  if (strong) {
    const owned = kept.start > body.start || line.lower(phrase.head).startsWith('мин');
    const bare = phrase.end === body.end && capitals === 0 && !owned;
    return { score: bare ? -1 : capitals > 0 ? 3.4 : 2.4, rule: 'parties:organisation' };
  }
  const quoted = /^[«“"„]$/u.test(line.value(phrase.end)) || /^[«“"„]$/u.test(line.value(phrase.start));
  if (line.at(phrase.head, 'orgHead') || quoted)
    return { score: capitals > 0 ? 2.6 : 1, rule: 'parties:organisation' };
  if (line.startsCapital(kept.start)) {
    const joined = Array.from({ length: kept.end - kept.start }, (_, index) => kept.start + index).some(
      (at) => line.part(at, 'and') !== null,
    );
    // `Мы`, `Он` open a sentence with a capital and name nothing.
    const small =
      kept.end === kept.start + 1 && line.value(kept.start).length <= 3 && !isShort(line.value(kept.start));
    return { score: joined || small ? 0 : 2.2, rule: 'parties:proper-name' };
  }
  // `мегаполисом Чунцином`: a small noun tells of what sort the name behind it is.
  if (line.startsCapital(phrase.end) && phrase.end < kept.end) return { score: 1.2, rule: 'parties:apposed' };
  return capitals > 0 && orgHeadIn(line, kept) !== null
    ? { score: 2, rule: 'parties:organisation' }
    : { score: -3, rule: 'parties:none' };
}

/** `городами Шуша и Кайсери`: the noun tells only of what sort the names behind it are. */
export function apposed(run: Run): Piece | null {
  const { line, body, phrase } = run;
  if (!isPlural(run) || line.startsCapital(phrase.start) || phrase.end >= body.end) return null;
  if (!line.at(phrase.head, 'orgHead') || !line.startsCapital(phrase.end)) return null;
  if (line.at(phrase.end, 'country') ?? line.at(phrase.end, 'orgHead')) return null;
  const range = { start: phrase.end, end: body.end };
  const name = nominativeText(line, range, run.inflection, run.wanted);
  const found = party(run, { name, country: countryOutside(line, range), type: 'organisation' });
  return { parties: [found], score: 2.6, rule: 'parties:apposed' };
}
