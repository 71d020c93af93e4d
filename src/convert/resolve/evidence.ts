import { pageAt } from '../../schema/derivation.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { Span } from '../../schema/span.ts';
import type { Text } from '../../schema/text.ts';
import { byCodeUnit } from './order.ts';

/** A passage of a text and the fields it states. */
export interface Passage {
  readonly text: Text;
  readonly span: Span;
  readonly supports: readonly string[];
}

/** Characters kept on each side of a quote, as the Web Annotation model advises to tell equal quotes apart. */
const contextLength = 32;
const longestContext = 512;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The place itself, or the next one where no surrogate pair is cut in two. */
const whole = (raw: string, at: number): number => (isLowSurrogate(raw.charCodeAt(at)) ? at + 1 : at);

/** What stands before and after a quote; more of it where the same words stand in another place with the same around them. */
function contextOf(raw: string, start: number, end: number): Pick<Evidence, 'prefix' | 'suffix'> {
  for (let length = contextLength; ; length *= 2) {
    const from = whole(raw, Math.max(0, start - length));
    const to = whole(raw, Math.min(raw.length, end + length));
    const first = raw.indexOf(raw.slice(from, to));
    const isUnique = first === from && !raw.includes(raw.slice(from, to), first + 1);
    if (isUnique || length >= longestContext)
      return { prefix: raw.slice(from, start), suffix: raw.slice(end, to) };
  }
}

/**
 * The passages as evidence, those of the same place joined with what they support united, in the order of their
 * sources and places. A passage that is empty or does not lie in its text is left out.
 */
export function evidenceOf(passages: readonly Passage[], fields: readonly string[]): Evidence[] {
  const byPlace = new Map<string, { text: Text; span: Span; supports: Set<string> }>();
  for (const { text, span, supports } of passages) {
    if (span.start >= span.end || span.end > text.raw.length) continue;
    const key = `${text.id} ${span.start} ${span.end}`;
    const entry = byPlace.get(key) ?? { text, span, supports: new Set() };
    for (const field of supports) entry.supports.add(field);
    byPlace.set(key, entry);
  }
  return [...byPlace.values()]
    .toSorted(
      (a, b) => byCodeUnit(a.text.id, b.text.id) || a.span.start - b.span.start || a.span.end - b.span.end,
    )
    .map(({ text: { id, raw, derivation }, span: { start, end }, supports }) => ({
      source: id,
      exact: raw.slice(start, end),
      ...contextOf(raw, start, end),
      start,
      end,
      ...pageOf(pageAt(derivation?.pages ?? [], start)),
      supports: fields.filter((field) => supports.has(field)),
    }));
}

const pageOf = (page: number | null): { page?: number } => (page === null ? {} : { page });

/** Names a passage so that it is known again after its text has moved: its source and its words. */
export const passageKey = (evidence: Pick<Evidence, 'source' | 'exact'>): string =>
  `${evidence.source} ${evidence.exact}`;
