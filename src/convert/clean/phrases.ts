import { tokenise } from '../../lexicon/tokenise.ts';
import { fold } from './fold.ts';

/** Most words that `…` in a phrase stands for. */
const gapWords = 7;

interface Node {
  readonly next: Map<string, Node>;
  /** The rest of a phrase, after a gap. */
  gap: Node | null;
  final: boolean;
}

const newNode = (): Node => ({ next: new Map(), gap: null, final: false });

/**
 * Phrases as a tree of words: finding the longest one at a place costs no more than its own length, however many
 * there are.
 */
export class Phrases {
  readonly #root = newNode();
  /** Words compared so far: what looking for phrases costs, for tests to hold against the length of a text. */
  steps = 0;

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) this.#add(phrase);
  }

  #add(phrase: string): void {
    let node = this.#root;
    for (const part of phrase.split('…').entries()) {
      const [index, words] = part;
      if (index > 0) node = node.gap ??= newNode();
      for (const { value } of tokenise(words)) {
        const word = fold(value);
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = newNode()));
        node = next;
      }
    }
    node.final = true;
  }

  /** Index after the longest phrase that begins at `from` in folded words, or `from` where none does. */
  match(words: readonly string[], from: number): number {
    return this.#longest(this.#root, words, from) ?? from;
  }

  /** Whether some phrase stands anywhere in folded words. */
  foundIn(words: readonly string[]): boolean {
    return words.some((_, index) => this.match(words, index) > index);
  }

  /** How many phrases stand in folded words, one after the other. */
  countIn(words: readonly string[]): number {
    let count = 0;
    for (let at = 0; at < words.length;) {
      const end = this.match(words, at);
      if (end > at) count += 1;
      at = Math.max(end, at + 1);
    }
    return count;
  }

  /** Whether the words are one phrase and nothing else. */
  is(words: readonly string[]): boolean {
    return words.length > 0 && this.match(words, 0) === words.length;
  }

  #longest(start: Node, words: readonly string[], from: number): number | null {
    let node: Node | undefined = start;
    let found: number | null = null;
    for (let index = from; node; index += 1) {
      this.steps += 1;
      if (node.final) found = index;
      if (node.gap) {
        for (let skip = 1; skip <= gapWords && index + skip < words.length; skip += 1) {
          const end = this.#longest(node.gap, words, index + skip);
          if (end !== null) return end;
        }
      }
      const word: string | undefined = words[index];
      node = word === undefined ? undefined : node.next.get(word);
    }
    return found;
  }
}
