import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Text } from '../../schema/text.ts';
import { decodeText } from './decodeText.ts';
import { problemAt } from './problemAt.ts';
import { readBytes } from './readBytes.ts';

/** Every text below `texts/`, in the order of their names; a file that cannot be read is a problem and no text. */
export async function readTexts(
  fs: FileSystem,
  contentDir: string,
): Promise<{ texts: Text[]; problems: Problem[] }> {
  const folder = join(contentDir, 'texts');
  const names = await fs.list(folder);
  const texts: Text[] = [];
  const problems: Problem[] = [];
  const byId = new Map<string, string>();
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readBytes(fs, path);
    if ('problem' in bytes) {
      problems.push(bytes.problem);
      continue;
    }
    const { text, problems: found } = decodeText(path, name, bytes.bytes);
    problems.push(...found);
    if (!text) continue;
    const other = byId.get(text.id);
    if (other !== undefined) {
      const words = {
        what: `this text and ${other} would both become the source “${text.id}”`,
        why: 'a source has its name from the name of its file; only the other one was read',
        remedy: 'rename one of the two, or delete it if it is the same text',
      };
      problems.push(problemAt('error', path, null, words));
      continue;
    }
    byId.set(text.id, path);
    texts.push(text);
  }
  if (names.length === 0) {
    const words = {
      what: 'there are no texts here',
      why: 'the folder is empty or does not exist',
      remedy: `put .txt or .md files in ${folder}`,
    };
    problems.push(problemAt('error', folder, null, words));
  }
  return { texts, problems };
}
