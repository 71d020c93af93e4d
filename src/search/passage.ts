import type { ResultData } from './engine.ts';

/**
 * The address at which a result opens: the last element with an id before the best match, so that a source opens at
 * the passage and not at its head. Locations count words from the start of the page.
 */
export function addressAtMatch({
  url,
  anchors,
  weighted_locations: weighted,
  locations,
}: ResultData): string {
  const [best] = [...(weighted ?? [])].sort(
    (a, b) => b.balanced_score - a.balanced_score || a.location - b.location,
  );
  const place = best?.location ?? locations?.[0];
  if (place === undefined) return url;
  const before = (anchors ?? []).filter(({ location }) => location <= place);
  const nearest = before.reduce<{ id: string; location: number } | null>(
    (found, anchor) => (found === null || anchor.location >= found.location ? anchor : found),
    null,
  );
  return nearest && /^(?:passage|text|evidence)-/.test(nearest.id) ? `${url}#${nearest.id}` : url;
}
