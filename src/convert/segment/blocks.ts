import type { Block } from '../../schema/text.ts';
import type { Region } from '../../schema/source.ts';
import type { Span } from '../../schema/span.ts';
import { splitInlineList } from './inlineLists.ts';
import { isTabbedRow } from './cells.ts';
import { readMarker } from './markers.ts';

/** A block before its sentences are cut. */
export interface BlockPiece extends Span {
  readonly kind: Block['kind'];
  readonly marker: Span | null;
  /** Where the words begin: after the marker of an item. */
  readonly contentStart: number;
}

interface Line extends Span {
  readonly blankBefore: boolean;
}

/** A line at least this long may have been broken by a narrow page, and go on in the next one. */
const wrapLength = 38;
/** A line this short that ends without a stop is a heading. */
const headingLength = 110;

const sentenceEnd = /[.!?:;…"”’)\]]$/;
const opensSmall = /^\p{Ll}/u;
const captionLead = /^(?:photo|video|caption|ảnh|фото|illustration|pictured)\s*[:(]/iu;
const captionTail = /[-–—(]\s*(?:photo|ảnh|фото)[\s:].{0,60}$/iu;
const labelled = /^[^|\n]{2,60}? \| /;
const tableRule = /^[|\s:-]+$/;
const markdownHeading = /^#{1,6}\s+/;

function linesOf(raw: string, region: Span): Line[] {
  const lines: Line[] = [];
  let blank = true;
  let at = region.start;
  while (at < region.end) {
    const newline = raw.indexOf('\n', at);
    const stop = newline === -1 || newline > region.end ? region.end : newline;
    let start = at;
    let end = stop;
    while (start < end && raw.charAt(start).trim() === '') start += 1;
    while (end > start && raw.charAt(end - 1).trim() === '') end -= 1;
    if (start < end) {
      lines.push({ start, end, blankBefore: blank });
      blank = false;
    } else {
      blank = true;
    }
    at = stop + 1;
  }
  return lines;
}

/** A row of a table: between bars, with tabs between its cells, or a label and its value (`Signed | 10 May 2025`). */
const isRow = (line: string): boolean =>
  (line.startsWith('|') && line.includes('|', 1)) || labelled.test(line) || isTabbedRow(line);

/** Whether a line goes on from the one before it, which a narrow page or a mail program broke. */
function goesOn(raw: string, before: Span, line: Line): boolean {
  if (line.blankBefore) return false;
  const text = raw.slice(line.start, Math.min(line.end, line.start + 200));
  if (readMarker(text) !== null || isRow(text) || text.startsWith('#')) return false;
  if (isRow(raw.slice(before.start, Math.min(before.end, before.start + 200)))) return false;
  if (opensSmall.test(text)) return true;
  const ending = raw.slice(Math.max(before.start, before.end - 3), before.end);
  return before.end - before.start >= wrapLength && !sentenceEnd.test(ending);
}

function pieceOf(raw: string, span: Span, region: Region['kind'], alone: boolean): BlockPiece[] {
  const whole = { ...span, marker: null, contentStart: span.start };
  if (region === 'headline') return [{ ...whole, kind: 'headline' }];
  if (region === 'caption') return [{ ...whole, kind: 'caption' }];
  const head = raw.slice(span.start, Math.min(span.end, span.start + 200));
  const tail = raw.slice(Math.max(span.start, span.end - 120), span.end);
  if (tableRule.test(head)) return [];
  if (isRow(head)) return [{ ...whole, kind: 'row' }];
  const heading = markdownHeading.exec(head);
  if (heading) return [{ ...whole, kind: 'heading', contentStart: span.start + heading[0].length }];
  const marker = readMarker(head);
  if (marker !== null)
    return [
      {
        ...span,
        kind: 'item',
        marker: { start: span.start, end: span.start + marker.end },
        contentStart: span.start + marker.contentStart,
      },
    ];
  if (captionLead.test(head) || captionTail.test(tail)) return [{ ...whole, kind: 'caption' }];
  if (alone && span.end - span.start <= headingLength && !sentenceEnd.test(tail))
    return [{ ...whole, kind: 'heading' }];
  return splitInlineList(raw, span);
}

/** Cuts the article's regions into blocks. */
export function cutBlocks(raw: string, regions: readonly Region[]): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  for (const region of regions) {
    if (region.kind !== 'headline' && region.kind !== 'body' && region.kind !== 'caption') continue;
    let open: { start: number; end: number; lines: number } | null = null;
    const close = (): void => {
      if (open)
        pieces.push(...pieceOf(raw, { start: open.start, end: open.end }, region.kind, open.lines === 1));
    };
    let before: Span | null = null;
    for (const line of linesOf(raw, region)) {
      if (open && before && goesOn(raw, before, line)) {
        open.end = line.end;
        open.lines += 1;
      } else {
        close();
        open = { start: line.start, end: line.end, lines: 1 };
      }
      before = line;
    }
    close();
  }
  return pieces;
}
