import { convert, isolatedReader, type Conversion } from '../../src/convert/index.ts';
import { nodeFileSystem } from '../../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import { countProblems } from './problems.ts';
import type { Progress } from './progress.ts';

/** Converts a content folder on this machine's disk. */
export async function convertContent(contentDir: string, progress: Progress): Promise<Conversion> {
  progress.begin('Reading the texts');
  const reader = isolatedReader();
  try {
    const conversion = await convert({
      fileSystem: nodeFileSystem,
      contentDir,
      open: reader.open,
      lexicons: loadLexicons(),
      onProgress: (done, total) => {
        progress.at(done, total);
      },
    });
    progress.end();
    return conversion;
  } finally {
    await reader.close();
  }
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** One line on what a conversion did. */
export function summarise({ texts, written, removed, unchanged, problems }: Conversion): string {
  const files = `${counted(written.length, 'file')} written, ${removed.length} removed, ${unchanged} as before`;
  const found = countProblems(problems);
  return `${counted(texts, 'text')}: ${files}${found === null ? '' : `; ${found}`}`;
}
