import { foldedWords } from './fold.ts';
import type { NameWords } from './nameWords.ts';

/** The same for a city whatever the language and spelling; '' where no place is told. */
export function placeKey(place: string | null, words: NameWords): string {
  const name = foldedWords(place ?? '').join('');
  return words.places.get(name) ?? words.stateNames.get(name) ?? name;
}

/** A place as it stands in an id: `hanoi`, `saint-petersburg`. */
export function placeInId(place: string | null, words: NameWords): string {
  const parts = foldedWords(place ?? '');
  return (
    words.places.get(parts.join('')) ??
    parts
      .slice(0, 4)
      .join('-')
      .replace(/[^a-z0-9-]/g, '')
  );
}

/** True for `Viet Nam`: an event in a state may be one in any of its cities. */
export const isStateName = (place: string | null, words: NameWords): boolean =>
  words.stateNames.has(foldedWords(place ?? '').join(''));
