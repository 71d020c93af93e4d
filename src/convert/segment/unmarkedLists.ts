import type { Lexicon } from '../../lexicon/index.ts';
import { tokenise } from '../../lexicon/tokenise.ts';
import type { BlockPiece } from './blocks.ts';

/** Words that an instrument's noun may stand behind where it opens an entry: `A joint`, `Межправительственное`. */
const wordsBeforeNoun = 3;
const openingLength = 120;
/** So many entries, one under the other and none with a full stop, are a list even where no colon introduces them. */
const fewestAlone = 3;
const fewestIntroduced = 2;
/** A stop in the middle, before a capital: the entry of a list is one sentence. */
const sentenceBreak = /\p{Ll}{3}[.!?]["”»)]?\s+["“«]?\p{Lu}/u;

/** The nouns of instruments as words in small letters, by their first word. */
type Nouns = ReadonlyMap<string, readonly (readonly string[])[]>;

const compiled = new WeakMap<Lexicon, Nouns>();
const none: Nouns = new Map();

function nounsOf(lexicon: Lexicon | undefined): Nouns {
  if (!lexicon) return none;
  const known = compiled.get(lexicon);
  if (known) return known;
  const nouns = new Map<string, string[][]>();
  for (const phrase of lexicon.instruments.flatMap(({ one }) => one)) {
    const words = tokenise(phrase).flatMap(({ kind, lower }) => (kind === 'word' ? [lower] : []));
    const [first = ''] = words;
    nouns.set(first, [...(nouns.get(first) ?? []), words]);
  }
  compiled.set(lexicon, nouns);
  return nouns;
}

/** Whether a block is a single sentence that the noun of an instrument opens. */
function isEntry(piece: BlockPiece, raw: string, nouns: Nouns): boolean {
  if (piece.kind !== 'paragraph' && piece.kind !== 'heading') return false;
  const opening = tokenise(raw, piece.start, Math.min(piece.end, piece.start + openingLength));
  const words = opening.filter(({ kind }) => kind === 'word').slice(0, wordsBeforeNoun + 1);
  if (!/^\p{Lu}/u.test(words[0]?.value ?? '')) return false;
  return (
    words.some(({ lower }) => nouns.has(lower)) && !sentenceBreak.test(raw.slice(piece.start, piece.end))
  );
}

/**
 * Lists whose marks a page has lost: blocks one under the other that each name an instrument, after a colon or many
 * enough, are items.
 */
export function markUnmarkedLists(
  pieces: readonly BlockPiece[],
  raw: string,
  lexicon: Lexicon | undefined,
): BlockPiece[] {
  const nouns = nounsOf(lexicon);
  const marked: BlockPiece[] = [...pieces];
  for (let from = 0; from < pieces.length; from += 1) {
    let end = from;
    for (let piece = pieces[end]; piece && isEntry(piece, raw, nouns); piece = pieces[end]) end += 1;
    const before = pieces[from - 1];
    const introduced = before !== undefined && raw.charAt(before.end - 1) === ':';
    const count = end - from;
    const open = pieces.slice(from, end).every((piece) => raw.charAt(piece.end - 1) !== '.');
    if ((open && count >= fewestAlone) || (introduced && count >= fewestIntroduced))
      for (let at = from; at < end; at += 1) {
        const piece = pieces[at];
        if (piece) marked[at] = { ...piece, kind: 'item' };
      }
    from = Math.max(from, end);
  }
  return marked;
}
