import type { LexicalToken } from '../../../lexicon/tokenise.ts';
import { DateReader } from '../dateForms.ts';
import { readDateline } from '../datelineForms.ts';
import { foldToken } from '../fold.ts';
import { makeupOf } from '../furniture.ts';
import { agenciesEnd, arePersonNames, isCapitalised } from '../names.ts';
import { placeOf } from '../place.ts';
import { roughSentences } from '../sentences.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';

const longestLine = 160;
/** `08:30`, `8`, and the parts of `T08:30:00+07:00`. */
const time = /^t?\d{1,2}(?::\d{2}){0,2}z?$/;
const clock = /^\d{1,2}:\d{2}/;
const longestPlace = 4;
const longestSentence = 10;

interface Reading {
  readonly date: string;
  /** What is left beside the date, the time and their labels; and whether a comma stands between it and the date. */
  readonly rest: readonly LexicalToken[];
  readonly restAtComma: boolean;
  readonly labelled: boolean;
  /** Whether the hour is told too: what stands beside it is the page's section, or who wrote. */
  readonly timed: boolean;
}

function readTokens(tokens: readonly LexicalToken[], { words }: Page): Reading | null {
  const folded = tokens.map(foldToken);
  const dates = new DateReader(tokens, words);
  const rest: LexicalToken[] = [];
  let date: string | null = null;
  let restAtComma = false;
  let labelled = false;
  let timed = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const label = words.edges.publishedLabels.match(folded, at);
    const found = dates.read(at);
    const known = Math.max(words.weekdays.match(folded, at), words.edges.timeWords.match(folded, at));
    if (found?.date) {
      restAtComma ||=
        date === null && (rest.length > 0 ? folded[at - 1] === ',' : folded[found.next] === ',');
      date ??= found.date;
      at = found.next;
    } else if (label > at && rest.length === 0 && folded[label] !== '|') {
      labelled = true;
      at = label;
    } else if (token?.kind === 'punctuation' || (date !== null && time.test(folded[at] ?? ''))) {
      timed ||= clock.test(folded[at] ?? '');
      at += 1;
    } else if (known > at && (date !== null || words.weekdays.match(folded, at) > at)) {
      at = known;
    } else if (token && clock.test(token.value)) {
      timed = true;
      at += 1;
    } else {
      if (token) rest.push(token);
      at += 1;
    }
  }
  return date === null ? null : { date, rest, restAtComma, labelled, timed };
}

/** What is left without words that only introduce it: `by`, `г.`, `TP.`. */
function bare(rest: readonly LexicalToken[], { words }: Page): readonly LexicalToken[] {
  const folded = rest.map(foldToken);
  const { bylineLabels, placeWords } = words.edges;
  return rest.slice(Math.max(bylineLabels.match(folded, 0), placeWords.match(folded, 0)));
}

/** `Hanoi, 10 May 2025`; `PV • 28/01/2025 08:22`; `Saturday, May 10, 2025 - 20:15`. */
function publicationOf(line: Line, page: Page): Finding | null {
  if (line.length > longestLine || (readDateline(line, page.words, false)?.agency ?? null) !== null)
    return null;
  const reading = readTokens(line.tokens, page);
  if (!reading) return null;
  const { date, restAtComma, labelled, timed } = reading;
  const { cities, boilerplate } = page.words;
  const rest = bare(reading.rest, page);
  const folded = rest.map(foldToken);
  const metadata = { kind: 'metadata', start: line.start, end: line.end, dated: date } as const;
  if (rest.length === 0 || boilerplate.menuWords.is(folded)) return metadata;
  // `Kyiv, Ukraine` after the day: the city, and its state.
  const city = cities.match(folded, 0);
  const isCity = city === rest.length || (city > 0 && page.words.countries.is(folded.slice(city)));
  const isPlace =
    rest.length <= longestPlace && rest.every(isCapitalised) && (isCity || (restAtComma && !timed));
  if (isPlace && !labelled)
    return { ...metadata, kind: 'dateline', place: placeOf(isCity ? rest.slice(0, city) : rest) };
  if (makeupOf(rest, page.words).others === 0) return metadata;
  if (agenciesEnd(rest, 0, page.words) === rest.length || arePersonNames(rest, page.words)) {
    return { ...metadata, agency: page.raw.slice(rest[0]?.start, rest.at(-1)?.end) };
  }
  // `Posted by admin on …`, not `Date of signature …`.
  const isByline = rest.length < reading.rest.length || rest.every(isCapitalised);
  return (labelled ? isByline : timed) && rest.length <= longestPlace ? metadata : null;
}

/** `Updated 12 January 2026.`: a sentence of its own in a line that says more, at one of the ends of the text. */
function labelledSentences(line: Line, page: Page): Finding[] {
  if (line.isLong) return [];
  return roughSentences(page.raw, line).head.flatMap((sentence): Finding[] => {
    const label = page.words.edges.publishedLabels.match(sentence.words, 0);
    const reading =
      label > 0 && sentence.words.length <= longestSentence ? readTokens(sentence.tokens, page) : null;
    if (reading?.rest.length !== 0) return [];
    return [{ kind: 'metadata', start: sentence.start, end: sentence.end, dated: reading.date }];
  });
}

/** `Washington, DC` in a line of its own above the day. */
function isPlaceLine(line: Line | undefined, { words }: Page): line is Line {
  if (!line || line.length > longestLine || line.words.length > longestPlace) return false;
  const city = words.cities.match(line.tokens.map(foldToken), 0);
  return city > 0 && line.tokens.every((token) => token.kind === 'punctuation' || isCapitalised(token));
}

/** A text without prose, such as a table, has its day at one of its ends. */
const edgeLines = 4;

/** Lines of nothing but the day of publication, above the article or below it. */
export const publicationLine: Rule = (page) => {
  const { lines } = page;
  const firstProse = lines.findIndex(({ isProse }) => isProse);
  const last = firstProse < 0 ? lines.length - edgeLines : lines.findLastIndex(({ isProse }) => isProse);
  const first = firstProse < 0 ? edgeLines : firstProse;
  return lines.flatMap((line, index) => {
    const isEdge = index < edgeLines || index >= lines.length - edgeLines;
    const isOutside = index < first || index > last;
    const found = isOutside ? publicationOf(line, page) : null;
    if (!found) return isEdge ? labelledSentences(line, page) : [];
    const above = lines[index - 1];
    if (found.kind !== 'metadata' || index > first || !isPlaceLine(above, page)) return [found];
    const city = above.tokens.slice(0, page.words.cities.match(above.tokens.map(foldToken), 0));
    return [{ kind: 'dateline', start: above.start, end: above.end, place: placeOf(city) }, found];
  });
};
