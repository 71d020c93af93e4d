import type { Region, Source } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';
import type { RegionKind } from '../schema/vocabulary.ts';
import type { Citation, Passage } from './citations.ts';

/** A run of characters over which nothing changes: one region, the same passages all along. */
export interface Segment extends Span {
  readonly characters: string;
  readonly region: RegionKind;
  /** Passages that begin here; the page gives their ids to this segment. */
  readonly begins: readonly Passage[];
  /** Citations that cover the segment, the most specific (shortest) first. */
  readonly citations: readonly Citation[];
}

/** A line of the text. */
export interface Paragraph extends Span {
  /** The region of most of its characters. */
  readonly region: RegionKind;
  readonly segments: readonly Segment[];
  /** Passages that begin in this paragraph, for its margin. */
  readonly passages: readonly Passage[];
}

/** Paragraphs that stand together: the article, or something that the page folds away. */
export interface TextGroup {
  readonly folded: boolean;
  readonly paragraphs: readonly Paragraph[];
}

const left: readonly RegionKind[] = ['front-matter'];
const folded: readonly RegionKind[] = ['boilerplate', 'metadata'];

/** The lines of a stretch of text that hold more than white space, without the white space at their ends. */
function linesOf(raw: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  const line = /[^\r\n]+/g;
  line.lastIndex = start;
  for (let match = line.exec(raw); match && match.index < end; match = line.exec(raw)) {
    const stretch = raw.slice(match.index, Math.min(end, match.index + match[0].length));
    const trimmed = stretch.trim();
    if (trimmed === '') continue;
    const from = match.index + stretch.indexOf(trimmed);
    lines.push({ start: from, end: from + trimmed.length });
  }
  return lines;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
const length = ({ start, end }: Span): number => end - start;

/** Cuts a line at every edge of a region or passage, so that passages which overlap can all be shown. */
function segmentsOf(
  raw: string,
  line: Span,
  regions: readonly Region[],
  passages: readonly Passage[],
): Segment[] {
  const edges = [line, ...regions, ...passages].flatMap(({ start, end }) => [start, end]);
  const inLine = edges.filter((edge) => edge >= line.start && edge <= line.end);
  const cuts = [...new Set(inLine)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, position) => {
    const span = { start, end: cuts[position + 1] ?? line.end };
    const covering = passages.filter((passage) => overlaps(passage, span));
    return {
      ...span,
      characters: raw.slice(span.start, span.end),
      region: regions.find((region) => overlaps(region, span))?.kind ?? 'body',
      begins: covering.filter((passage) => passage.start === start),
      citations: covering.flatMap(({ citations }) => citations).sort((a, b) => length(a) - length(b)),
    };
  });
}

function mainRegion(segments: readonly Segment[]): RegionKind {
  const [longest] = [...segments].sort((a, b) => length(b) - length(a));
  return longest?.region ?? 'body';
}

function paragraphsOf(
  raw: string,
  lines: readonly Span[],
  regions: readonly Region[],
  passages: readonly Passage[],
): Paragraph[] {
  let reached = 0;
  return lines.map((line) => {
    // A passage may begin on white space before the line; the line is still where it begins to be read.
    const starting = passages.filter(
      ({ start, end }) => start >= reached && start < line.end && end > line.start,
    );
    reached = line.end;
    const segments = segmentsOf(
      raw,
      line,
      regions.filter((region) => overlaps(region, line)),
      passages.filter((passage) => overlaps(passage, line)),
    );
    const [first, ...others] = segments;
    const early = starting.filter(({ start }) => start < line.start);
    return {
      ...line,
      region: mainRegion(segments),
      segments: first ? [{ ...first, begins: [...early, ...first.begins] }, ...others] : [],
      passages: starting,
    };
  });
}

/** The stretches that passages cover, joined where they touch. */
function covered(passages: readonly Passage[], limit: number): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of passages) {
    if (end > limit) continue;
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

function grouped(paragraphs: readonly Paragraph[]): TextGroup[] {
  const groups: { folded: boolean; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const fold = folded.includes(paragraph.region) && paragraph.passages.length === 0;
    const last = groups.at(-1);
    if (last?.folded === fold) last.paragraphs.push(paragraph);
    else groups.push({ folded: fold, paragraphs: [paragraph] });
  }
  return groups;
}

/**
 * A source as its page shows it. With `rights: full` the whole text without its front matter; with `quote` the cited
 * passages and nothing else, each a paragraph. Pure.
 * @param raw The canonical text; offsets are UTF-16 code units into it.
 * @param passages As `passagesOf` sorts them.
 */
export function layOutSource(source: Source, raw: string, passages: readonly Passage[]): TextGroup[] {
  const { regions } = source;
  if (source.rights === 'quote') {
    const lines = covered(passages, raw.length).flatMap((run) => linesOf(raw, run));
    return [{ folded: false, paragraphs: paragraphsOf(raw, lines, regions, passages) }];
  }
  const shown = { start: regions.find(({ kind }) => left.includes(kind))?.end ?? 0, end: raw.length };
  return grouped(paragraphsOf(raw, linesOf(raw, shown), regions, passages));
}
