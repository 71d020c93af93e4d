import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import sansVietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import serifVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2?url';

/** Letters that only the subset has. */
const vietnamese = /[ăđĩũơư\u1EA0-\u1EF9]/iu;
const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * The font files that a page's first paint needs, relative to the root of the site. A face that comes after it would
 * move the lines that it wraps otherwise, so each page asks early for the subsets whose letters it holds.
 */
export function fontsFor(html: string): string[] {
  const files = [
    serifLatin,
    sansLatin,
    ...(vietnamese.test(html) ? [serifVietnamese, sansVietnamese] : []),
    ...(cyrillic.test(html) ? [serifCyrillic, sansCyrillic] : []),
  ];
  return files.map((file) => file.replace(/^\//, ''));
}
