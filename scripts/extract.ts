import { extractText, type Extraction } from '../src/convert/index.ts';
import { nodeFileSystem } from '../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../src/lexicon/index.ts';
import { contentFolder, contentOption, runCommand, typedPath, WrongArguments } from './shared/command.ts';
import { exitCodeFor, formatProblem, printProblems } from './shared/problems.ts';

/** The line of JSON for a text; one that could not be read tells why. */
function lineFor(name: string, { reading, problems }: Extraction): string {
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  return JSON.stringify(
    reading === null ? { text: name, error: errors.join('\n') } : { ...reading, text: name },
  );
}

await runCommand({
  name: 'extract',
  summary: 'Prints what is read in texts, a line of JSON for each, and writes nothing.',
  operands: 'FILE…',
  options: { content: { ...contentOption, help: 'the folder whose sectors are used' } },
  details:
    'Only JSON goes to the standard output: npm run --silent extract -- FILE… > readings.jsonl\nOffsets count UTF-16 code units of the text.',
  async run({ content }, names) {
    if (names.length === 0) throw new WrongArguments('Which text? Give at least one FILE.');
    const contentDir = contentFolder(content);
    const lexicons = loadLexicons();
    let exitCode: 0 | 1 = 0;
    for (const name of names) {
      const extraction = await extractText({
        fileSystem: nodeFileSystem,
        contentDir,
        lexicons,
        path: typedPath(name),
      });
      process.stdout.write(`${lineFor(name, extraction)}\n`);
      printProblems(extraction.problems);
      if (exitCodeFor(extraction.problems) !== 0) exitCode = 1;
    }
    return exitCode;
  },
});
