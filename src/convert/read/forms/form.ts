import type { Derivation } from '../../../schema/derivation.ts';
import type { Problem } from '../../../schema/problem.ts';
import type { DeclaredMetadata } from '../../../schema/source.ts';

/** What a reader has to tell of a file whose path it does not know. */
export type Remark = Pick<Problem, 'severity' | 'what' | 'why' | 'remedy'>;

/** The text of a file in a form of its own. */
export interface Form extends Derivation {
  /** The canonical text: well-formed Unicode, lines divided by `\n`, the same for the same bytes. */
  readonly raw: string;
  /** What the file says of itself. */
  readonly declared: DeclaredMetadata;
}

/** A file inside another: in an archive, or attached to a message. */
export interface Member {
  /** `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file turns out to hold. */
export interface Opened {
  readonly form: Form | null;
  readonly members: readonly Member[];
  readonly remarks: readonly Remark[];
}

/** A file that cannot be read; the words say why. */
export class Unreadable extends Error {
  readonly remark: Remark;

  constructor(what: string, why: string, remedy: string) {
    super(what);
    this.remark = { severity: 'error', what, why, remedy };
  }
}

export const plainForm = (raw: string): Form => ({
  raw,
  furniture: [],
  pages: [],
  mended: [],
  declared: {},
});
