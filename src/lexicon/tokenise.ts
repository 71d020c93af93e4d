/** One word, number or mark of a text; the same cutting serves the texts and the entries of the lexicons. */
export interface LexicalToken {
  readonly kind: 'word' | 'number' | 'punctuation';
  /** UTF-16 offsets `[start, end)` in the string that was cut, plus the offset given. */
  readonly start: number;
  readonly end: number;
  /** NFC, as written. */
  readonly value: string;
  /** In lower case, with a straight apostrophe. */
  readonly lower: string;
}

// A hyphen joins what follows it only before a small letter or a digit: `long-term`, `COVID-19`, but `Chile`, `-`, `Peru`.
// The possessive 's is a word of its own, so that the name before it stays whole. `*`, `_` and `` ` `` are Markdown's.
const pattern =
  /(?<entity>&(?:nbsp|ensp|emsp|thinsp|shy|mdash|ndash|laquo|raquo|quot|ldquo|rdquo|bull|hellip|amp);)|(?<number>\d+(?:[.,:/–−-]\d+)*(?:(?:st|nd|rd|th)(?!\p{L}))?)|(?<word>(?:\p{Lu}\.){2,}|['’]s(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?![\p{L}\p{M}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|-\r?\n[ \t]*\p{Ll}[\p{L}\p{M}\p{N}]*|[-‑][\p{Ll}\p{Lo}\p{N}][\p{L}\p{M}\p{N}]*)*)|[^\s*_`]/gu;

/** What the entities stand for that text pasted from a page keeps; none for those that are white space. */
const entities: Readonly<Record<string, string>> = {
  '&mdash;': '—',
  '&ndash;': '–',
  '&laquo;': '«',
  '&raquo;': '»',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&bull;': '•',
  '&hellip;': '…',
  '&amp;': '&',
};

/** Where the end of a line broke a word in two. */
const brokenWord = /-\r?\n[ \t]*/g;

const plainAscii = /^[\x20-\x7e]*$/;

/** Cuts `text[start, end)` into words, numbers and marks, in one pass. Offsets are UTF-16 code units of `text`. */
export function tokenise(text: string, start = 0, end = text.length): LexicalToken[] {
  const tokens: LexicalToken[] = [];
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of part.matchAll(pattern)) {
    const raw = match[0];
    const entity = match.groups?.entity === undefined ? null : (entities[raw] ?? '');
    if (entity === '') continue;
    const whole = entity ?? (raw.includes('\n') ? raw.replaceAll(brokenWord, '') : raw);
    const value = plainAscii.test(whole) ? whole : whole.normalize('NFC');
    const from = start + match.index;
    tokens.push({
      kind:
        match.groups?.number === undefined
          ? match.groups?.word === undefined
            ? 'punctuation'
            : 'word'
          : 'number',
      start: from,
      end: from + raw.length,
      value,
      lower: value.toLowerCase().replace('’', "'"),
    });
  }
  return tokens;
}
