/** A run of characters of one text node. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Index of the text node. */
  readonly node: number;
}

const notSpace = /[^ \t\n\r\f]+/g;

/** Where the text of a tree is written, white space as a browser shows it. */
export class Canvas {
  readonly runs: Run[] = [];
  #text = '';
  /** Line ends due before the next character. */
  #breaks = 0;
  #space = false;

  get text(): string {
    return this.#text;
  }

  /** At least so many line ends before what follows; none at the very beginning. */
  breakLine(lines: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, lines);
    this.#space = false;
  }

  /** Characters that the tree does not hold and a browser shows: the mark of a list item, the gap between cells. */
  mark(characters: string): void {
    this.#flush();
    this.#text += characters;
    this.#space = false;
  }

  /** The text of a node, its white space collapsed. */
  write(value: string, node: number): void {
    const start = this.#text.length;
    let from: number | null = null;
    if (/^[ \t\n\r\f]/.test(value)) this.#space = true;
    let last = 0;
    for (const word of value.matchAll(notSpace)) {
      if (word.index > last) this.#space = true;
      this.#flush();
      from ??= this.#text.length;
      this.#text += word[0];
      last = word.index + word[0].length;
    }
    if (from === null) return;
    this.#space = last < value.length;
    this.runs.push({ start: Math.max(start, from), end: this.#text.length, node });
  }

  /** The text of a node as it stands, line for line. */
  writeVerbatim(value: string, node: number): void {
    const lines = value.replace(/\r\n?/g, '\n');
    if (lines.trim() === '') return;
    this.#flush();
    const start = this.#text.length;
    this.#text += lines;
    this.runs.push({ start, end: this.#text.length, node });
  }

  #flush(): void {
    if (this.#breaks > 0 && this.#text !== '') this.#text += '\n'.repeat(this.#breaks);
    else if (this.#space && this.#text !== '' && !/[\n\t ]$/.test(this.#text.slice(-1))) this.#text += ' ';
    this.#breaks = 0;
    this.#space = false;
  }
}
