import type { AgreementKind, SectorSlug } from '../../../../schema/vocabulary.ts';
import type { Context } from '../../context.ts';
import type { Party } from '../../parties/party.ts';
import type { Line, Range } from '../../language/line.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** A sector must reach this share of the best one's score. */
const share = 0.4;
const mostSectors = 2;

type Scores = Map<SectorSlug, number>;

/** Adds up the sector words of a run; of words that overlap the longest counts. */
export function scoreSectors(line: Line, range: Range, factor: number, scores: Scores): void {
  let covered = range.start;
  for (let at = range.start; at < range.end; at += 1) {
    let longest = 0;
    // `в области связи`: the noun is part of a preposition there.
    const small = line.partBefore(at + 1, 'about');
    if (small !== null && small.start < at) continue;
    for (const mark of line.allAt(at)) {
      if (mark.meaning.type !== 'sector' || mark.end > range.end) continue;
      longest = Math.max(longest, mark.end);
    }
    if (longest <= covered) continue;
    for (const mark of line.allAt(at)) {
      if (mark.meaning.type !== 'sector' || mark.end !== longest) continue;
      const weight = mark.meaning.weight * factor * (1 + (longest - at - 1) / 2);
      scores.set(mark.meaning.sector, (scores.get(mark.meaning.sector) ?? 0) + weight);
    }
    covered = longest;
  }
}

function best(scores: Scores): SectorSlug[] {
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const top = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, score]) => score >= top * share)
    .slice(0, mostSectors)
    .map(([sector]) => sector);
}

/** What an instrument is about, by the words of its subject; by its parties where the subject does not tell. */
export const sectors: AgreementRule = {
  name: 'sectors:words',
  apply(mentions, context) {
    for (const mention of mentions) {
      if (mention.dropped !== null) continue;
      const { line } = mention;
      const own: Scores = new Map();
      const ownEnd = line.modifiersAfter ? mention.head.end : mention.head.start;
      scoreSectors(line, { start: mention.phrase.start, end: ownEnd }, 1, own);
      for (const range of mention.subjects) scoreSectors(line, range, 1, own);
      let found = best(strongOnly(own));
      let rule = 'sectors:subject';
      if (
        found.length === 0 &&
        mention.parties.length > 0 &&
        mention.parties.every(({ place }) => place === true)
      ) {
        found = ['local'];
        rule = 'sectors:places';
      }
      if (found.length === 0) {
        const parties: Scores = new Map();
        // A road map is not about roads; the noun of a free trade agreement does tell.
        const noun =
          mention.kind === 'roadmap' ? mention.head : { start: mention.head.end, end: mention.head.end };
        const start = Math.min(mention.clauseStart, mention.phrase.start);
        scoreSectors(line, { start, end: noun.start }, 1, parties);
        scoreSectors(line, { start: noun.end, end: mention.end }, 1, parties);
        for (const party of mention.parties) {
          const entry =
            party.abbreviation === null ? undefined : context.abbreviations.get(party.abbreviation);
          if (entry && entry.line !== line) scoreSectors(entry.line, entry.range, 1, parties);
          else scoreName(party, mention, context, parties);
        }
        found = best(parties);
        rule = 'sectors:parties';
      }
      if (found.length === 0 && !ofStates.has(mention.kind)) {
        const around: Scores = new Map();
        scoreSectors(line, nearby(mention), 1, around);
        found = best(strongOnly(around)).slice(0, 1);
        rule = 'sectors:sentence';
      }
      if (
        found.length === 0 &&
        statesOnly(mention) &&
        (mention.subjects.length === 0 || ofStates.has(mention.kind))
      )
        found = ['politics'];
      mention.sectors = found;
      note(mention, 'sectors', rule, [line.span({ start: mention.phrase.start, end: mention.end })], true);
    }
  },
};

/** Bounds on the work for one mention in a text that is one endless line, in tokens. */
const farthestWord = 60;
const longestLine = 600;

/** The words of the sentence around a mention. */
const nearby = ({ line, phrase, end }: Mention): Range => ({
  start: Math.max(0, phrase.start - farthestWord),
  end: Math.min(line.length, end + farthestWord),
});

/** Adds up the words of a side's name that another sentence tells. */
function scoreName(party: Party, { line }: Mention, context: Context, scores: Scores): void {
  const own = line.span({ start: 0, end: line.length });
  if (party.type !== 'organisation' || (party.span.start >= own.start && party.span.end <= own.end)) return;
  const other = lineAt(context.lines, party.span.start);
  if (!other || other.length > longestLine) return;
  const start = other.tokens.findIndex((token) => token.start >= party.span.start);
  const end = other.tokens.findLastIndex((token) => token.end <= party.span.end) + 1;
  if (start >= 0 && end > start) scoreSectors(other, { start, end }, 1, scores);
}

/** The line that holds a character; lines stand in the order of the text. */
function lineAt(lines: readonly Line[], offset: number): Line | null {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.tokens[0]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? null;
}

/** Kinds whose subject, where no word tells it, is the relations themselves. */
const ofStates = new Set<AgreementKind>(['statement', 'treaty']);

const strongEnough = 0.9;

function strongOnly(scores: Scores): Scores {
  return new Map([...scores].filter(([, score]) => score >= strongEnough));
}

function statesOnly(mention: Mention): boolean {
  return mention.parties.length > 0 && mention.parties.every((party) => party.type !== 'organisation');
}
