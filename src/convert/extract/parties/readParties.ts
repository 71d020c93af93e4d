import type { Context } from '../context.ts';
import { classifyInflected } from '../inflected/classify.ts';
import { inflectedExtent } from '../inflected/extent.ts';
import { governedCase } from '../inflected/governedCase.ts';
import type { FormBits } from '../language/formBits.ts';
import type { Line, Range } from '../language/line.ts';
import { orgHeadIn } from './names.ts';
import { readSides } from '../nounFirst/sides.ts';
import { classify } from './classify.ts';
import { partyExtent, type PartyExtent } from './extent.ts';
import type { Party, Piece } from './party.ts';

/** A list of parties at tokens `[start, end)`. */
export interface PartiesFound extends Range {
  readonly parties: readonly Party[];
  readonly rules: readonly string[];
  /** The mean score of the pieces; below zero the run is no list of parties. */
  readonly score: number;
}

/** Every piece costs this much, so that a name is cut only where the parts read well by themselves. */
const pieceCost = 1.6;
/** A name is never put together from more runs than this. */
const longestName = 8;
const mostRuns = 40;
/** `between A and B` names two sides at least: one name for the whole run costs this much. */
const loneCost = 4;

/** A run that begins with a field of work, or whose capitals hold one and no noun of an organisation. */
function fieldRun(line: Line, from: number): boolean {
  if (line.at(from, 'portfolio') ?? line.at(from, 'sector')) return true;
  let field = false;
  for (let at = from; line.isCapital(at); at += 1) {
    if (line.at(at, 'orgHead')?.meaning.strong) return false;
    if (line.at(at, 'portfolio')) field = true;
  }
  return field;
}

/** How much it costs to cut between two fields of work: they are more likely one name (`Oil and Gas Corporation`). */
function cutCost(line: Line, after: number, left: number): number {
  if (line.value(left) === '&') return 3;
  if (line.part(after, 'articles') ?? line.at(after, 'country') ?? line.at(after, 'knownOrg')) return 0;
  const before = line.before(left, 'portfolio') ?? line.before(left, 'sector');
  return before !== null && fieldRun(line, after) ? 2 : 0;
}

/** How much it costs to leave a name whole where a new one seems to begin after a connector. */
function wholeCost(line: Line, after: number, limit: number, left: Range): number {
  if (after >= limit) return 0;
  const fields = (line.before(left.end, 'portfolio') ?? line.before(left.end, 'sector')) !== null;
  const demonymsBefore = left.end - left.start <= 2 && line.before(left.end, 'demonym') !== null;
  if (demonymsBefore) return 0;
  if (line.part(after, 'articles')) return 2.5;
  const owner = line.at(after, 'country') ?? line.at(after, 'demonym');
  if (owner) return 2.5;
  if (line.at(after, 'knownOrg')) return 2.2;
  if (line.part(after, 'definite', 'counterpart')) return 2.5;
  const portfolio = line.at(after, 'portfolio');
  if (fields && fieldRun(line, after)) return 0;
  const head = line.at(after, 'orgHead');
  if (head?.meaning.strong && line.isCapital(after)) return 2;
  if (portfolio) return line.isCapital(after) ? 0.4 : 0;
  if (line.at(after, 'city')) return 0.2;
  if (!line.isCapital(after)) return 0;
  if (!orgHeadIn(line, left)?.strong && !line.at(left.start, 'knownOrg')) return 0.3;
  let headAhead = false;
  for (let at = after; at < limit && line.isCapital(at); at += 1) {
    if (line.at(at, 'orgHead')?.meaning.strong) headAhead = true;
  }
  return headAhead ? 1.4 : 0.8;
}

interface Best {
  readonly score: number;
  readonly from: number;
  readonly piece: Piece | null;
  readonly last: Party | null;
}

