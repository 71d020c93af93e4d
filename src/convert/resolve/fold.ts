/** Cyrillic by sound, as passports and agencies mostly write it. Keys are what NFKD and lower case leave over. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ґ: 'g',
  є: 'ye',
};

/** Latin letters that NFKD does not take apart. */
const latin: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * Lower case without accents, Cyrillic in Latin letters: `Tô Lâm`, `To Lam` and `То Лам` fold to the same. Scripts
 * other than these two stay as they are.
 */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return bare.replace(/[^\0-\x7f]/gu, (letter) => latin[letter] ?? cyrillic[letter] ?? letter);
}

/** The folded words of a text, without signs; `'s` and the like fall away. */
export function foldedWords(text: string): string[] {
  return fold(text.replace(/['’]s(?!\p{L})/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** An id of what Latin letters and digits a text has, at most `limit` characters, cut between words; '' where it has none. */
export function slug(text: string, limit = 60): string {
  const words = foldedWords(text)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    length += word.length + (kept.length > 0 ? 1 : 0);
    if (length > limit) break;
    kept.push(word);
  }
  return kept.length > 0 ? kept.join('-') : (words[0] ?? '').slice(0, limit);
}
