import { foldedWords } from './fold.ts';

/** Ways in which Russian names are put into Latin letters, brought to one: `Sergey`, `Sergei`; `Dmitry`, `Dmitri`. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^ye/, 'e'],
  [/x/g, 'ks'],
  [/kh/g, 'h'],
  [/y/g, 'i'],
  [/ii/g, 'i'],
  [/ie/g, 'e'],
  [/^aleksander$/, 'aleksandr'],
  [/^(?:petr|peter)$/, 'piotr'],
];

const bySound = (word: string): string =>
  spellings.reduce((spelled, [from, to]) => spelled.replace(from, to), word);

/** `Vladimirovich`, `Ivanovna`: the father's name, which many texts leave out. */
const isPatronymic = (word: string): boolean => word.length > 6 && /(?:[oe]vich|[oe]vna|ichna)$/.test(word);

/** What tells a person's name from others: folded words by sound, without initials and patronymic. */
export function personWords(name: string): string[] {
  const full = foldedWords(name)
    .map(bySound)
    .filter((word) => word.length > 1);
  const telling = full.filter((word, at) => at === 0 || !isPatronymic(word));
  return telling.length > 0 ? telling : full;
}

/** The letters that stand for names: `V` in `V. Putin`. */
export const initialsOf = (name: string): string[] =>
  foldedWords(name)
    .map(bySound)
    .filter((word) => word.length === 1);

/** The key of a full name, whatever the order of its words; null for a surname or a given name alone. */
export function personKey(name: string): string | null {
  const words = personWords(name);
  return words.length > 1 ? words.toSorted().join(' ') : null;
}
