/**
 * Something that a person should know about a file. `error`: the file, or a fact in it, could not be used, and the
 * exit code tells; `warning`: used, but look; `note`: nothing wrong, worth knowing.
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note';
  /** The file's path as the person would type it. */
  readonly file: string;
  /** Counted from 1; null where the problem is of the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  /** What happened. */
  readonly what: string;
  /** Why it is a problem. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** True where a site built from the record would quote what no source says; then none is built. */
  readonly unmoored?: true;
}
