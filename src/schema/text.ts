import type { Derivation } from './derivation.ts';
import type { DeclaredMetadata, Region } from './source.ts';
import type { Span } from './span.ts';

/** A text as read: its canonical characters and what it declares of itself. Made by `read`. */
export interface Text {
  /** File name relative to `texts/`, with `/` between folders; for `extract`, the path as given. */
  readonly name: string;
  /** Id of the source that this text becomes. */
  readonly id: string;
  /**
   * The canonical text. For .txt and .md the file as decoded: front matter, BOM and CRLF included. For other forms what
   * their reader yields: the same for the same bytes.
   */
  readonly raw: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The front matter with its fences, or null. */
  readonly frontMatter: Span | null;
  readonly declared: DeclaredMetadata;
  /** Where the canonical text is not simply the file as decoded from UTF-8; it is then kept in a file of its own. */
  readonly derivation?: Derivation;
}

/** A text with its regions told apart and what its edges tell. Made by `clean`. */
export interface CleanText {
  readonly text: Text;
  /** BCP 47; by declaration, else by detection. */
  readonly language: string;
  readonly regions: readonly Region[];
  /** The day that the text itself states as its own (dateline or metadata line), EDTF. */
  readonly dated: string | null;
  /** Place in the dateline, as written there but not in capitals (`MOSCOW` → `Moscow`). */
  readonly place: string | null;
  /** Agency or issuing office in the sign-off or the byline. */
  readonly agency: string | null;
}

/** `word`: letters, with inner apostrophes and hyphens. `number`: digits with inner separators (`2025-30`, `12/11`, `4,000`). `punctuation`: one character each. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation';
  /** The characters, NFC, as written. */
  readonly value: string;
  /** `value` in lower case. */
  readonly lower: string;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A hard boundary: no phrase goes from one block into another. */
export interface Block extends Span {
  readonly kind: 'headline' | 'heading' | 'paragraph' | 'item' | 'caption' | 'row';
  /** The bullet or number of a list item. */
  readonly marker: Span | null;
  /** Index of the block (heading or paragraph) that introduces the list or section in which this one stands. */
  readonly introducedBy: number | null;
  readonly sentences: readonly Sentence[];
}

/** A clean text cut into blocks, sentences and tokens; boilerplate, metadata and front matter left out. Made by `segment`. */
export interface SegmentedText extends CleanText {
  readonly blocks: readonly Block[];
}
