import type { Problem } from '../../schema/problem.ts';
import { decode } from './encoding.ts';
import { problemAt, type Position } from './problemAt.ts';

/** The characters of a file, or null and the problem that says what the file is instead. */
export function decodeFile(file: string, bytes: Uint8Array): { raw: string | null; problems: Problem[] } {
  const decoded = decode(bytes);
  const failed = (words: Pick<Problem, 'what' | 'why' | 'remedy'>, at: Position | null = null) => ({
    raw: null,
    problems: [problemAt('error', file, at, words)],
  });
  switch (decoded.kind) {
    case 'text':
      return { raw: decoded.raw, problems: [] };
    case 'binary':
      return failed({
        what: `this is ${decoded.format ?? 'a binary file'}, whatever its name says`,
        why: 'only plain text can be read',
        remedy: 'save its text as a .txt file in UTF-8, or take the file out of the folder',
      });
    case 'encoding':
      return failed({
        what: `the encoding is not UTF-8; it looks like ${decoded.name}`,
        why: 'read in the wrong encoding, letters would turn into others',
        remedy: 'open it in a text editor and save it again with the encoding UTF-8',
      });
    case 'damaged':
      return failed(
        {
          what: 'the file is UTF-8, but has bytes in it that are not',
          why: 'letters have been lost or cut in two there',
          remedy: 'mend that place in a text editor, or fetch the file again, and save it as UTF-8',
        },
        decoded.at,
      );
  }
}