/** The best way to cut an extent into parties, by dynamic programming over its connectors. */
function cut(
  line: Line,
  extent: PartyExtent,
  context: Context,
  wanted: FormBits,
): { pieces: readonly Piece[]; score: number } {
  const { inflection } = line;
  const sidesWanted = line.partBefore(extent.start, 'between') !== null && extent.cuts.length > 0;
  const cuts = extent.cuts.slice(0, mostRuns - 1);
  const starts = [extent.start, ...cuts.map((entry) => entry.end)];
  const ends = [
    ...cuts.map((entry) => entry.start),
    cuts.length < extent.cuts.length ? (extent.cuts[cuts.length]?.start ?? extent.end) : extent.end,
  ];
  const best: Best[] = [{ score: 0, from: 0, piece: null, last: null }];
  for (let upTo = 1; upTo <= starts.length; upTo += 1) {
    let top: Best | null = null;
    for (let from = upTo - 1; from >= Math.max(0, upTo - longestName); from -= 1) {
      const behind = best[from];
      const range = { start: starts[from] ?? extent.start, end: ends[upTo - 1] ?? extent.end };
      if (!behind) continue;
      const piece = inflection
        ? classifyInflected(line, range, behind.last, context, wanted, inflection)
        : classify(line, range, behind.last, context, {
            alone: from === 0 && upTo === starts.length,
            afterComma:
              from > 0 &&
              line.value(ends[from - 1] ?? 0) === ',' &&
              (starts[from] ?? 0) === (ends[from - 1] ?? 0) + 1,
          });
      const lone = sidesWanted && from === 0 && upTo === starts.length && piece.parties.length < 2;
      let score =
        behind.score -
        (lone ? loneCost : 0) +
        piece.score * Math.max(1, piece.parties.length / 2) -
        pieceCost;
      if (from > 0) score -= cutCost(line, range.start, ends[from - 1] ?? range.start);
      if (
        piece.rule !== 'parties:reciprocal' &&
        piece.rule !== 'parties:governments' &&
        piece.rule !== 'parties:ministers' &&
        piece.rule !== 'parties:officials'
      ) {
        for (let at = from + 1; at < upTo; at += 1) {
          const left = { start: starts[at - 1] ?? range.start, end: ends[at - 1] ?? range.end };
          score -= cuts[at - 1]?.cost ?? wholeCost(line, starts[at] ?? range.end, range.end, left);
        }
      }
      if (top === null || score > top.score + 1e-9)
        top = { score, from, piece, last: piece.parties.at(-1) ?? behind.last };
    }
    if (top) best.push(top);
  }
  const pieces: Piece[] = [];
  let at = starts.length;
  while (at > 0) {
    const entry = best[at];
    if (!entry?.piece) break;
    pieces.unshift(entry.piece);
    at = entry.from;
  }
  return { pieces, score: best[starts.length]?.score ?? -1 };
}

/** `Name Name, Chairman of X`: a name right before an office is its holder's, and no side. */
function namesHolder(piece: Piece, next: Piece | undefined): boolean {
  if (piece.rule !== 'parties:proper-name') return false;
  return next?.rule === 'parties:office-holder' || next?.rule === 'parties:official';
}

/** The comma or `and` that stands between two sides. */
function joint(line: Line, left: Party, right: Party): 'comma' | 'and' | null {
  let found: 'comma' | 'and' | null = null;
  line.tokens.forEach((token, at) => {
    if (token.start < left.span.end || token.end > right.span.start) return;
    if (line.part(at, 'and')) found = 'and';
    else if (token.value === ',') found ??= 'comma';
  });
  return found;
}

/**
 * `A and B, Ministry of C`: after an \`and\` a comma without one adds no third side, but the body to which the last
 * belongs. `A Council, Leh and B`: a lone name between two bodies is the seat of the first.
 */
function withoutParents(line: Line, pieces: readonly Piece[]): Piece[] {
  const [one, two, three, ...more] = pieces;
  const [a, b, c] = [one?.parties.at(-1), two?.parties[0], three?.parties[0]];
  if (!one || !two || !three || !a || !b || !c || more.length > 0) return [...pieces];
  const [first, second] = [joint(line, a, b), joint(line, b, c)];
  const organisations = [a, b, c].every(({ type }) => type === 'organisation');
  if (!organisations) return [...pieces];
  if (first === 'and' && second === 'comma')
    return [one, { ...two, parties: [{ ...b, country: b.country ?? c.country }] }];
  const seat =
    first === 'comma' && second === 'and' && two.rule === 'parties:proper-name' && !b.name.includes(' ');
  const bodies = one.rule === 'parties:organisation' && three.rule === 'parties:organisation';
  return seat && bodies ? [one, three] : [...pieces];
}

/**
 * Reads the list of parties that begins at a token; null where none does. `wanted` is the case in which they stand,
 * where it is not told by the word before them.
 */
export function readParties(
  line: Line,
  start: number,
  context: Context,
  limit: number = line.length,
  wanted: FormBits | null = null,
): PartiesFound | null {
  if (line.modifiersAfter) return readSides(line, start, context, limit);
  const { inflection } = line;
  const inCase = inflection ? (wanted ?? governedCase(line, start, inflection)) : 0;
  const extent = inflection
    ? inflectedExtent(line, start, limit, inCase, inflection)
    : partyExtent(line, start, limit);
  if (extent.end <= extent.start) return null;
  const { pieces, score } = cut(line, extent, context, inCase);
  const good = pieces.filter((piece, index) => piece.score > 0 && !namesHolder(piece, pieces[index + 1]));
  const parties: Party[] = [];
  for (const piece of inflection ? good : withoutParents(line, good)) {
    const before = parties.at(-1);
    if (piece.seat !== undefined && before)
      parties[parties.length - 1] = { ...before, country: before.country ?? piece.seat };
    parties.push(...piece.parties);
  }
  if (parties.length === 0) return null;
  return {
    start,
    end: extent.end,
    parties,
    rules: [...new Set(good.map((piece) => piece.rule))],
    score: (score - (pieces.length - good.length)) / pieces.length,
  };
}
