/** Letters that do not come apart into a Latin letter and a mark. Source: BGN/PCGN romanisation of Russian, without its apostrophes. */
// prettier-ignore
const romanised: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u',
  đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i',
};

/**
 * A name as an id: lower case, accents dropped, Cyrillic romanised, everything else a single hyphen.
 * Empty where the name has no letter or digit that can be told in ASCII.
 */
export function toId(name: string): string {
  const lower = name.normalize('NFC').toLowerCase();
  return Array.from(lower, (letter) => romanised[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
