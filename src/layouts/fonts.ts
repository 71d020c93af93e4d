import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/**
 * The font files that are asked for before the first paint, relative to the root of the site. Every page needs both;
 * more would take the time of what is to be read. The letters of other scripts come when a page holds them.
 */
export const earlyFonts: readonly string[] = [serifLatin, sansLatin].map((file) => file.replace(/^\//, ''));
