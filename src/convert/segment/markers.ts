/** The marker of a list item at the start of a line: its end, and where the words begin, in UTF-16 code units. */
export interface Marker {
  readonly end: number;
  readonly contentStart: number;
}

const bullet = /^(?:[•●▪■◦‣⁃∙·*+–—−-]|&(?:mdash|ndash|bull);)\s+/u;
/** A small o serves as a bullet where white space is wide before or after it. */
const letterBullet = /^o(?:\s{2,}|\s(?=\p{Lu}))/u;
const numbered = /^(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+/u;

/** Reads a bullet, a number (`1.`, `2)`, `(3)`) or a letter (`a)`) that opens a line; null where none does. */
export function readMarker(line: string): Marker | null {
  const match = bullet.exec(line) ?? letterBullet.exec(line) ?? numbered.exec(line);
  if (!match) return null;
  return { end: match[0].trimEnd().length, contentStart: match[0].length };
}
