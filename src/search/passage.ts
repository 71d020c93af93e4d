import type { ResultData } from './engine.ts';

/** The address of the last element with an id before a word of a page, where it is one of a passage. */
export function addressAtWord({ url, anchors }: ResultData, place: number): string {
  const before = (anchors ?? []).filter(({ location }) => location <= place);
  const nearest = before.reduce<{ id: string; location: number } | null>(
    (found, anchor) => (found === null || anchor.location >= found.location ? anchor : found),
    null,
  );
  return nearest && /^(?:passage|text|evidence)-/.test(nearest.id) ? `${url}#${nearest.id}` : url;
}

/**
 * The address at which a result opens: the last element with an id before the best match, so that a source opens at
 * the passage and not at its head. Locations count words from the start of the page.
 */
export function addressAtMatch(data: ResultData): string {
  const { url, weighted_locations: weighted, locations } = data;
  const [best] = [...(weighted ?? [])].sort(
    (a, b) => b.balanced_score - a.balanced_score || a.location - b.location,
  );
  const place = best?.location ?? locations?.[0];
  return place === undefined ? url : addressAtWord(data, place);
}
