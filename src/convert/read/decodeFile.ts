import type { Problem } from '../../schema/problem.ts';
import { decode, decodeAs } from './encoding.ts';
import { problemAt, type Position } from './problemAt.ts';

export interface DecodedFile {
  readonly raw: string | null;
  /** Label of the encoding; empty where nothing was read. */
  readonly encoding: string;
  readonly problems: Problem[];
}

/**
 * The characters of a file, or null and the problem that says what the file is instead.
 *
 * @param declared the encoding that a person names for it
 */
export function decodeFile(file: string, bytes: Uint8Array, declared: string | null = null): DecodedFile {
  const decoded = (declared === null ? null : decodeAs(bytes, declared)) ?? decode(bytes);
  const failed = (words: Pick<Problem, 'what' | 'why' | 'remedy'>, at: Position | null = null) => ({
    raw: null,
    encoding: '',
    problems: [problemAt('error', file, at, words)],
  });
  switch (decoded.kind) {
    case 'text':
      return { raw: decoded.raw, encoding: decoded.encoding, problems: [] };
    case 'binary':
      return failed({
        what: `this is ${decoded.format ?? 'a binary file'}, whatever its name says`,
        why: 'it cannot be read as plain text',
        remedy:
          decoded.format === null
            ? 'save its text as a .txt file in UTF-8, or take the file out of the folder'
            : 'give it the ending of what it is, save its text as a .txt file in UTF-8, or take it out of the folder',
      });
    case 'encoding':
      return failed({
        what:
          decoded.name === null
            ? 'the encoding is not UTF-8, and cannot be told with certainty'
            : `the encoding is ${decoded.name}`,
        why: 'read in the wrong encoding, letters would turn into others',
        remedy:
          'save it again in a text editor with the encoding UTF-8, or name the encoding in a .yaml file beside it',
      });
    case 'damaged':
      return failed(
        {
          what: `the file is ${decoded.encoding}, but has bytes in it that are not`,
          why: 'letters have been lost or cut in two there',
          remedy: 'mend that place in a text editor, or fetch the file again, and save it as UTF-8',
        },
        decoded.at,
      );
  }
}
