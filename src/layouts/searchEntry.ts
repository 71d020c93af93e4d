/** What the search index learns of a page beside its words. */
export interface SearchEntry {
  /** Values by filter; a filter may have several. Labels, as the reader sees them. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** What a result shows under its title. */
  readonly summary: string;
  /** The first day of the record's date as `YYYY-MM-DD`, by which results sort; null where it has none. */
  readonly date: string | null;
}

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

export interface Neighbour {
  readonly label: string;
  readonly language: string;
  readonly href: string;
}

export interface Heading {
  readonly slug: string;
  readonly text: string;
  readonly depth: number;
}
