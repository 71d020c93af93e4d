import type { Evidence } from '../schema/evidence.ts';

/** A passage with the number that the page of its record gives it. */
export interface NumberedEvidence {
  readonly number: number;
  readonly evidence: Evidence;
}

/** A stretch of a passage: whether a shorter one stands there, and which begin with it. */
export interface PassageRun {
  readonly text: string;
  readonly isInner: boolean;
  readonly begins: readonly number[];
}

/** A passage that lies in no other, with the shorter ones inside it. */
export interface PassageTree extends NumberedEvidence {
  readonly inner: readonly NumberedEvidence[];
  readonly runs: readonly PassageRun[];
}

const length = ({ evidence: { start, end } }: NumberedEvidence): number => end - start;

function runsOf({ evidence }: NumberedEvidence, inner: readonly NumberedEvidence[]): PassageRun[] {
  const marked: { from: number; to: number; begins: number[] }[] = [];
  for (const one of inner) {
    const last = marked.at(-1);
    if (last && one.evidence.start < last.to) {
      last.begins.push(one.number);
      last.to = Math.max(last.to, one.evidence.end);
    } else marked.push({ from: one.evidence.start, to: one.evidence.end, begins: [one.number] });
  }
  const text = (from: number, to: number): string =>
    evidence.exact.slice(from - evidence.start, to - evidence.start);
  const runs: PassageRun[] = [];
  let at = evidence.start;
  for (const { from, to, begins } of marked) {
    if (from > at) runs.push({ text: text(at, from), isInner: false, begins: [] });
    runs.push({ text: text(from, to), isInner: true, begins });
    at = to;
  }
  if (at < evidence.end) runs.push({ text: text(at, evidence.end), isInner: false, begins: [] });
  return runs;
}

/**
 * The passages of a record by source, shorter ones inside the longer in which they stand, in the order of the text.
 * Numbers count from 1 in the order of the record. Pure.
 */
export function evidenceBySource(evidence: readonly Evidence[]): Map<string, PassageTree[]> {
  const bySource = new Map<string, NumberedEvidence[]>();
  evidence.forEach((one, position) => {
    const here = bySource.get(one.source);
    const numbered = { number: position + 1, evidence: one };
    if (here) here.push(numbered);
    else bySource.set(one.source, [numbered]);
  });
  return new Map(
    [...bySource].map(([source, all]) => {
      const outer: { top: NumberedEvidence; inner: NumberedEvidence[] }[] = [];
      const inOrder = [...all].sort(
        (a, b) => a.evidence.start - b.evidence.start || length(b) - length(a) || a.number - b.number,
      );
      for (const one of inOrder) {
        const last = outer.at(-1);
        if (last && one.evidence.end <= last.top.evidence.end) last.inner.push(one);
        else outer.push({ top: one, inner: [] });
      }
      return [source, outer.map(({ top, inner }) => ({ ...top, inner, runs: runsOf(top, inner) }))];
    }),
  );
}

const fewest = 12;

/** The passage that tells a field in the fewest words that still tell it; null where none states it. */
export function tellingPassage(field: string, evidence: readonly Evidence[]): Evidence | null {
  const stating = evidence.filter(({ supports }) => supports.includes(field));
  const byLength = [...stating].sort((a, b) => a.exact.length - b.exact.length);
  return byLength.find(({ exact }) => exact.length >= fewest) ?? byLength.at(-1) ?? null;
}
