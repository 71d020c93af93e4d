import type { InflectionSection } from '../../../lexicon/inflectionSection.ts';

/**
 * In which cases, and in which gender or in the plural, a form may stand: one bit for each pair. Words agree where they
 * share bits.
 */
export type FormBits = number;

export type NounParadigm = InflectionSection['nouns'][number];
export type Gender = NounParadigm['gender'];
/** A form by column: masculine, feminine, neuter, plural. */
export type ByColumn<T> = readonly [T, T, T, T];

/** Masculine, feminine, neuter, plural: the four columns of each case. */
export const columns = 4;
export const pluralColumn = 3;
export const genders: readonly Gender[] = ['masculine', 'feminine', 'neuter'];

const vowel = /[аеёиоуыэюяaeiouy]/iu;

/** The bit of a case, by its place among the cases, and a column. */
export const bitOf = (grammaticalCase: number, column: number): FormBits =>
  1 << (grammaticalCase * columns + column);

/** The first column that bits hold. */
export function columnOf(bits: FormBits): number {
  for (let at = 0; at < 32; at += 1) if ((bits & (1 << at)) !== 0) return at % columns;
  return 0;
}

/** An ending as a paradigm writes it: `-` is none. */
export const bare = (ending: string | undefined): string => (ending === '-' ? '' : (ending ?? ''));

/** The endings that a paradigm gives for one case. */
export const variantsOf = (endings: string): string[] => endings.split('|').map(bare);

/** The endings of an adjective by column, each in the order of the cases. */
export const columnsOf = (paradigm: InflectionSection['adjectives'][number]): ByColumn<readonly string[]> => [
  paradigm.masculine,
  paradigm.feminine,
  paradigm.neuter,
  paradigm.many,
];

/** Whether a stem is one on which a paradigm may build: it has a vowel, and ends in one of the endings, if any are told. */
export function isStem(stem: string, endings: readonly string[]): boolean {
  return vowel.test(stem) && (endings.length === 0 || endings.some((ending) => stem.endsWith(ending)));
}

/** The word with the capitals of another one. */
export function recased(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase() && /\p{L}{2}/u.test(like)) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
