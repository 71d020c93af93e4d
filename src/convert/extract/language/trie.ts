import { tokenise } from '../../../lexicon/tokenise.ts';
import type { Token } from '../../../schema/text.ts';
import type { Mark, MarkForm, Meaning } from './marks.ts';
import { asWritten, type Key } from './spelling.ts';

interface Entry {
  readonly meaning: Meaning;
  readonly form: MarkForm | null;
  /** How the first token must be written; lower-case entries fit any case. */
  readonly writing: 'any' | 'capital' | 'capitals';
}

interface Node {
  readonly next: Map<string, Node>;
  entries: Entry[];
}

const hasCapital = /^\p{Lu}/u;
const allCapitals = /^[\p{Lu}\p{N}.&]{2,}$/u;

const emptyNode = (): Node => ({ next: new Map(), entries: [] });

/** A tree of phrases, word by word. Looking up costs the length of the longest phrase at each token. */
export class PhraseTree {
  readonly #root = emptyNode();
  readonly #key: Key;

  /** `key` gives the form under which words are compared. */
  constructor(key: Key = asWritten) {
    this.#key = key;
  }

  /** `form` tells in which form an inflected phrase stands; null where words do not change. */
  add(phrase: string, meaning: Meaning, form: MarkForm | null = null): void {
    const tokens = tokenise(phrase);
    let node = this.#root;
    for (const token of tokens) {
      const key = this.#key(token.lower);
      let next = node.next.get(key);
      if (!next) {
        next = emptyNode();
        node.next.set(key, next);
      }
      node = next;
    }
    if (node === this.#root) return;
    const first = tokens[0]?.value ?? '';
    const alone = tokens.length === 1 && first.length > 1 && allCapitals.test(first);
    node.entries.push({
      meaning,
      form,
      writing: alone ? 'capitals' : hasCapital.test(first) ? 'capital' : 'any',
    });
  }

  /** Calls back for every phrase that stands in the tokens, at each start from the shortest to the longest. */
  match(tokens: readonly Token[], found: (mark: Mark) => void): void {
    for (let start = 0; start < tokens.length; start += 1) {
      let node: Node | undefined = this.#root;
      for (let end = start; end < tokens.length; end += 1) {
        node = node.next.get(this.#key(tokens[end]?.lower ?? ''));
        if (!node) break;
        for (const entry of node.entries) {
          if (fits(entry, tokens[start]?.value ?? ''))
            found({ start, end: end + 1, meaning: entry.meaning, form: entry.form });
        }
      }
    }
  }
}

function fits(entry: Entry, written: string): boolean {
  if (entry.writing === 'any') return true;
  if (entry.writing === 'capital') return hasCapital.test(written);
  return allCapitals.test(written);
}
