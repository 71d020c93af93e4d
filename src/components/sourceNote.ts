/** What the margin of a source says of one record. */
export interface Note {
  readonly title: string;
  readonly language: string;
  readonly href: string;
  /** Id of the passage on the page. */
  readonly passage: string;
  /** Names of fields. */
  readonly supports: string[];
  /** What sort of record it is, in words. */
  readonly kind: string;
}
