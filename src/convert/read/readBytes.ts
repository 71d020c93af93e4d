import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import { problemAt } from './problemAt.ts';

/** The bytes of a file, or the problem that it cannot be opened. */
export async function readBytes(
  fs: FileSystem,
  path: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: Problem }> {
  try {
    return { bytes: await fs.read(path) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const remedy = 'see that the file is there and that you may read it';
    return { problem: problemAt('error', path, null, { what: 'the file cannot be opened', why, remedy }) };
  }
}
