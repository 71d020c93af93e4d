import type { Span } from '../../../schema/span.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Line } from '../language/line.ts';

/** A verb that was read as what was done to an instrument, by its passage. */
export interface Act {
  readonly span: Span;
  readonly mention: Mention;
}

/** The passages of the verbs that gave instruments their status, by the line in which they stand. */
export function actsByLine(lines: readonly Line[], mentions: readonly Mention[]): Map<Line, Act[]> {
  const acts = mentions
    .flatMap((mention) => mention.evidence.get('status')?.spans.map((span) => ({ span, mention })) ?? [])
    .sort((a, b) => a.span.start - b.span.start);
  const byLine = new Map<Line, Act[]>();
  let next = 0;
  for (const line of lines) {
    const end = line.tokens.at(-1)?.end ?? 0;
    const own: Act[] = [];
    for (let act = acts[next]; act && act.span.start < end; act = acts[next]) {
      own.push(act);
      next += 1;
    }
    if (own.length > 0) byLine.set(line, own);
  }
  return byLine;
}
