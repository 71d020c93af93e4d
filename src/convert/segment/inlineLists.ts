import type { Span } from '../../schema/span.ts';
import type { BlockPiece } from './blocks.ts';

const numbers = /(?<=^|[\s;:,.])(?:\((?<closed>\d{1,2})\)|(?<open>\d{1,2})[.)])\s+(?=["“«(]?\p{Lu}|\p{Ll})/gu;
const bullets = /(?<=\s|^)[•●▪■◦‣]\s+/gu;

interface Start {
  readonly marker: Span;
  readonly contentStart: number;
}

/** The markers 1, 2, 3… in their order; anything else that looks like one (a day, a house number) is passed over. */
function countedStarts(text: string): Start[] {
  const starts: Start[] = [];
  for (const match of text.matchAll(numbers)) {
    const number = Number(match.groups?.closed ?? match.groups?.open);
    if (number !== starts.length + 1) continue;
    starts.push({
      marker: { start: match.index, end: match.index + match[0].trimEnd().length },
      contentStart: match.index + match[0].length,
    });
  }
  return starts;
}

function bulletStarts(text: string): Start[] {
  return Array.from(text.matchAll(bullets), (match) => ({
    marker: { start: match.index, end: match.index + 1 },
    contentStart: match.index + match[0].length,
  }));
}

/**
 * A paragraph whose list items stand on one line (`…: 1. Treaty… 2. Protocol…`) becomes its opening words and one
 * item for each marker; any other paragraph stays whole. Two markers are not enough for numbers with a stop: they
 * occur by accident.
 */
export function splitInlineList(raw: string, span: Span): BlockPiece[] {
  const text = raw.slice(span.start, span.end);
  const whole: BlockPiece = { ...span, kind: 'paragraph', marker: null, contentStart: span.start };
  const counted = countedStarts(text);
  const starts = counted.length >= 3 ? counted : bulletStarts(text);
  const first = starts[0];
  if (first === undefined || starts.length < 2) return [whole];
  const pieces: BlockPiece[] = [];
  const opening = text.slice(0, first.marker.start).trimEnd();
  if (opening.length > 0) pieces.push({ ...whole, end: span.start + opening.length });
  starts.forEach((item, index) => {
    const limit = starts[index + 1]?.marker.start ?? text.length;
    const end = item.contentStart + text.slice(item.contentStart, limit).trimEnd().length;
    if (end === item.contentStart) return;
    pieces.push({
      kind: 'item',
      start: span.start + item.marker.start,
      end: span.start + end,
      marker: { start: span.start + item.marker.start, end: span.start + item.marker.end },
      contentStart: span.start + item.contentStart,
    });
  });
  return pieces;
}
