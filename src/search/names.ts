/** A thing of many names: what the index calls it, and its names as `nameKey` writes them. */
export type NameGroup = readonly [token: string, keys: readonly string[]];

/** Cyrillic letters as agencies write them in Latin; the Vietnamese names in Russian texts come out right by it. */
// prettier-ignore
const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** A name without marks, case and script: `Tô Lâm`, `To Lam` and `То Лам` are all `to lam`. */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('й', 'i')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[\u0430-\u044F\u0451]/gu, (letter) => latin[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Names by their first word, for looking them up word by word. */
export type NameTable = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly token: string }[]
>;

export function nameTable(groups: readonly NameGroup[]): NameTable {
  const table = new Map<string, { words: readonly string[]; token: string }[]>();
  for (const [token, keys] of groups) {
    for (const key of keys) {
      const words = key.split(' ');
      const first = words[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { words, token }]);
    }
  }
  for (const here of table.values()) here.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Where in some words a name stands, the longest at each place. */
export function namesIn(
  words: readonly string[],
  table: NameTable,
): { readonly from: number; readonly to: number; readonly token: string }[] {
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = table
      .get(words[at] ?? '')
      ?.find(({ words: wanted }) => wanted.every((word, offset) => words[at + offset] === word));
    if (!name) continue;
    found.push({ from: at, to: at + name.words.length, token: name.token });
    at += name.words.length - 1;
  }
  return found;
}

/** A query with every name in it replaced by what the index calls its bearer, and those names. */
export function withTokens(
  text: string,
  table: NameTable,
): { readonly text: string; readonly tokens: readonly string[] } {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const parts = words.flatMap((word) => {
    const keys = nameKey(word)
      .split(' ')
      .filter((key) => key !== '');
    return keys.map((key) => ({ key, word }));
  });
  const found = namesIn(
    parts.map(({ key }) => key),
    table,
  );
  if (found.length === 0 || text.includes('"')) return { text, tokens: [] };
  const rest: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const name = found.find(({ from }) => from === at);
    if (name) {
      rest.push(name.token);
      at = name.to - 1;
    } else rest.push(parts[at]?.word ?? '');
  }
  return { text: [...new Set(rest)].join(' '), tokens: [...new Set(found.map(({ token }) => token))] };
}
